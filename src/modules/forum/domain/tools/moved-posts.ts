/** Posts of a thread, by their numbers there, that stand in another thread now. A number is never given twice. */
export interface PostMoveRange {
  readonly threadId: number;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly newThreadId: number;
  /** What to add to a number of the old thread for that of the new one. */
  readonly shift: number;
}

/** A post by its thread and its number there. */
export interface PostPlace {
  readonly threadId: number;
  readonly number: number;
}

/** Where a post of this number stands after a move; undefined where the move is not about it. */
export const placeAfter = (
  { threadId, number }: PostPlace,
  move: PostMoveRange,
): PostPlace | undefined =>
  threadId === move.threadId && number >= move.fromNumber && number <= move.toNumber
    ? { threadId: move.newThreadId, number: number + move.shift }
    : undefined;

/** What a follower who was told up to a number of the old thread was told of the new one; 0 for nothing. */
export const toldAfter = (told: number, { fromNumber, shift }: PostMoveRange): number =>
  told < fromNumber ? 0 : told + shift;
