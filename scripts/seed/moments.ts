import { toInstant, toLocal } from '../../src/kernel/office-time';

/** When the scheduled texts of the sample go out. */
export interface Moments {
  readonly soon: Date;
  readonly next_month: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_UNTIL_SOON = 2; // near enough to be seen on the calendar, far enough to be looked at first
const SOON = '09:00';
const NEXT_MONTH = '03T10:00';

const instant = (local: string, timeZone: string): Date => {
  const found = toInstant(local, timeZone);
  if (found === undefined) throw new Error(`${local} does not exist in ${timeZone}.`);
  return found;
};

/** The day after tomorrow, and the third of next month, as the clock on the wall of the office shows them. */
export const momentsAfter = (now: Date, timeZone: string): Moments => {
  const day = toLocal(new Date(now.getTime() + DAYS_UNTIL_SOON * DAY_MS), timeZone);
  const [year = 0, month = 0] = toLocal(now, timeZone).split('-').map(Number);
  const next = new Date(Date.UTC(year, month)).toISOString(); // months count from 0 there
  return {
    soon: instant(`${day.slice(0, 'YYYY-MM-DD'.length)}T${SOON}`, timeZone),
    next_month: instant(`${next.slice(0, 'YYYY-MM'.length)}-${NEXT_MONTH}`, timeZone),
  };
};
