import fc from 'fast-check';
import {
  isMonth,
  monthGrid,
  shiftMonth,
} from '../../../../src/admin/features/editorial/rules/month-grid';

const datesOf = (month: string) =>
  monthGrid(month)
    .flat()
    .map(({ date }) => date);

const months = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}`);

describe('the calendar of a month', () => {
  it('begins on the Monday of its first week and ends on the Sunday of its last', () => {
    const dates = datesOf('2026-11');
    expect(dates[0]).toBe('2026-10-26');
    expect(dates.at(-1)).toBe('2026-12-06');
    expect(monthGrid('2026-11')).toHaveLength(6);
  });

  it('has no week of another month', () => {
    expect(datesOf('2021-02')).toEqual(
      Array.from({ length: 28 }, (_, day) => `2021-02-${String(day + 1).padStart(2, '0')}`),
    );
  });

  it('has every day of the month once, in whole weeks', () => {
    fc.assert(
      fc.property(months, (month) => {
        const weeks = monthGrid(month);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(weeks.every((week) => week.some(({ isInMonth }) => isInMonth))).toBe(true);
        const days = weeks.flat().filter(({ isInMonth }) => isInMonth);
        const last = new Date(Date.parse(`${shiftMonth(month, 1)}-01T00:00:00Z`) - 1).getUTCDate();
        expect(days.map(({ day }) => day)).toEqual(Array.from({ length: last }, (_, n) => n + 1));
        expect(new Date(`${weeks[0]?.[0]?.date ?? ''}T00:00:00Z`).getUTCDay()).toBe(1);
      }),
    );
  });

  it('leads over the turn of the year', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  });

  it.each(['2026-13', '2026-1', '', '2026-11-01'])('is none for “%s”', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});
