import type { Clock } from '../../../kernel/clock';
import { threadSlug, type NewThread, type Thread } from '../domain/thread';
import type { ThreadStore } from './ports';

/** Opens a thread, once for each key. */
export type OpenThread = (thread: NewThread) => Promise<Thread>;

/** Builds the use case. The key is unique in the database: of two callers at once, one gets the other's thread or an error, never a second thread. */
export const makeOpenThread =
  ({ store, clock }: { store: ThreadStore; clock: Clock }): OpenThread =>
  async (thread) => {
    const existing = await store.findByKey(thread.key);
    if (existing !== undefined) return existing;
    return store.add({ ...thread, slug: threadSlug(thread), openedAt: clock.now() });
  };
