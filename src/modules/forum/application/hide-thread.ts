import type { ThreadStore } from './ports';

/** Takes a thread away from readers. */
export type HideThread = (threadId: string) => Promise<void>;

/** Builds the use case. Nothing is deleted: what was said stays for the office. A thread that is gone stays gone. */
export const makeHideThread =
  ({ store }: { store: ThreadStore }): HideThread =>
  (threadId) =>
    store.hide(threadId);
