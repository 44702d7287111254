const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Comments under a post are read for so long; what is written later comes in by the channel's own messages alone. */
export const READ_FOR_DAYS = 30;

const SOONEST_MS = 2 * MINUTE_MS;
const LATEST_MS = 6 * HOUR_MS;
// Read again when the post is so much older than it was: most of what is written comes soon.
const PART_OF_AGE = 6;

/** The oldest moment of publication whose comments are still read. */
export const readSince = (now: Date): Date => new Date(now.getTime() - READ_FOR_DAYS * DAY_MS);

/**
 * When comments under a post are read next: every two minutes at first, every ten when it is an hour old, every four
 * hours when it is a day old, and four times a day from then on. Some 150 readings in 30 days.
 */
export const nextReading = (publishedAt: Date, now: Date): Date => {
  const age = Math.max(0, now.getTime() - publishedAt.getTime());
  const distance = Math.min(LATEST_MS, Math.max(SOONEST_MS, age / PART_OF_AGE));
  return new Date(now.getTime() + distance);
};

/** Whoever reads counts as dead after so long: some calls, each given up after 60 s. */
export const READING_LEASE_SECONDS = 300;

/** After a message of the channel the post is read, at most once in so many seconds however many messages come. */
export const SECONDS_AFTER_MESSAGE = 30;
