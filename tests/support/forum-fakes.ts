import type { ThreadStore } from '../../src/modules/forum/application/ports';

type Added = Parameters<ThreadStore['add']>[0];

/** A thread as the fake keeps it. */
export type FakeThread = Added & {
  readonly threadId: string;
  readonly isHidden: boolean;
  readonly revision: number;
  readonly note: string;
  readonly changedAt: Date | undefined;
};

/** Threads in memory; the key is unique, as in the database. */
export const threadsInMemory = (): ThreadStore & { readonly threads: readonly FakeThread[] } => {
  const threads: FakeThread[] = [];
  const change = (threadId: string, changes: Partial<FakeThread>): Promise<void> => {
    const place = threads.findIndex((thread) => thread.threadId === threadId);
    const before = threads[place];
    if (before !== undefined) threads[place] = { ...before, ...changes };
    return Promise.resolve();
  };
  return {
    threads,
    findByKey: (key) => {
      const found = threads.find((thread) => thread.key === key);
      if (found === undefined) return Promise.resolve(undefined);
      const { threadId, slug, isHidden } = found;
      return Promise.resolve({ threadId, slug, isHidden });
    },
    add: (thread) => {
      if (threads.some(({ key }) => key === thread.key)) throw new Error('The key is taken.');
      const threadId = `t-${String(threads.length)}`;
      const rest = { isHidden: false, revision: 1, note: '', changedAt: undefined };
      threads.push({ ...thread, ...rest, threadId });
      return Promise.resolve({ threadId, slug: thread.slug });
    },
    has: (threadId) => Promise.resolve(threads.some((thread) => thread.threadId === threadId)),
    revise: ({ threadId, ...revision }) => {
      const before = threads.find((thread) => thread.threadId === threadId);
      const isNewer = before !== undefined && before.revision > revision.revision;
      return isNewer ? Promise.resolve() : change(threadId, revision);
    },
    show: (threadId, text) => change(threadId, { ...text, isHidden: false }),
    hide: (threadId) => change(threadId, { isHidden: true }),
  };
};
