import type { CitizenBook } from '../../citizens';
import type { Post, ThreadRecord } from '../domain/post';
import { standingOf } from '../domain/post';
import { hasPublicText } from '../domain/post-moves';
import { PURGED_TITLE } from '../domain/purged-title';
import { isThreadHidden, shareChange, shareOf } from '../domain/thread-counts';
import type { PostBook, ThreadChange } from './post-ports';

/** What follows from a change of a post. */
export interface PostSettled {
  readonly thread: ThreadRecord;
  /** Absent for a post that has just been written. */
  readonly before?: Post;
  readonly after: Post;
  /** What readers see of it now, where it is the opening post. */
  readonly shownText: string;
}

interface SettleDeps {
  readonly book: PostBook;
  readonly citizens: Pick<CitizenBook, 'countPosts'>;
}

const hiddenAfter = async (
  { book }: SettleDeps,
  { thread, before, after }: PostSettled,
  postCount: number,
): Promise<boolean> => {
  // Who answers in a thread that readers see leaves it there.
  if (before === undefined && after.number > 1) return thread.isHidden;
  const opening = after.number === 1 ? after : await book.openingOf(thread.id);
  return isThreadHidden({
    openingState: opening?.state ?? 'purged',
    postCount,
    isMoved: thread.movedToThreadId !== undefined,
  });
};

const lastPostAfter = async (
  { book }: SettleDeps,
  { thread, before, after }: PostSettled,
): Promise<Date | undefined> => {
  if (before === undefined) return hasPublicText(after.state) ? after.postedAt : thread.lastPostAt;
  return hasPublicText(before.state) === hasPublicText(after.state)
    ? thread.lastPostAt
    : book.lastShownAt(thread.id);
};

const openingChange = ({ thread, after, shownText }: PostSettled): Partial<ThreadChange> => {
  if (after.number !== 1) return {};
  const purged = { title: PURGED_TITLE[thread.language], slug: thread.threadId };
  return { text: shownText, ...(after.state === 'purged' ? { purged } : {}) };
};

const settleAuthor = async (
  { citizens }: SettleDeps,
  { before, after }: PostSettled,
): Promise<void> => {
  if (after.author.kind !== 'citizen') return;
  const [was, is] = [before && standingOf(before), standingOf(after)];
  const approved = is.approved - (was?.approved ?? 0);
  const rejected = is.rejected - (was?.rejected ?? 0);
  if (approved === 0 && rejected === 0) return;
  await citizens.countPosts(after.author.id, { approved, rejected });
};

/**
 * Brings the thread of a post, its category and the standing of its author in line with the post, in the transaction
 * that changed it. The thread is locked by the caller, so that counters never miss one of two changes.
 */
export const settlePost = async (deps: SettleDeps, settled: PostSettled): Promise<void> => {
  const { thread, before, after } = settled;
  const wasCounted = before !== undefined && hasPublicText(before.state);
  const postCount = thread.postCount + Number(hasPublicText(after.state)) - Number(wasCounted);
  const isHidden = await hiddenAfter(deps, settled, postCount);
  await deps.book.changeThread(thread.id, {
    ...{ isHidden, postCount, ...openingChange(settled) },
    lastNumber: Math.max(thread.lastNumber, after.number),
    lastPostAt: await lastPostAfter(deps, settled),
  });
  if (after.state === 'purged') await deps.book.forgetFormerAddresses(after.id);
  const share = shareChange(shareOf(thread), shareOf({ isHidden, postCount }));
  if (thread.categoryId !== undefined && (share.threads !== 0 || share.posts !== 0)) {
    await deps.book.countIn(thread.categoryId, share);
  }
  await settleAuthor(deps, settled);
};
