import type { Checkpoint } from '../../../../channels/contract';
import type { Delivery } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import { withoutPost } from '../../domain/follow-up';
import {
  after,
  cancelled,
  record,
  writeAfresh,
  writeHeld,
  type DeliverDeps,
  type Held,
} from './delivery-context';
import type { OutboxStore, Reason } from '../ports';
import {
  ACCOUNT_NOT_LIVE,
  ACCOUNT_REHEARSES,
  ACCOUNT_UNSETTLED,
  HELD_BACK,
  LANE_LOST,
  PLACE_TAKEN,
  SLOT_TAKEN,
  SWITCHED_OFF,
  TEXT_REASONS,
  WINDOW_MISSED,
} from '../reasons';

/** Until a row is looked at again that was kept back. */
export const KEPT_BACK_SECONDS = 60; // the time after which a request to a channel is given up

/** Until a row is looked at again whose slot or place is not free: whoever frees it wakes the row, but a person may take days. */
const SLOT_SECONDS = 600;

/** A row that is kept back for a while; one that was sent before is looked after first when its turn comes. */
const keptBack = (
  deps: Pick<DeliverDeps, 'clock'>,
  state: 'waiting' | 'on_hold' | 'needs_reconnect',
  reason: Reason,
): DeliveryChange => ({
  state,
  leaseUntil: null,
  dueAt: after(deps.clock, KEPT_BACK_SECONDS),
  lastError: record({ class: 'kept_back', ...reason }, deps.clock),
});

/** A row whose time has passed. */
export const tooLate = (deps: Pick<DeliverDeps, 'clock'>): DeliveryChange => ({
  state: 'missed_window',
  task: 'send',
  leaseUntil: null,
  lastError: record({ class: 'window', ...WINDOW_MISSED }, deps.clock),
});

/** Whether the time after which a post is not sent any more has passed. */
export const isTooLate = ({ notAfter }: Delivery, now: Date): boolean =>
  notAfter !== undefined && notAfter < now;

/**
 * Why rows have to wait for another post, by id: an earlier post of the slot is, or may be, out, since it is being
 * withdrawn while its text comes back; or another text has the place, since both were published at the same moment.
 */
export const findRivals = async (
  outbox: OutboxStore,
  rows: readonly Delivery[],
): Promise<ReadonlyMap<number, Reason>> => {
  const inPlaces = await outbox.withTakenPlaces(rows);
  const inSlots = await outbox.withTakenSlots(rows);
  return new Map([
    ...Array.from(inPlaces, (id) => [id, PLACE_TAKEN] as const),
    ...Array.from(inSlots, (id) => [id, SLOT_TAKEN] as const),
  ]);
};

/** A row that waits until its slot, or its place, is free. */
export const waitForRival = (deps: Pick<DeliverDeps, 'clock'>, reason: Reason): DeliveryChange => ({
  ...keptBack(deps, 'waiting', reason),
  dueAt: after(deps.clock, SLOT_SECONDS),
});

/** Why the account cannot be sent to at this moment, and what becomes of the row. */
const accountHindrance = async (
  deps: DeliverDeps,
  { open, lane, delivery }: Held,
): Promise<DeliveryChange | undefined> => {
  const leaseUntil = after(deps.clock, deps.leaseSeconds);
  if (lane !== undefined && !(await deps.lanes.renew(lane, leaseUntil))) {
    return keptBack(deps, 'waiting', LANE_LOST);
  }
  if (!(await deps.deliverySwitch.isOn())) return keptBack(deps, 'on_hold', SWITCHED_OFF);
  const account = await deps.accounts.find(open.account);
  if (account === undefined) return keptBack(deps, 'on_hold', ACCOUNT_NOT_LIVE);
  // It goes on as soon as the account does.
  const dueAt = deps.clock.now();
  if (account.state !== 'live') {
    return { ...keptBack(deps, account.state, ACCOUNT_NOT_LIVE), dueAt };
  }
  if (account.mode === 'dry_run') {
    // Taken again as a row to send, it is rehearsed. What was prepared stays for the day on which it is sent.
    return {
      ...keptBack(deps, 'waiting', ACCOUNT_REHEARSES),
      task: 'send',
      dueAt,
    };
  }
  const isBusy = await deps.outbox.hasUnsettled(account, delivery.id);
  return isBusy ? keptBack(deps, 'waiting', ACCOUNT_UNSETTLED) : undefined;
};

/** Why this post is not to be sent at this moment, in the order in which a person would want to know. */
const hindrance = async (deps: DeliverDeps, held: Held): Promise<DeliveryChange | undefined> => {
  const { delivery } = held;
  if (delivery.isHeld) return keptBack(deps, 'on_hold', HELD_BACK);
  const standing = (await deps.compareWithPublic([delivery])).get(delivery.id) ?? 'gone';
  if (standing !== 'current') return cancelled(TEXT_REASONS[standing], deps.clock);
  if (isTooLate(delivery, deps.clock.now())) return tooLate(deps);
  const closed = await accountHindrance(deps, held);
  if (closed !== undefined) return closed;
  const rival = (await findRivals(deps.outbox, [delivery])).get(delivery.id);
  return rival && waitForRival(deps, rival);
};

/** What a commit begins with: the checkpoint that it uses, and how many tries there were before. */
export interface Intent {
  readonly checkpoint: Checkpoint;
  readonly attempts: number;
}

/**
 * Looks once more, within the transaction of the caller, at all that may have changed since the row was taken. Gives the
 * row as it is now; undefined where nothing may be sent, and then the row says why.
 */
export const lookAgain = async (deps: DeliverDeps, held: Held): Promise<Held | undefined> => {
  const row = await deps.outbox.find(held.delivery.id);
  if (row?.fence !== held.delivery.fence || row.state !== held.delivery.state) return undefined;
  if (row.followUp !== undefined) {
    // Before a recommit: it is certain that nothing is out, and another edition came meanwhile.
    await writeAfresh(deps, row, (now) => withoutPost(now, deps.clock.now()) ?? {});
    return undefined;
  }
  const fresh = { ...held, delivery: row };
  const change = await hindrance(deps, fresh);
  if (change === undefined) return fresh;
  await writeHeld(deps, fresh, change);
  return undefined;
};

/**
 * Commits the intent before the irreversible request, or what stands against it, in one transaction. Undefined where
 * nothing may be sent.
 */
export const announcePost = (
  deps: DeliverDeps,
  held: Held,
  { checkpoint, attempts }: Intent,
): Promise<Held | undefined> =>
  deps.inTransaction(async () => {
    const fresh = await lookAgain(deps, held);
    if (fresh === undefined) return undefined;
    const intent = {
      state: 'publishing',
      checkpoint,
      attempts,
      intendedAt: deps.clock.now(),
      leaseUntil: after(deps.clock, deps.leaseSeconds),
    } as const;
    const where = { isHeld: false, followUpNo: fresh.delivery.followUpNo } as const;
    return writeHeld(deps, fresh, intent, { where });
  });
