import type { CommitOutcome } from '../../../../channels/contract';
import {
  after,
  jobOf,
  record,
  surprise,
  writeHeld,
  type DeliverDeps,
  type Held,
} from './delivery-context';
import { failDelivery, failedOf } from './fail-delivery';
import { NO_CLEAR_ANSWER } from '../reasons';
import { settlePost } from './settle-post';

const commit = (held: Held): Promise<CommitOutcome> =>
  held.open.client.commit(jobOf(held), held.delivery.checkpoint).catch((error: unknown) => ({
    kind: 'unknown' as const,
    message: surprise(error).message,
  }));

/**
 * Sends the one irreversible request of an announced delivery, and stores a clear answer. Gives the row where the answer
 * was not clear: what became of it has to be found out now. Undefined where all is stored, or the row was lost.
 */
export const commitPost = async (deps: DeliverDeps, held: Held): Promise<Held | undefined> => {
  // From here on the row is only looked after, whoever takes it: `publishing` is never sent again by itself.
  const outcome = await commit(held);
  switch (outcome.kind) {
    case 'published':
      await settlePost(deps, held, outcome.ref);
      return undefined;
    case 'failed':
      await failDelivery(
        deps,
        failedOf({ ...held.delivery, task: 'send' }, held.open),
        outcome.failure,
      );
      return undefined;
    case 'unknown': {
      const unclear = { class: 'unknown', code: NO_CLEAR_ANSWER, message: outcome.message };
      return writeHeld(deps, held, {
        state: 'publishing',
        task: 'reconcile',
        leaseUntil: after(deps.clock, deps.leaseSeconds),
        lastError: record(unclear, deps.clock),
      });
    }
  }
};
