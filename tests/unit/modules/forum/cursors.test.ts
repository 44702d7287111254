import {
  readPostCursor,
  readThreadCursor,
  toPostCursor,
  toThreadCursor,
} from '../../../../src/modules/forum/domain/cursors';

describe('a cursor', () => {
  it('leads back to where it was taken', () => {
    expect(readPostCursor(toPostCursor({ threadId: 'abc', number: 7 }), 'abc')).toEqual({
      number: 7,
    });
    const place = { category: 'umum', lastPostAt: new Date('2026-11-22T03:04:05.678Z'), id: 12 };
    const { category, ...rest } = place;
    expect(readThreadCursor(toThreadCursor(place), category)).toEqual(rest);
  });

  it('is of no use in another list', () => {
    const cursor = toPostCursor({ threadId: 'abc', number: 7 });
    expect(readPostCursor(cursor, 'abd')).toBe('cursor_of_another_list');
    const threads = toThreadCursor({ category: 'umum', lastPostAt: new Date(0), id: 1 });
    expect(readThreadCursor(threads, 'usulan')).toBe('cursor_of_another_list');
  });

  it.each([
    '',
    'abc',
    'abc.',
    'abc.-1',
    'abc.1e9',
    'abc.99999999999',
    'abc.1.2.3',
    'abc.１',
    `${'a'.repeat(9999)}.1`,
  ])('that nobody was given leads nowhere: "%.20s"', (cursor) => {
    expect(readPostCursor(cursor, 'abc')).toBe('cursor_malformed');
    expect(readThreadCursor(cursor, 'abc')).toBe('cursor_malformed');
  });
});
