import { shareOf } from '../../domain/thread-counts';
import type { ThreadRecord } from '../../domain/post';
import type { PostBook } from '../post-ports';

type Counted = Pick<ThreadRecord, 'categoryId' | 'isHidden' | 'postCount'>;

const NOTHING = { threads: 0, posts: 0 } as const;

/**
 * Brings the counters of categories in line with threads that changed, in the transaction that changed them and after the
 * threads were locked; the category with the lower number first, so that two never wait for each other.
 */
export const countThreads = async (
  book: Pick<PostBook, 'countIn'>,
  { before, after }: { readonly before: readonly Counted[]; readonly after: readonly Counted[] },
): Promise<void> => {
  const totals = new Map<number, { readonly threads: number; readonly posts: number }>();
  const add = (thread: Counted, sign: 1 | -1): void => {
    if (thread.categoryId === undefined) return;
    const share = shareOf(thread);
    const known = totals.get(thread.categoryId) ?? NOTHING;
    totals.set(thread.categoryId, {
      threads: known.threads + sign * share.threads,
      posts: known.posts + sign * share.posts,
    });
  };
  for (const thread of before) add(thread, -1);
  for (const thread of after) add(thread, 1);
  for (const [id, change] of Array.from(totals).toSorted(([one], [two]) => one - two)) {
    if (change.threads !== 0 || change.posts !== 0) await book.countIn(id, change);
  }
};
