/** One day of a calendar. */
export interface GridDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly day: number;
  /** False for the days that fill up the first and the last week. */
  readonly isInMonth: boolean;
}

const DAYS_IN_WEEK = 7;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** True for `YYYY-MM`. */
export const isMonth = (text: string): boolean => MONTH.test(text);

const startOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

const toDate = (at: Date): string => at.toISOString().slice(0, 10);

/** The month so many months later, or earlier where the number is negative; both `YYYY-MM`. */
export const shiftMonth = (month: string, by: number): string => {
  const at = startOf(month);
  at.setUTCMonth(at.getUTCMonth() + by);
  return toDate(at).slice(0, 7);
};

/** The weeks of a month (`YYYY-MM`), from Monday to Sunday, filled up with days of its neighbours. */
export const monthGrid = (month: string): readonly (readonly GridDay[])[] => {
  const at = startOf(month);
  // Sunday is 0 for JavaScript, and the last day of the week here.
  at.setUTCDate(1 - ((at.getUTCDay() + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK));
  const weeks: GridDay[][] = [];
  while (weeks.length === 0 || toDate(at).startsWith(month)) {
    const week: GridDay[] = [];
    for (let place = 0; place < DAYS_IN_WEEK; place += 1) {
      const date = toDate(at);
      week.push({ date, day: at.getUTCDate(), isInMonth: date.startsWith(month) });
      at.setUTCDate(at.getUTCDate() + 1);
    }
    weeks.push(week);
  }
  return weeks;
};
