import type { Clock } from '../../kernel/clock';
import type { DeliveryFailure } from '../contract';

/** What calls cost. Google: "YouTube Data API, quota calculator"; a request that is refused costs at least one unit. */
export const QUOTA_UNITS = { list: 1, update: 50 } as const;

const HOUR_MS = 60 * 60 * 1000;
const HOURS_WITHIN_WHICH_A_DAY_ENDS = 25; // the longest day of the year, when summer time ends
const PACIFIC = 'America/Los_Angeles';

const pacificHour = new Intl.DateTimeFormat('en-US', {
  timeZone: PACIFIC,
  hour: '2-digit',
  hourCycle: 'h23',
});

const pacificDate = new Intl.DateTimeFormat('en-US', {
  timeZone: PACIFIC,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Seconds until midnight in Pacific time, summer time included, when Google fills up the daily quota again. */
export const secondsUntilQuotaReset = (now: Date): number => {
  // Midnight there falls on a whole hour of UTC, in summer and in winter.
  const nextHour = (Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS;
  const hours = Array.from({ length: HOURS_WITHIN_WHICH_A_DAY_ENDS }, (_, place) => place);
  const isMidnight = (hour: number): boolean =>
    pacificHour.format(new Date(nextHour + hour * HOUR_MS)) === '00';
  const midnight = nextHour + (hours.find(isMidnight) ?? 0) * HOUR_MS;
  return Math.ceil((midnight - now.getTime()) / 1000);
};

/** The day of Google's quota that it is at this moment: `2026-11-22`, in Pacific time. */
export const quotaDayOf = (now: Date): string => {
  const parts = pacificDate.formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** One day of the quota of one Google project. */
export interface QuotaDay {
  readonly project: string;
  /** In Pacific time: `2026-11-22`. */
  readonly day: string;
}

/** Units that were used, kept where every process of the hub sees them. */
export interface QuotaDays {
  /** Adds units to those of the day unless that makes more than `limit`; false, and nothing added, where it would. */
  take(day: QuotaDay, units: number, limit: number): Promise<boolean>;
  /** Sets the units of the day to `units` where they are fewer. */
  fill(day: QuotaDay, units: number): Promise<void>;
  used(day: QuotaDay): Promise<number>;
}

/** The ledger that is asked before anything is spent. */
export interface QuotaLedger {
  /** Spends units; undefined where they were there, else why not, and in how many seconds they are there again. */
  take(project: string, units: number): Promise<DeliveryFailure | undefined>;
  /** Notes that Google itself said that nothing is left today: another application may have used the same project. */
  recordExhausted(project: string): Promise<void>;
  usage(project: string): Promise<{ readonly used: number; readonly limit: number }>;
}

/** Keeps the ledger of a day's quota; `limit` is what Google allows the project in a day. */
export const makeQuotaLedger = (deps: {
  readonly days: QuotaDays;
  readonly limit: number;
  readonly clock: Clock;
}): QuotaLedger => {
  const { days, limit, clock } = deps;
  const today = (project: string): QuotaDay => ({ project, day: quotaDayOf(clock.now()) });
  return {
    take: async (project, units) => {
      if (await days.take(today(project), units, limit)) return undefined;
      return {
        class: 'rate_limited',
        code: 'daily_quota_used_up',
        message: `Of the ${String(limit)} units that Google allows the application in a day, fewer than the ${String(units)} that this needs are left. They are full again at midnight Pacific time.`,
        retryAfterSeconds: secondsUntilQuotaReset(clock.now()),
      };
    },
    recordExhausted: (project) => days.fill(today(project), limit),
    usage: async (project) => ({ used: await days.used(today(project)), limit }),
  };
};

/**
 * Whose quota a client id uses. Google counts by project, and an id begins with the number of its project:
 * `123456-abc.apps.googleusercontent.com`. [U] The form is what every known id has; any other stands for itself.
 */
export const projectOf = (clientId: string): string => /^(\d+)-/.exec(clientId)?.[1] ?? clientId;
