import { addOfficePost, type OfficeDeps } from './office-post';
import type { ThreadRecord } from '../domain/post';

/** A thread from before there were posts. */
export interface OldThread {
  readonly thread: ThreadRecord;
  readonly text: string;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/** Where threads from before there were posts are found. */
export interface OldThreads {
  /** Gives columns that came later their first values, and the category of the office. */
  prepare(categoryId: number | undefined): Promise<void>;
  next(limit: number): Promise<readonly OldThread[]>;
}

const PAGE = 100;

/**
 * Gives every thread of the office its opening post. Threads that have one are left as they are, so that it may be
 * repeated. Runs in the transaction of the caller.
 */
export const adoptThreads = async (
  deps: OfficeDeps & { readonly old: OldThreads; readonly categoryId: number | undefined },
): Promise<void> => {
  await deps.old.prepare(deps.categoryId);
  let threads: readonly OldThread[];
  do {
    threads = await deps.old.next(PAGE);
    for (const { thread, text, openedBy: name, openedAt: at } of threads) {
      const { isHidden } = thread;
      // It has not been counted anywhere yet.
      const uncounted = { ...thread, isHidden: true, postCount: 0 };
      await addOfficePost(deps, { thread: uncounted, name, text, at, isHidden });
    }
  } while (threads.length === PAGE);
};
