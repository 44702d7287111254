import { z } from 'zod';
import type { AftercareOutcome, Checkpoint, SentPost } from '../../../../channels/contract';
import type { Delivery, FollowUp } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import { beginFollowUp, finishFollowUp } from '../../domain/follow-up';
import { KEPT_BACK_SECONDS, waitForRival } from './announce-post';
import {
  after,
  jobOf,
  record,
  surprise,
  writeAfresh,
  writeHeld,
  type DeliverDeps,
  type Held,
} from './delivery-context';
import { failDelivery, failedOf } from './fail-delivery';
import type { Reason } from '../ports';
import { ACCOUNT_REHEARSES, BY_HAND, PLACE_TAKEN, SLOT_TAKEN, SWITCHED_OFF } from '../reasons';

/** What a step left, and of which follow-up: one that a newer one replaced is of no use any more. */
const ProgressSchema = z.object({ of: z.number(), left: z.record(z.string(), z.unknown()) });

const leftOf = ({ checkpoint, followUpNo }: Delivery): Checkpoint => {
  const progress = ProgressSchema.safeParse(checkpoint);
  return progress.success && progress.data.of === followUpNo ? progress.data.left : {};
};

const sentPostOf = (row: Delivery, followUp: FollowUp): SentPost => ({
  ref: { remoteId: row.remoteId, permalink: row.permalink },
  revision: row.followUpNo + 1,
  note: followUp.note,
  changedAt: followUp.at,
  checkpoint: leftOf(row),
});

/** One step at the channel. */
const takeStep = (held: Held, followUp: FollowUp): Promise<AftercareOutcome> => {
  const { client } = held.open;
  const post = sentPostOf(held.delivery, followUp);
  const outcome =
    followUp.kind === 'revise'
      ? client.revise(jobOf(held, followUp.payload), post)
      : client.withdraw(jobOf(held), post);
  return outcome.catch((error: unknown) => ({
    kind: 'failed' as const,
    checkpoint: post.checkpoint,
    failure: surprise(error),
  }));
};

/** The task of a person; what is to be done stays on the row until they say that it is. */
const byHand = (deps: DeliverDeps, reason: Reason): DeliveryChange => ({
  state: 'manual_action',
  leaseUntil: null,
  lastError: record({ class: 'manual', ...reason }, deps.clock),
});

/**
 * Stores what a step came to, unless a newer follow-up was put on the row meanwhile: then that one begins, and of the older
 * one only what is public now is stored.
 */
const keepUnlessNewer = (
  deps: DeliverDeps,
  { delivery }: Held,
  { isDone, change }: { readonly isDone: boolean; readonly change: DeliveryChange },
) =>
  writeAfresh(deps, delivery, (fresh) => {
    const newer = fresh.followUpNo === delivery.followUpNo ? undefined : fresh.followUp;
    if (newer === undefined || change.state === 'withdrawn') return change;
    const { followUp: _older, ...known } = isDone ? change : {};
    return { ...known, ...beginFollowUp(newer.kind, deps.clock.now()) };
  });

const wake = async (
  { outbox, clock }: Pick<DeliverDeps, 'outbox' | 'clock'>,
  rows: readonly Delivery[],
  { code }: Reason,
): Promise<void> => {
  for (const row of rows) {
    const isWaiting = row.state === 'waiting' && row.lastError?.code === code;
    if (isWaiting) await outbox.write(row, { dueAt: clock.now() });
  }
};

/** Who waited for what a post has left has its turn: a post of the text that came back meanwhile, or another text's. */
const wakeRivals = async (
  deps: Pick<DeliverDeps, 'outbox' | 'clock'>,
  { before, now }: { readonly before: Delivery; readonly now: Delivery },
): Promise<void> => {
  const { outbox } = deps;
  const isWithdrawn = now.state === 'withdrawn';
  if (isWithdrawn) await wake(deps, await outbox.inSlot(now), SLOT_TAKEN);
  const left = isWithdrawn || now.place !== before.place ? before.place : undefined;
  if (left !== undefined) {
    await wake(deps, await outbox.inPlaces(now.channel, [left]), PLACE_TAKEN);
  }
};

const finish = async (
  deps: DeliverDeps,
  held: Held,
  { followUp, outcome }: { followUp: FollowUp; outcome: AftercareOutcome & { kind: 'done' } },
): Promise<void> => {
  const change = { ...finishFollowUp(followUp, held.delivery.followUpNo), ...outcome.ref };
  await deps.inTransaction(async () => {
    const wrote = await keepUnlessNewer(deps, held, { isDone: true, change });
    if (wrote !== undefined) await wakeRivals(deps, wrote);
  });
};

const keepStep = async (
  deps: DeliverDeps,
  held: Held,
  { followUp, outcome }: { readonly followUp: FollowUp; readonly outcome: AftercareOutcome },
): Promise<void> => {
  const of = held.delivery.followUpNo;
  switch (outcome.kind) {
    case 'done':
      return finish(deps, held, { followUp, outcome });
    case 'manual':
      await keepUnlessNewer(deps, held, { isDone: false, change: byHand(deps, BY_HAND) });
      return;
    case 'wait': {
      const dueAt = after(deps.clock, outcome.seconds);
      const checkpoint = { of, left: outcome.checkpoint };
      const change = { state: 'waiting', checkpoint, dueAt, leaseUntil: null } as const;
      await keepUnlessNewer(deps, held, { isDone: false, change });
      return;
    }
    case 'failed': {
      const checkpoint = { of, left: outcome.checkpoint };
      const kept = await writeHeld(deps, held, { checkpoint });
      if (kept === undefined) return;
      await failDelivery(deps, failedOf(kept.delivery, kept.open), outcome.failure);
      return;
    }
  }
};

/** Why nothing may be asked of the channel at this moment. */
const hindrance = async (deps: DeliverDeps, held: Held): Promise<DeliveryChange | undefined> => {
  const { delivery } = held;
  if (held.open.account.mode === 'dry_run') return byHand(deps, ACCOUNT_REHEARSES);
  if (await deps.deliverySwitch.isOn()) {
    // In one transaction with the look at it, whoever sends to the place has said so before, or waits.
    const keptOut = await deps.inTransaction(() => deps.outbox.withTakenPlaces([delivery]));
    return keptOut.has(delivery.id) ? waitForRival(deps, PLACE_TAKEN) : undefined;
  }
  const lastError = record({ class: 'kept_back', ...SWITCHED_OFF }, deps.clock);
  const dueAt = after(deps.clock, KEPT_BACK_SECONDS);
  return { state: 'on_hold', dueAt, leaseUntil: null, lastError };
};

/**
 * Does one step towards a newer edition of a post that is out, or towards its end. Steps look before they write, so that
 * any of them may be repeated.
 */
export const careForPost = async (deps: DeliverDeps, held: Held): Promise<void> => {
  const { followUp } = held.delivery;
  if (followUp === undefined) {
    await writeHeld(deps, held, { state: 'published', checkpoint: {}, leaseUntil: null });
    return;
  }
  const change = await hindrance(deps, held);
  if (change !== undefined) {
    await writeHeld(deps, held, change);
    return;
  }
  const work = async () => {
    const outcome = await takeStep(held, followUp);
    await keepStep(deps, held, { followUp, outcome });
  };
  // In our own database the change and the row that says so are written together.
  await (held.open.client.commitsTo === 'own_database' ? deps.inTransaction(work) : work());
};
