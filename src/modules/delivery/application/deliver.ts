import type {
  Assignment,
  ChannelClient,
  Checkpoint,
  DeliveryFailure,
  RemoteRef,
} from '../../../channels/contract';
import { findChannel } from '../../../channels/registry';
import type { Clock } from '../../../kernel/clock';
import type { Delivery } from '../domain/delivery';
import type { DeliveryFailureRecord } from '../domain/failure-record';
import { afterFailure } from '../domain/retry-policy';
import { settingsOf, type SettingsDefaults } from './compose-plans';
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

type Job = Assignment<unknown, unknown, unknown>;

interface Held {
  readonly delivery: Delivery;
  readonly account: Account;
  readonly client: ChannelClient;
  readonly job: Job;
}

const after = (clock: Clock, seconds: number): Date =>
  new Date(clock.now().getTime() + seconds * 1000);

const record = (
  failure: Omit<DeliveryFailureRecord, 'at'>,
  clock: Clock,
): DeliveryFailureRecord => ({
  class: failure.class,
  code: failure.code,
  message: failure.message,
  field: failure.field,
  at: clock.now().toISOString(),
});

/** Only the name of a surprise goes on the row: its text may hold an address with a token in it. */
const surprise = (error: unknown): DeliveryFailure => ({
  class: 'retryable',
  code: 'unexpected_error',
  message: `The step broke off unexpectedly (${error instanceof Error ? error.name : typeof error}).`,
});

const applyFailure = async (
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

const cancel = (deps: DeliverDeps, delivery: Delivery): Promise<boolean> =>
  deps.outbox.write(delivery, {
    state: 'cancelled',
    leaseUntil: null,
    lastError: record(
      {
        class: 'superseded',
        code: 'content_changed',
        message:
          'The text is no longer published, or was published anew, before this post went out.',
      },
      deps.clock,
    ),
  });

const noAccount = (delivery: Delivery): DeliveryFailure => ({
  class: 'not_found',
  code: 'account_missing',
  message: `There is no account "${delivery.accountKey}" on ${delivery.channel}.`,
  field: 'accountKey',
});

const noCredentials: DeliveryFailure = {
  class: 'auth',
  code: 'credentials_missing',
  message: 'The account has no usable credentials: connect it again.',
};

/** Everything that a delivery needs to go on; undefined where it cannot, and the row says why. */
const takeUp = async (deps: DeliverDeps, delivery: Delivery): Promise<Held | undefined> => {
  const account = await deps.accounts.find({ channel: delivery.channel, key: delivery.accountKey });
  const client = deps.findClient(delivery.channel);
  const channel = findChannel(delivery.channel);
  if (account === undefined || client === undefined || channel === undefined) {
    await applyFailure(deps, { delivery }, noAccount(delivery));
    return undefined;
  }
  if (account.state !== 'live') {
    await deps.outbox.write(delivery, { state: account.state, leaseUntil: null });
    return undefined;
  }
  const credentials = client.credentialsSchema.safeParse(
    await deps.accounts.openCredentials(account.id),
  );
  if (!credentials.success) {
    await applyFailure(deps, { delivery, account }, noCredentials);
    return undefined;
  }
  const settings = channel.settingsSchema.parse(settingsOf(account, deps.settingsDefaults));
  const job: Job = {
    account: { key: account.key, settings, credentials: credentials.data },
    payload: channel.payloadSchema.parse(delivery.payload),
    idempotencyKey: delivery.key,
  };
  return { delivery, account, client, job };
};

/** Does invisible steps until the post is ready; undefined where it has to wait, failed or was lost to another worker. */
const prepare = async (deps: DeliverDeps, held: Held): Promise<Checkpoint | undefined> => {
  let checkpoint: Checkpoint = held.delivery.checkpoint;
  for (;;) {
    const step = await held.client.prepare(held.job, checkpoint).catch((error: unknown) => ({
      kind: 'failed' as const,
      checkpoint,
      failure: surprise(error),
    }));
    checkpoint = step.checkpoint;
    const lease = after(deps.clock, deps.leaseSeconds);
    switch (step.kind) {
      case 'continue':
        // Stored at once: what the channel made for us must be found again by whoever goes on.
        if (
          !(await deps.outbox.write(held.delivery, {
            state: 'preparing',
            checkpoint,
            leaseUntil: lease,
          }))
        )
          return undefined;
        break;
      case 'wait':
        await deps.outbox.write(held.delivery, {
          state: 'waiting',
          checkpoint,
          dueAt: after(deps.clock, step.seconds),
          leaseUntil: null,
        });
        return undefined;
      case 'ready':
        return (await deps.outbox.write(held.delivery, {
          state: 'prepared',
          checkpoint,
          leaseUntil: lease,
        }))
          ? checkpoint
          : undefined;
      case 'failed':
        await deps.outbox.write(held.delivery, { state: 'preparing', checkpoint });
        await applyFailure(deps, held, step.failure);
        return undefined;
    }
  }
};

/** Commits the intent before the irreversible request, unless the text was changed or taken back meanwhile. */
const announce = (deps: DeliverDeps, delivery: Delivery): Promise<boolean> =>
  deps.inTransaction(async () => {
    if (!(await deps.isStillPublished(delivery))) {
      await cancel(deps, delivery);
      return false;
    }
    return deps.outbox.write(delivery, {
      state: 'publishing',
      leaseUntil: after(deps.clock, deps.leaseSeconds),
    });
  });

const settle = async (deps: DeliverDeps, held: Held, ref: RemoteRef): Promise<void> => {
  // The id first: whatever happens to the address, the post is out.
  await deps.outbox.write(held.delivery, {
    state: 'published',
    remoteId: ref.remoteId,
    permalink: ref.permalink,
    leaseUntil: null,
    lastError: null,
    publishedToChannelAt: deps.clock.now(),
  });
  const located = await held.client.locate(held.job, ref).catch(() => ref);
  if (located.permalink !== ref.permalink) {
    await deps.outbox.write(held.delivery, { permalink: located.permalink });
  }
};

const publish = async (deps: DeliverDeps, held: Held, checkpoint: Checkpoint): Promise<void> => {
  const outcome = await held.client.commit(held.job, checkpoint).catch((error: unknown) => ({
    kind: 'unknown' as const,
    message: surprise(error).message,
  }));
  if (outcome.kind === 'published') {
    await settle(deps, held, outcome.ref);
    return;
  }
  if (outcome.kind === 'failed') {
    await applyFailure(deps, held, outcome.failure);
    return;
  }
  await deps.outbox.write(held.delivery, {
    state: 'unknown',
    leaseUntil: null,
    lastError: record(
      { class: 'unknown', code: 'no_clear_answer', message: outcome.message },
      deps.clock,
    ),
  });
};

/**
 * Builds the use case that takes one claimed delivery as far as it gets: the post is out, it waits, or the row says what
 * a person has to do. Exactly one irreversible request is sent, and never a second one.
 */
export const makeDeliver =
  (deps: DeliverDeps) =>
  async (delivery: Delivery): Promise<void> => {
    const held = await takeUp(deps, delivery);
    if (held === undefined) return;
    if (!(await deps.isStillPublished(delivery))) {
      await cancel(deps, delivery);
      return;
    }
    const checkpoint = await prepare(deps, held);
    if (checkpoint === undefined) return;
    if (!(await announce(deps, delivery))) return;
    await publish(deps, held, checkpoint);
  };
