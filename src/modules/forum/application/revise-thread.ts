import type { ThreadRevision } from '../domain/thread';
import type { ThreadStore } from './ports';

/** Brings the first post of a thread to a newer edition; false where there is no such thread. */
export type ReviseThread = (revision: ThreadRevision) => Promise<boolean>;

/**
 * Builds the use case. It may be repeated, and in any order: an older edition never takes the place of a newer one. The
 * day on which the thread was opened stays, as does its address, and what was hidden stays hidden.
 */
export const makeReviseThread =
  ({ store }: { store: ThreadStore }): ReviseThread =>
  async (revision) => {
    if (!(await store.has(revision.threadId))) return false;
    await store.revise(revision);
    return true;
  };
