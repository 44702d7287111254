const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** After so many days what a channel counts about a post hardly changes any more. */
export const MEASURED_DAYS = 30;

// Readers come in the first hours, and fewer every day.
const FIRST_MS = [HOUR_MS, 6 * HOUR_MS] as const;

/** The newest moment at which a post that went out at `publishedAt` should have been counted; undefined before the first. */
const lastPlanned = (publishedAt: Date, now: Date): Date | undefined => {
  const age = now.getTime() - publishedAt.getTime();
  const days = Math.floor(age / DAY_MS) * DAY_MS;
  const reached = [...FIRST_MS, days].filter((after) => after > 0 && after <= age);
  return reached.length === 0 ? undefined : new Date(publishedAt.getTime() + Math.max(...reached));
};

/** The moment so many days ago. */
export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * DAY_MS);

/**
 * True where the channel should be asked now how a post is received: one hour and six hours after it went out, then daily
 * for thirty days. What was missed meanwhile is made up for by one question.
 */
export const isToBeMeasured = (
  post: { readonly publishedAt: Date; readonly measuredAt: Date | undefined },
  now: Date,
): boolean => {
  if (post.publishedAt < daysBefore(now, MEASURED_DAYS)) return false;
  const planned = lastPlanned(post.publishedAt, now);
  return planned !== undefined && (post.measuredAt === undefined || post.measuredAt < planned);
};
