import type {
  Assignment,
  Channel,
  ChannelClient,
  DeliveryFailure,
} from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import type { Delivery } from '../domain/delivery';
import type { DeliveryFailureRecord } from '../domain/failure-record';
import { afterFailure } from '../domain/retry-policy';
import type { SettingsDefaults } from './compose-plans';
import type { Account, AccountStore, FindClient, InTransaction, OutboxStore } from './ports';

/** True while the edition that a delivery was written for is the published one. */
export type IsStillPublished = (delivery: Delivery) => Promise<boolean>;

/** What delivering needs. */
export interface DeliverDeps {
  readonly outbox: OutboxStore;
  readonly accounts: AccountStore;
  readonly findClient: FindClient;
  readonly isStillPublished: IsStillPublished;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly settingsDefaults: SettingsDefaults;
  readonly leaseSeconds: number;
}

/** A post with everything that its channel needs to take it. */
export type Job = Assignment<unknown, unknown, unknown>;

/** A claimed delivery with its account and both halves of its channel. */
export interface Held {
  readonly delivery: Delivery;
  readonly account: Account;
  readonly channel: Channel;
  readonly client: ChannelClient;
  readonly job: Job;
}

/** The moment so many seconds from now. */
export const after = (clock: Clock, seconds: number): Date =>
  new Date(clock.now().getTime() + seconds * 1000);

/** A failure as it stands on the row. */
export const record = (
  failure: Omit<DeliveryFailureRecord, 'at'>,
  clock: Clock,
): DeliveryFailureRecord => ({
  class: failure.class,
  code: failure.code,
  message: failure.message,
  field: failure.field,
  at: clock.now().toISOString(),
});

/** What was thrown, as a failure. Only its name goes on the row: its text may hold an address with a token in it. */
export const surprise = (error: unknown): DeliveryFailure => ({
  class: 'retryable',
  code: 'unexpected_error',
  message: `The step broke off unexpectedly (${error instanceof Error ? error.name : typeof error}).`,
});

/** Writes what a failure leads to on the row and, where it concerns the account, on the account. */
export const applyFailure = async (
  deps: DeliverDeps,
  held: { readonly delivery: Delivery; readonly account?: Account },
  failure: DeliveryFailure,
): Promise<void> => {
  const { delivery, account } = held;
  const next = afterFailure(failure, delivery.attempts);
  await deps.inTransaction(async () => {
    const wrote = await deps.outbox.write(delivery, {
      state: next.state,
      attempts: next.attempts,
      dueAt: after(deps.clock, next.inSeconds),
      leaseUntil: null,
      lastError: record(failure, deps.clock),
      ...(next.dropsCheckpoint ? { checkpoint: {} } : {}),
    });
    if (wrote && next.accountState !== undefined && account !== undefined) {
      await deps.accounts.setState(account.id, next.accountState);
    }
  });
};

interface Reason {
  readonly code: string;
  readonly message: string;
}

/** The text of a delivery is not the published one any more. */
export const CONTENT_CHANGED: Reason = {
  code: 'content_changed',
  message: 'The text is no longer published, or was published anew, before this post went out.',
};

/** The channel keeps its posts, and one of this text is out. */
export const ALREADY_OUT: Reason = {
  code: 'already_out',
  message:
    'An earlier edition is, or may be, public on this channel, which does not replace posts.',
};

/** Ends a delivery that is not to be sent. */
export const cancel = (deps: DeliverDeps, delivery: Delivery, why: Reason): Promise<boolean> =>
  deps.outbox.write(delivery, {
    state: 'cancelled',
    leaseUntil: null,
    lastError: record({ class: 'superseded', ...why }, deps.clock),
  });
