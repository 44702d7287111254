import type { Clock } from '../../../kernel/clock';
import { threadSlug, type NewThread, type Thread } from '../domain/thread';
import type { ThreadStore } from './ports';

/** Opens a thread, once for each key. */
export type OpenThread = (thread: NewThread) => Promise<Thread>;

/**
 * Builds the use case. The key is unique in the database: of two callers at once, one gets the other's thread or an error,
 * never a second thread. A thread that was hidden meanwhile is shown again: whoever opens it has just published its text.
 */
export const makeOpenThread =
  ({ store, clock }: { store: ThreadStore; clock: Clock }): OpenThread =>
  async (thread) => {
    const existing = await store.findByKey(thread.key);
    if (existing === undefined) {
      return store.add({ ...thread, slug: threadSlug(thread), openedAt: clock.now() });
    }
    const { isHidden, ...known } = existing;
    const { title, text } = thread;
    if (isHidden) await store.show(known.threadId, { title, text, at: clock.now() });
    return known;
  };
