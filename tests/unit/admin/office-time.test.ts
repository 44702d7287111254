import {
  nameZone,
  scheduleWindow,
  toOfficeLocal,
  toRelativeTime,
} from '../../../src/admin/features/shared/office-time';

const NOW = new Date('2026-11-22T01:00:00.000Z');

describe('a distance in time', () => {
  it.each([
    ['2026-11-22T00:59:30.000Z', 0, 'second'],
    ['2026-11-22T00:58:00.000Z', -2, 'minute'],
    ['2026-11-22T01:59:59.000Z', 59, 'minute'],
    ['2026-11-21T22:00:00.000Z', -3, 'hour'],
    ['2026-11-20T01:00:00.000Z', -2, 'day'],
    ['2026-12-01T01:00:00.000Z', 9, 'day'],
    // The day after tomorrow on the clock of the office, though less than 48 hours from now.
    ['2026-11-23T17:00:00.000Z', 2, 'day'],
  ])('from now to %s is %i in %ss', (at, value, unit) => {
    expect(toRelativeTime({ at, now: NOW, timeZone: 'Asia/Jakarta' })).toEqual({ value, unit });
  });
});

describe('the clock of the office', () => {
  it('is read in its own zone, wherever the person is', () => {
    expect(toOfficeLocal(NOW, 'Asia/Jakarta')).toBe('2026-11-22T08:00');
    expect(toOfficeLocal(new Date('2026-12-31T17:00:00.000Z'), 'Asia/Jakarta')).toBe(
      '2027-01-01T00:00',
    );
  });

  it('has the name that people know', () => {
    expect(nameZone('Asia/Jakarta')).toBe('WIB (Asia/Jakarta)');
    expect(nameZone('Asia/Jayapura')).toBe('WIT (Asia/Jayapura)');
  });
});

describe('the moments for which something can be scheduled', () => {
  it('begin more than five minutes from now and end within 366 days', () => {
    expect(scheduleWindow(NOW, 'Asia/Jakarta')).toEqual({
      earliest: '2026-11-22T08:06',
      latest: '2027-11-23T07:59',
    });
  });
});
