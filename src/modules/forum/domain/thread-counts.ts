import type { PostState } from '../../../kernel/post-words';
import { hasPublicText } from './post-moves';

/** What decides whether readers see a thread. */
export interface ThreadStanding {
  readonly openingState: PostState;
  /** Posts whose text readers see, the opening one among them. */
  readonly postCount: number;
  /** It was merged into another thread, which stands for it now. */
  readonly isMoved: boolean;
}

/**
 * Whether readers do not see a thread. It goes with its opening post, with one exception: what its author took away, or
 * had erased, leaves the answers of others where they are.
 */
export const isThreadHidden = ({ openingState, postCount, isMoved }: ThreadStanding): boolean => {
  if (isMoved) return true;
  if (hasPublicText(openingState)) return false;
  const isTakenBack = openingState === 'removed_by_author' || openingState === 'purged';
  return !(isTakenBack && postCount > 0);
};

/** What a thread adds to the counters of its category. */
export interface CategoryShare {
  readonly threads: number;
  readonly posts: number;
}

/** What a thread adds to the counters of its category: nothing where readers do not see it. */
export const shareOf = (thread: {
  readonly isHidden: boolean;
  readonly postCount: number;
}): CategoryShare =>
  thread.isHidden ? { threads: 0, posts: 0 } : { threads: 1, posts: thread.postCount };

/** By how much the counters of a category change. */
export const shareChange = (before: CategoryShare, after: CategoryShare): CategoryShare => ({
  threads: after.threads - before.threads,
  posts: after.posts - before.posts,
});
