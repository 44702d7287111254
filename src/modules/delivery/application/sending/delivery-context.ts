import type {
  Assignment,
  Channel,
  ChannelClient,
  DeliveryFailure,
} from '../../../../channels/contract';
import type { Clock } from '../../../../kernel/clock';
import type { Delivery } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import type { DeliveryFailureRecord } from '../../domain/failure-record';
import type { SettingsDefaults } from '../planning/compose-plans';
import type { DeliverySwitch } from '../delivery-switch-port';
import type {
  Account,
  AccountStore,
  CompareWithPublic,
  FindClient,
  InTransaction,
  Lane,
  LaneStore,
  OutboxStore,
  Reason,
  WriteOptions,
} from '../ports';

/** What delivering needs. */
export interface DeliverDeps {
  readonly outbox: OutboxStore;
  readonly accounts: AccountStore;
  readonly lanes: LaneStore;
  readonly findClient: FindClient;
  readonly compareWithPublic: CompareWithPublic;
  readonly deliverySwitch: DeliverySwitch;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** Chance: a number from 0 up to, and without, 1. */
  readonly random: () => number;
  readonly settingsDefaults: SettingsDefaults;
  readonly leaseSeconds: number;
}

/** A post with everything that its channel needs to take it. */
export type Job = Assignment<unknown, unknown, unknown>;

/** An account with its opened secrets, and both halves of its channel. */
export interface OpenAccount {
  readonly account: Account;
  readonly channel: Channel;
  readonly client: ChannelClient;
  /** With the defaults of the hub. */
  readonly settings: unknown;
  readonly credentials: unknown;
}

/** A delivery that this worker holds, as it knows it. */
export interface Held {
  readonly delivery: Delivery;
  readonly open: OpenAccount;
  /** The account's lane; undefined where the channel needs none. */
  readonly lane: Lane | undefined;
}

/** The assignment of a delivery; `payload` where it is another than the one on the row. */
export const jobOf = (
  { open, delivery }: Pick<Held, 'open' | 'delivery'>,
  payload: unknown = delivery.payload,
): Job => ({
  account: { key: open.account.key, settings: open.settings, credentials: open.credentials },
  payload: open.channel.payloadSchema.parse(payload),
  idempotencyKey: delivery.key,
});

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

/** Writes on the held row; undefined where it was lost to somebody else. */
export const writeHeld = async (
  deps: Pick<DeliverDeps, 'outbox'>,
  held: Held,
  change: DeliveryChange,
  options?: WriteOptions,
): Promise<Held | undefined> => {
  const delivery = await deps.outbox.write(held.delivery, change, options);
  return delivery && { ...held, delivery };
};

/** More often than editors act between two statements of ours. */
const MAX_LOOKS = 5;

/**
 * Writes what follows from the row as it is at this moment, its follow-up included, which others put on it without taking
 * it away from its worker. Gives the row before and after; undefined where it was lost.
 */
export const writeAfresh = async (
  deps: Pick<DeliverDeps, 'outbox'>,
  row: Delivery,
  decide: (fresh: Delivery) => DeliveryChange,
): Promise<{ readonly before: Delivery; readonly now: Delivery } | undefined> => {
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const before = await deps.outbox.find(row.id);
    if (before?.fence !== row.fence || before.state !== row.state) return undefined;
    const where = { followUpNo: before.followUpNo };
    const now = await deps.outbox.write(before, decide(before), { where });
    if (now !== undefined) return { before, now };
  }
  throw new Error(`Delivery ${String(row.id)} changed ${String(MAX_LOOKS)} times in a row.`);
};

/** Ends a delivery that is not to be sent, and says why. */
export const cancelled = (reason: Reason, clock: Clock) =>
  ({
    state: 'cancelled',
    task: 'send',
    leaseUntil: null,
    lastError: record({ class: 'superseded', ...reason }, clock),
  }) satisfies DeliveryChange;
