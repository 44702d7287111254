import type { ForumReader, PublicThread } from './read-ports';

/** What stands at an address: a thread, another thread that stands for it, or nothing. */
export type ThreadAt =
  | { readonly kind: 'thread'; readonly thread: PublicThread }
  | { readonly kind: 'moved'; readonly threadId: string; readonly slug: string };

/** Looks up the address of a thread; undefined where none is public there. */
export type FindThread = (slug: string) => Promise<ThreadAt | undefined>;

/** Builds the use case. */
export const makeFindThread =
  ({ reader }: { readonly reader: ForumReader }): FindThread =>
  async (slug) => {
    const thread = await reader.threadOfSlug(slug);
    if (thread !== undefined) return { kind: 'thread', thread };
    const successor = await reader.successorOf(slug);
    return successor && { kind: 'moved', ...successor };
  };
