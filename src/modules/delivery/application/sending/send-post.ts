import { announcePost, type Intent } from './announce-post';
import { commitPost } from './commit-post';
import type { DeliverDeps, Held } from './delivery-context';
import { reconcilePost, type Recommit } from './reconcile-post';

/**
 * Sends the one irreversible request, unless something stands against it, and finds out what became of it where its answer
 * is not clear. It is sent once more only where the channel certifies that nothing went out; each such time is a try.
 */
const sendUntilClear = async (deps: DeliverDeps, first: Recommit): Promise<void> => {
  let next: Recommit | undefined = first;
  while (next !== undefined) {
    const announced: Held | undefined = await announcePost(deps, next.held, next.intent);
    const unclear = announced && (await commitPost(deps, announced));
    next = unclear && (await reconcilePost(deps, unclear));
  }
};

/** Sends a post that is prepared. */
export const sendPost = (deps: DeliverDeps, held: Held): Promise<void> => {
  const { checkpoint, attempts } = held.delivery;
  const intent: Intent = { checkpoint, attempts };
  return sendUntilClear(deps, { held, intent });
};

/** Looks after a post of which nobody knows whether it is out. */
export const lookAfterPost = async (deps: DeliverDeps, held: Held): Promise<void> => {
  const again = await reconcilePost(deps, held);
  if (again !== undefined) await sendUntilClear(deps, again);
};
