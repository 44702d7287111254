import type { SeenComment, StoredComment } from './comment';

// A channel gives "some hundred" at most, newest or oldest: with fewer than these nothing was left out.
const SURELY_WHOLE = 100;
// Answers come along with their comment, a first page of them: with fewer than these none was left out.
const SURELY_ALL_ANSWERS = 20;

/** What a reading changes in what is stored. */
export interface CommentChanges {
  readonly added: readonly SeenComment[];
  readonly changed: readonly { readonly known: StoredComment; readonly seen: SeenComment }[];
  readonly gone: readonly StoredComment[];
}

const isSame = (known: StoredComment, seen: SeenComment): boolean =>
  !known.isGone &&
  known.text === seen.text &&
  known.isHidden === seen.isHidden &&
  known.isOurs === seen.isOurs &&
  known.authorName === seen.authorName &&
  known.parentRemoteId === seen.parentRemoteId &&
  known.writtenAt.getTime() === seen.writtenAt.getTime();

/** Whether a comment that was not read would have been, if it were still there. */
const wouldBeSeen = (listed: readonly SeenComment[]): ((known: StoredComment) => boolean) => {
  if (listed.length < SURELY_WHOLE) return () => true;
  const roots = listed.filter(({ parentRemoteId }) => parentRemoteId === '');
  const times = roots.map(({ writtenAt }) => writtenAt.getTime());
  const from = Math.min(...times);
  const to = Math.max(...times);
  const rootIds = new Set(roots.map(({ remoteId }) => remoteId));
  const answersTo = (id: string) => listed.filter((one) => one.parentRemoteId === id).length;
  return ({ parentRemoteId, writtenAt }) =>
    parentRemoteId === ''
      ? writtenAt.getTime() >= from && writtenAt.getTime() <= to
      : rootIds.has(parentRemoteId) && answersTo(parentRemoteId) < SURELY_ALL_ANSWERS;
};

/**
 * What a reading says about the comments of one post. `known` is what was stored before the channel was asked: one that
 * came in meanwhile is not missed. One that is not listed is gone only where it would have been listed.
 */
export const mergeComments = (
  known: readonly StoredComment[],
  listed: readonly SeenComment[],
): CommentChanges => {
  const knownById = new Map(known.map((comment) => [comment.remoteId, comment]));
  const listedIds = new Set(listed.map(({ remoteId }) => remoteId));
  const isExpected = wouldBeSeen(listed);
  return {
    added: listed.filter(({ remoteId }) => !knownById.has(remoteId)),
    changed: listed.flatMap((seen) => {
      const before = knownById.get(seen.remoteId);
      return before === undefined || isSame(before, seen) ? [] : [{ known: before, seen }];
    }),
    gone: known.filter(
      (comment) => !comment.isGone && !listedIds.has(comment.remoteId) && isExpected(comment),
    ),
  };
};
