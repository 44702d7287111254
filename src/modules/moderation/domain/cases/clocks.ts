/** Hours of wall clock from the first report to a decision (Pedoman Pemberitaan Media Siber: 2 × 24 h). Weekends count. */
export const ACTION_HOURS = 48;

/**
 * Our own target for what the checks hold or flag and nobody has reported: no longer than a report may wait, so that no
 * text waits for ever. To miss it is no breach: that clock begins with a complaint.
 */
export const REVIEW_HOURS = 48;

/** Children in danger, or something unlawful, cannot wait for two days. */
export const URGENT_HOURS = 4;

const URGENT_REASONS: readonly string[] = ['child', 'unlawful'];

/** What does harm while it is read: hidden when its time is up, until somebody decides. */
const HIDDEN_AT_BREACH: readonly string[] = ['hate', 'child', 'personal_data'];

const HOUR_MS = 60 * 60 * 1000;

/** The instant that lies so many hours after another. */
export const hoursAfter = (instant: Date, hours: number): Date =>
  new Date(instant.getTime() + hours * HOUR_MS);

/** By when something that was reported for this reason is to be decided on. */
export const dueAfter = (at: Date, reason: string): Date =>
  hoursAfter(at, URGENT_REASONS.includes(reason) ? URGENT_HOURS : ACTION_HOURS);

/** By when something that nobody has reported is to be looked at. */
export const reviewDueAfter = (at: Date): Date => hoursAfter(at, REVIEW_HOURS);

/** Hours after which leads hear again of what waits beyond its time. */
export const REMINDER_HOURS = 24;

/** Whether it is hidden when its time is up. */
export const isHiddenAtBreach = (reason: string): boolean => HIDDEN_AT_BREACH.includes(reason);

/** The moments of one clock. It turns amber when half of its time is gone, red when three quarters are. */
export interface Clock {
  readonly amberAt: Date;
  readonly redAt: Date;
  readonly dueAt: Date;
}

/** The clock of what began then and is due then: 24 and 36 of 48 hours, 2 and 3 of 4. */
export const clockFrom = (startedAt: Date, dueAt: Date): Clock => {
  const span = dueAt.getTime() - startedAt.getTime();
  const after = (share: number): Date => new Date(startedAt.getTime() + span * share);
  return { amberAt: after(0.5), redAt: after(0.75), dueAt };
};

/** Colours of a clock, from plenty of time to none. */
export const CLOCK_COLOURS = ['green', 'amber', 'red', 'breached'] as const;

/** Colour of a clock. */
export type ClockColour = (typeof CLOCK_COLOURS)[number];

/** The colour of a clock at a moment. At the very moment that it is due the time is up. */
export const colourAt = ({ amberAt, redAt, dueAt }: Clock, now: Date): ClockColour => {
  if (now >= dueAt) return 'breached';
  if (now >= redAt) return 'red';
  return now >= amberAt ? 'amber' : 'green';
};

/** The earlier of two moments: a clock is never set back. */
export const earlierOf = (one: Date | undefined, other: Date): Date =>
  one !== undefined && one < other ? one : other;
