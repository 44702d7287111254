import { writeTimeSpan } from '../../../src/kernel/dates';

const span = (changes: Partial<Parameters<typeof writeTimeSpan>[0]>): string =>
  writeTimeSpan({
    startsAt: '2026-06-11T02:00:00Z',
    timeZone: 'Asia/Jakarta',
    language: 'id',
    ...changes,
  });

describe('a time is written out', () => {
  it.each([
    ['Asia/Jakarta', 'Kamis, 11 Juni 2026, 09.00 WIB'],
    ['Asia/Makassar', 'Kamis, 11 Juni 2026, 10.00 WITA'],
    ['Asia/Jayapura', 'Kamis, 11 Juni 2026, 11.00 WIT'],
    ['Asia/Singapore', 'Kamis, 11 Juni 2026, 10.00 GMT+8'],
  ])('in %s', (timeZone, written) => {
    expect(span({ timeZone })).toBe(written);
  });

  it('in English', () => {
    expect(span({ language: 'en' })).toBe('Thursday, 11 June 2026, 09.00 WIB');
  });

  it('with its end on the same day', () => {
    expect(span({ endsAt: '2026-06-11T04:30:00Z' })).toBe('Kamis, 11 Juni 2026, 09.00–11.30 WIB');
  });

  it('with its end on another day', () => {
    expect(span({ endsAt: '2026-06-12T17:30:00Z' })).toBe(
      'Kamis, 11 Juni 2026, 09.00 WIB – Sabtu, 13 Juni 2026, 00.30 WIB',
    );
  });

  it('as it came where it is no time', () => {
    expect(span({ startsAt: 'segera' })).toBe('segera');
  });
});
