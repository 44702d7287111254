import {
  EMPTY_VALUES,
  faultsOf,
  fieldsOf,
  limitsOf,
  toMoveInput,
  type MoveValues,
} from '../../../../src/admin/features/editorial/rules/move-input';
import type { EditionAction } from '../../../../src/modules/editorial/domain/transitions';

const WINDOW = { earliest: '2026-11-22T08:06', latest: '2027-11-23T07:59' };

const faults = (action: EditionAction, values: Partial<MoveValues>, owesChangeNote = false) =>
  faultsOf({ action, values: { ...EMPTY_VALUES, ...values }, owesChangeNote, window: WINDOW });

const input = (action: EditionAction, values: Partial<MoveValues>, owesChangeNote = false) =>
  toMoveInput({ action, values: { ...EMPTY_VALUES, ...values }, owesChangeNote });

describe('a reason', () => {
  it('has ten characters, and twenty where nobody approved', () => {
    expect(faults('withdraw', { reason: 'keliru' }).reason).toEqual({
      code: 'too_short',
      limit: 10,
    });
    expect(faults('withdraw', { reason: 'Jam keliru' })).toEqual({});
    expect(faults('force_publish', { reason: 'Banjir di kota' }).reason).toEqual({
      code: 'too_short',
      limit: 20,
    });
  });

  it('is not made longer by spaces', () => {
    expect(faults('withdraw', { reason: '  keliru      ' }).reason?.code).toBe('too_short');
  });

  it('has five hundred characters at most, counted as people count', () => {
    expect(faults('withdraw', { reason: '👩‍👩‍👧'.repeat(500) })).toEqual({});
    expect(faults('withdraw', { reason: 'x'.repeat(501) }).reason).toEqual({
      code: 'too_long',
      limit: 500,
    });
  });
});

describe('a note for readers', () => {
  it('is asked for only where it is owed', () => {
    expect(fieldsOf('submit', { owesChangeNote: false })).toEqual([]);
    expect(fieldsOf('submit', { owesChangeNote: true })).toEqual(['changeNote']);
    expect(limitsOf('submit', 'changeNote')).toEqual({ min: 10, max: 300 });
  });

  it('may be left out of a small change', () => {
    expect(faults('submit', { changeNote: '' }, true).changeNote?.code).toBe('too_short');
    expect(faults('submit', { isMinor: true }, true)).toEqual({});
    expect(input('submit', { isMinor: true, changeNote: 'Ejaan diperbaiki.' }, true)).toEqual({
      isMinor: true,
    });
  });
});

describe('a schedule', () => {
  it.each([
    ['', 'missing'],
    ['2026-11-22T08:05', 'too_soon'],
    ['2027-11-23T08:00', 'too_far'],
  ])('at “%s” is %s', (at, code) => {
    expect(faults('schedule', { at }).at?.code).toBe(code);
  });

  it('goes to the server as it was chosen', () => {
    expect(faults('schedule', { at: '2026-11-25T09:00' })).toEqual({});
    expect(input('schedule', { at: '2026-11-25T09:00' })).toEqual({ at: '2026-11-25T09:00' });
  });
});

describe('the end of an address', () => {
  const reason = 'Terbit keliru pada hari libur.';
  const target = { contentType: 'api::faq.faq', documentId: 'xyz', title: 'Kapan loket buka?' };

  it('may lead nowhere where the text was published in error', () => {
    expect(faults('unpublish', { reason })).toEqual({});
    expect(input('unpublish', { reason })).toEqual({ reason, isMerged: false });
  });

  it('leads somewhere where the text was merged', () => {
    expect(faults('unpublish', { reason, isMerged: true }).ending?.code).toBe('missing');
    const merged = { reason, isMerged: true, leadsTo: 'text', target } as const;
    expect(faults('unpublish', merged)).toEqual({});
    expect(input('unpublish', merged)).toEqual({
      reason,
      isMerged: true,
      redirectTo: { contentType: 'api::faq.faq', documentId: 'xyz' },
    });
  });

  it('leads to an address as well', () => {
    expect(faults('unpublish', { reason, leadsTo: 'url', url: ' ' }).ending?.code).toBe('missing');
    expect(input('unpublish', { reason, leadsTo: 'url', url: ' https://example.org/ ' })).toEqual({
      reason,
      isMerged: false,
      redirectTo: { url: 'https://example.org/' },
    });
  });
});

describe('a remark', () => {
  it('may be left out', () => {
    expect(faults('approve', {})).toEqual({});
    expect(input('approve', {})).toEqual({});
    expect(input('approve', { comment: ' Bagus. ' })).toEqual({ comment: 'Bagus.' });
  });
});
