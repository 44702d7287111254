import fc from 'fast-check';
import { POST_MOVES } from '../../../../src/kernel/post-words';
import {
  firstStanding,
  hasPublicText,
  isShownToReaders,
  movePost,
  type EditMove,
  type PostStanding,
} from '../../../../src/modules/forum/domain/post-moves';

const EDITS = [
  'edit_passed',
  'edit_held',
  'revise_by_office',
] as const satisfies readonly EditMove[];
const MOVES = [...POST_MOVES, ...EDITS] as const;
type Move = (typeof MOVES)[number];

const isNewWording = (move: Move): boolean => EDITS.some((edit) => edit === move);

/** Everything that ever happened to a post, kept in the plainest way: what the machine is held against. */
interface Diary {
  /** Wordings that somebody, the checks or a person, let readers see. */
  readonly cleared: ReadonlySet<number>;
  /** A person or the clock has hidden it, and no person has shown it since. */
  readonly isHidden: boolean;
  readonly isGone: boolean;
}

const CLEARING: readonly Move[] = ['approve', 'show', 'overturn'];
const HIDING: readonly Move[] = ['hide', 'hide_auto'];

/** An appeal against hiding is not about an edit that was rejected before: that one stays away. */
const isAboutHidingAlone = (before: PostStanding, move: Move): boolean =>
  move === 'overturn' && before.state === 'hidden' && before.latestState === 'rejected';

const write = (
  diary: Diary,
  move: Move,
  { before, after }: { readonly before: PostStanding; readonly after: PostStanding },
): Diary => {
  const isCleared =
    (CLEARING.includes(move) && !isAboutHidingAlone(before, move)) ||
    move === 'revise_by_office' ||
    (move === 'edit_passed' && hasPublicText(after.state));
  return {
    cleared: isCleared ? new Set([...diary.cleared, after.latestRevision]) : diary.cleared,
    isHidden: HIDING.includes(move) || (diary.isHidden && !CLEARING.includes(move)),
    isGone: diary.isGone || move === 'remove_by_author' || move === 'purge',
  };
};

const expectSound = (before: PostStanding, move: Move, after: PostStanding, diary: Diary): void => {
  if (hasPublicText(after.state)) {
    expect(diary).toMatchObject({ isHidden: false, isGone: false });
    expect([...diary.cleared]).toContain(after.publicRevision);
  }
  expect(after.publicRevision).toBeLessThanOrEqual(after.latestRevision);
  expect(after.latestRevision).toBe(before.latestRevision + (isNewWording(move) ? 1 : 0));
  if (after.state === 'purged') expect(isShownToReaders(after)).toBe(false);
};

// Each sequence draws on a few moves: among all of them the same four in a row would hardly ever come up.
const anyMoves = fc
  .subarray([...MOVES], { minLength: 5, maxLength: 9 })
  .chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 30 }));

describe('a post, whatever happens to it in whatever order', () => {
  it('shows readers no wording but one that was cleared, and none that is hidden or gone', () => {
    fc.assert(
      fc.property(fc.boolean(), anyMoves, (isPassed, moves) => {
        let post = firstStanding(isPassed);
        let diary: Diary = {
          cleared: new Set(isPassed ? [1] : []),
          ...{ isHidden: false, isGone: false },
        };
        for (const move of moves) {
          const after = movePost(post, move);
          if (after === undefined) continue;
          diary = write(diary, move, { before: post, after });
          expectSound(post, move, after, diary);
          post = after;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never comes back once its text was purged', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 20 }), (moves) => {
        const purged: PostStanding = { ...firstStanding(true), state: 'purged', publicRevision: 0 };
        expect(moves.map((move) => movePost(purged, move))).toEqual(moves.map(() => undefined));
      }),
    );
  });
});
