/** Characters, as readers see them, of a reason that a colleague or a reader has to understand. */
export const REASON = { min: 10, max: 500 } as const;

/** Publishing what nobody approved wants more than a word. */
export const FORCE_REASON = { min: 20, max: 500 } as const;

/** Characters of what readers are told about a new edition; the most is that of the schema. */
export const CHANGE_NOTE = { min: 10, max: 300 } as const;

const MINUTE_MS = 60_000;

/** Time for a colleague to notice a mistake; also more than a sweep takes. */
export const SCHEDULE_LEAD_MINUTES = 5;

/** A year and a day: what is further away is a slip of the finger. */
export const SCHEDULE_REACH_DAYS = 366;

/** How long after a forced publication somebody else must have looked at it. */
export const RETROSPECTIVE_HOURS = 24;

/** The instant that lies so many minutes after another. */
export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * MINUTE_MS);
