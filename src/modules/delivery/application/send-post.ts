import type { Checkpoint, RemoteRef } from '../../../channels/contract';
import { OUT_STATES } from '../domain/delivery';
import {
  after,
  ALREADY_OUT,
  applyFailure,
  cancel,
  CONTENT_CHANGED,
  record,
  surprise,
  type DeliverDeps,
  type Held,
} from './delivery-context';

/** Until a slot is looked at again in which another edition is being sent at this moment. */
const SLOT_POLL_SECONDS = 60; // the time after which a request to a channel is given up

/**
 * Whether another edition keeps this one back: one that is being sent right now, or, on a channel that keeps its posts,
 * one that is out. Planning looks too, and cannot know how a request ends that is on its way.
 */
const givesWay = async (deps: DeliverDeps, { delivery, channel }: Held): Promise<boolean> => {
  const others = (await deps.outbox.inSlot(delivery)).filter((row) => row.id !== delivery.id);
  if (others.some((row) => row.state === 'publishing')) {
    const dueAt = after(deps.clock, SLOT_POLL_SECONDS);
    await deps.outbox.write(delivery, { state: 'waiting', dueAt, leaseUntil: null });
    return true;
  }
  if (channel.revision === 'in_place') return false;
  if (!others.some((row) => OUT_STATES.includes(row.state))) return false;
  await cancel(deps, delivery, ALREADY_OUT);
  return true;
};

/** Commits the intent before the irreversible request, unless the text was changed or taken back meanwhile. */
const announce = (deps: DeliverDeps, held: Held): Promise<boolean> =>
  deps.inTransaction(async () => {
    const { delivery } = held;
    if (!(await deps.isStillPublished(delivery))) {
      await cancel(deps, delivery, CONTENT_CHANGED);
      return false;
    }
    if (await givesWay(deps, held)) return false;
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

/** Sends the one irreversible request, unless the text was changed or taken back meanwhile, and stores what it came to. */
export const sendPost = async (
  deps: DeliverDeps,
  held: Held,
  checkpoint: Checkpoint,
): Promise<void> => {
  if (!(await announce(deps, held))) return;
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
