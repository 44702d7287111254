/** What is known of how long credentials last. */
export interface CredentialLife {
  readonly issuedAt: Date | undefined;
  /** Undefined where they last, or where nobody said when they end. */
  readonly expiresAt: Date | undefined;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days before the end on which people are warned, each once; 0: the credentials have ended. */
export const WARNING_DAYS = [14, 7, 1, 0] as const;

/** Hours between two looks at an account that was well, and at one that was not. */
const CHECK_EVERY_HOURS = { healthy: 24, ailing: 6 };

// Meta renews a token no sooner than 24 h after it was issued (refresh_access_token).
const OLD_ENOUGH_MS = DAY;

/** Whole days left, counted up: 1 on the last day, 0 or less where they have ended. */
export const daysLeft = (expiresAt: Date, now: Date): number =>
  Math.ceil((expiresAt.getTime() - now.getTime()) / DAY);

/** True where the credentials have ended. */
export const isExpired = ({ expiresAt }: CredentialLife, now: Date): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/**
 * True from the middle of their life on, so that weeks are left when the first try fails; credentials of an unknown end are
 * asked for each time. Never once they have ended: what has ended cannot be renewed.
 */
export const isRefreshDue = (life: CredentialLife, now: Date): boolean => {
  const { issuedAt, expiresAt } = life;
  if (isExpired(life, now)) return false;
  if (issuedAt !== undefined && now.getTime() - issuedAt.getTime() < OLD_ENOUGH_MS) return false;
  if (issuedAt === undefined || expiresAt === undefined) return true;
  return now.getTime() - issuedAt.getTime() >= (expiresAt.getTime() - issuedAt.getTime()) / 2;
};

/**
 * Which of `WARNING_DAYS` people are to be warned of now; undefined where there is nothing new to say. A life that is shorter
 * than a warning goes without it: whoever connects an account knows how long the platform's consent lasts.
 */
export const dueWarning = (
  { issuedAt, expiresAt }: CredentialLife,
  { warnedDays, now }: { readonly warnedDays: number | undefined; readonly now: Date },
): number | undefined => {
  if (expiresAt === undefined) return undefined;
  const left = daysLeft(expiresAt, now);
  const whole = issuedAt === undefined ? Number.POSITIVE_INFINITY : daysLeft(expiresAt, issuedAt);
  const reached = WARNING_DAYS.filter((days) => left <= days && (days < whole || left <= 0));
  const nearest = reached.at(-1);
  return nearest !== undefined && nearest < (warnedDays ?? Number.POSITIVE_INFINITY)
    ? nearest
    : undefined;
};

/** True where an account is to be looked at: never looked at yet, a day ago, or six hours where it was not well. */
export const isCheckDue = (
  health: { readonly checkedAt: string; readonly isHealthy: boolean } | undefined,
  now: Date,
): boolean => {
  if (health === undefined) return true;
  const hours = CHECK_EVERY_HOURS[health.isHealthy ? 'healthy' : 'ailing'];
  return now.getTime() - Date.parse(health.checkedAt) >= hours * HOUR;
};
