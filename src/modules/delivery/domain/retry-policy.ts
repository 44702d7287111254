import type { DeliveryState } from './delivery';

/** Seconds to wait after the first, second and third failed try; a fourth failure is final. */
export const RETRY_DELAYS_SECONDS = [60, 300, 1800] as const;

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

const retry = (attempts: number, dropsCheckpoint: boolean): AfterFailure => {
  const delay = RETRY_DELAYS_SECONDS[attempts];
  return delay === undefined
    ? { state: 'failed', attempts: attempts + 1, inSeconds: 0, dropsCheckpoint }
    : { state: 'waiting', attempts: attempts + 1, inSeconds: delay, dropsCheckpoint };
};

/**
 * Decides by the class of a failure, never by its text, what happens next. Failures of an account and quotas use up no
 * attempt; whatever is not known to be passing is final.
 */
export const afterFailure = (failure: FailedTry, attempts: number): AfterFailure => {
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
      return retry(attempts, false);
    case 'container_gone':
    case 'conflict':
      return retry(attempts, true);
    default:
      return { state: 'failed', attempts: attempts + 1, inSeconds: 0, dropsCheckpoint: false };
  }
};
