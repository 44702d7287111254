import type { Checkpoint, RemoteRef } from '../../../channels/contract';
import type { Delivery } from '../domain/delivery';
import {
  after,
  applyFailure,
  cancel,
  record,
  surprise,
  type DeliverDeps,
  type Held,
} from './delivery-context';

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

/** Sends the one irreversible request, unless the text was changed or taken back meanwhile, and stores what it came to. */
export const sendPost = async (
  deps: DeliverDeps,
  held: Held,
  checkpoint: Checkpoint,
): Promise<void> => {
  if (!(await announce(deps, held.delivery))) return;
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
