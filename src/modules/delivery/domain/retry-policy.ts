import type { DeliveryState } from './delivery';

/** Seconds to wait after the first, second and third failed try; a fourth failure is final. */
export const RETRY_DELAYS_SECONDS = [60, 300, 1800] as const;

/** A retry comes up to this part later, so that what failed together does not come back together. */
const JITTER = 0.2;

/** Where a channel gives no time to come back, a quota is asked for again after so many seconds. */
const DEFAULT_RATE_LIMIT_SECONDS = 3600; // the window of Instagram's call limits

/** What a failure leads to. */
export interface AfterFailure {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Seconds until the next try; 0 where a person has to act first. */
  readonly inSeconds: number;
  /** True where the prepared remote things are gone and preparation starts afresh. */
  readonly dropsCheckpoint: boolean;
  /** The state of the account, where the failure concerns the account and not the post. */
  readonly accountState?: 'needs_reconnect' | 'on_hold';
}

interface FailedTry {
  readonly class: string;
  readonly retryAfterSeconds?: number;
}

/** What went before a failure, and chance: a number from 0 up to, and without, 1. */
interface Tries {
  readonly attempts: number;
  readonly random: number;
}

const withJitter = (seconds: number, random: number): number =>
  Math.round(seconds * (1 + JITTER * random));

const retry = ({ attempts, random }: Tries, dropsCheckpoint: boolean): AfterFailure => {
  const delay = RETRY_DELAYS_SECONDS[attempts];
  if (delay === undefined) {
    return { state: 'failed', attempts: attempts + 1, inSeconds: 0, dropsCheckpoint };
  }
  const inSeconds = withJitter(delay, random);
  return { state: 'waiting', attempts: attempts + 1, inSeconds, dropsCheckpoint };
};

/**
 * Decides by the class of a failure, never by its text, what happens next. Failures of an account and quotas use up no
 * attempt; whatever is not known to be passing is final.
 */
export const afterFailure = (failure: FailedTry, tries: Tries): AfterFailure => {
  const { attempts } = tries;
  switch (failure.class) {
    case 'auth':
      return {
        state: 'needs_reconnect',
        attempts,
        inSeconds: 0,
        dropsCheckpoint: false,
        accountState: 'needs_reconnect',
      };
    case 'account_restricted':
      return {
        state: 'on_hold',
        attempts,
        inSeconds: 0,
        dropsCheckpoint: false,
        accountState: 'on_hold',
      };
    case 'rate_limited':
      return {
        state: 'waiting',
        attempts,
        inSeconds: failure.retryAfterSeconds ?? DEFAULT_RATE_LIMIT_SECONDS,
        dropsCheckpoint: false,
      };
    case 'retryable':
      return retry(tries, false);
    case 'container_gone':
    case 'conflict':
      return retry(tries, true);
    default:
      return { state: 'failed', attempts: attempts + 1, inSeconds: 0, dropsCheckpoint: false };
  }
};

/** How long after the irreversible request the hub still looks by itself what became of it; then a person does. */
const LOOK_SECONDS = 2 * 3600; // far beyond what a platform needs, and no account stands still for longer

const SHORTEST_LOOK_PAUSE_SECONDS = 60; // Meta asks for one poll a minute
const LONGEST_LOOK_PAUSE_SECONDS = 600;

/**
 * Seconds until a look that failed is repeated: the longer it takes, the rarer. undefined: no more. Looks use up no
 * attempt, and are bounded by time.
 */
export const nextLookInSeconds = (
  secondsSinceIntent: number,
  random: number,
): number | undefined => {
  if (secondsSinceIntent >= LOOK_SECONDS) return undefined;
  const pause = Math.min(
    Math.max(secondsSinceIntent / 2, SHORTEST_LOOK_PAUSE_SECONDS),
    LONGEST_LOOK_PAUSE_SECONDS,
  );
  return withJitter(pause, random);
};
