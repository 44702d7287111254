import { toInstant, toLocal } from '../../../kernel/office-time';
import type { Edition } from './edition';

/** Something about an edition that somebody is waited for to do. */
export interface Due {
  readonly what:
    'to_review' | 'to_approve' | 'to_change' | 'to_publish' | 'to_go_out' | 'to_review_afterwards';
  /** ISO 8601 instant after which it is late. */
  readonly at: string;
}

/** Working days that a text may wait in a state. */
const WORKING_DAYS = {
  in_review: 1,
  fact_check: 1,
  changes_requested: 3, // somebody has to write
  approved: 2, // somebody has to choose a moment
} as const;

const DUE_IN_STATE = {
  in_review: 'to_review',
  fact_check: 'to_approve',
  changes_requested: 'to_change',
  approved: 'to_publish',
} as const;

/** A scheduled text that is not out by then needs a person. */
const SCHEDULE_GRACE_MINUTES = 15;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

// Office times are counted on as if they were UTC: the days of a calendar have no zone.
const asUtc = (local: string): Date => new Date(`${local}Z`);
const fromUtc = (date: Date): string => date.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);

/** True from Monday to Friday; takes `YYYY-MM-DDTHH:mm`. Holidays are not known. */
export const isWorkingDay = (local: string): boolean => ![0, 6].includes(asUtc(local).getUTCDay());

const nextDay = (local: string): string => fromUtc(new Date(asUtc(local).getTime() + DAY_MS));

const nextWorkingDay = (local: string): string => {
  const next = nextDay(local);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
};

/** The instant of an office time; of the first full hour later that exists, where clocks are put forward over it. */
const instantOf = (local: string, timeZone: string): Date =>
  toInstant(local, timeZone) ??
  instantOf(fromUtc(new Date(asUtc(local).getTime() + HOUR_MS)), timeZone);

/**
 * The instant so many working days after another: the same time of day on a later day, Saturdays and Sundays passed over.
 * What begins on a Saturday or Sunday begins on Monday at midnight, in the office's time zone.
 */
export const addWorkingDays = (since: Date, days: number, timeZone: string): Date => {
  const local = toLocal(since, timeZone);
  let day = isWorkingDay(local)
    ? local
    : `${nextWorkingDay(local).slice(0, 'YYYY-MM-DD'.length)}T00:00`;
  for (let passed = 0; passed < days; passed += 1) day = nextWorkingDay(day);
  return instantOf(day, timeZone);
};

const dueInState = (edition: Edition, timeZone: string): readonly Due[] => {
  const { state, stateSince, scheduledFor } = edition;
  switch (state) {
    case 'in_review':
    case 'fact_check':
    case 'changes_requested':
    case 'approved': {
      const at = addWorkingDays(new Date(stateSince), WORKING_DAYS[state], timeZone);
      return [{ what: DUE_IN_STATE[state], at: at.toISOString() }];
    }
    case 'scheduled': {
      if (scheduledFor === undefined) return [];
      const at = new Date(Date.parse(scheduledFor) + SCHEDULE_GRACE_MINUTES * MINUTE_MS);
      return [{ what: 'to_go_out', at: at.toISOString() }];
    }
    default:
      return [];
  }
};

/** Everything that is waited for in an edition, the earliest first. Takes the IANA time zone of the office. */
export const duesOf = (edition: Edition, timeZone: string): readonly Due[] => {
  const afterwards: readonly Due[] =
    edition.review === undefined
      ? []
      : [{ what: 'to_review_afterwards', at: edition.review.dueAt }];
  return [...dueInState(edition, timeZone), ...afterwards].sort(
    (left, right) => Date.parse(left.at) - Date.parse(right.at),
  );
};

/**
 * ISO 8601 instant after which an edition is late; undefined where nothing is waited for.
 * In review or with its facts checked: 1 working day; changes asked for: 3; approved and not scheduled: 2; scheduled:
 * 15 minutes past its moment; published unapproved: the moment by which somebody else has to look at it. The earliest
 * of these counts.
 */
export const dueAt = (edition: Edition, timeZone: string): string | undefined =>
  duesOf(edition, timeZone)[0]?.at;

/** True where an edition should have moved on before `now`. */
export const isLate = (edition: Edition, now: Date, timeZone: string): boolean => {
  const due = dueAt(edition, timeZone);
  return due !== undefined && Date.parse(due) < now.getTime();
};
