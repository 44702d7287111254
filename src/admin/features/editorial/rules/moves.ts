import type { EditionView, ShownMove } from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';

// A page suggests what carries a text on: never what sends it back, takes something from readers, or goes past the
// second pair of eyes.
const NEVER_SUGGESTED: readonly EditionAction[] = [
  'request_changes',
  'unschedule',
  'withdraw',
  'unpublish',
  'force_publish',
  'restore',
];

/** Moves that one and the same reason forbids. */
export interface ForbiddenMoves {
  readonly reason: string;
  readonly actions: readonly EditionAction[];
}

/** What a person may do with an edition, sorted for the page. */
export interface SortedMoves {
  /** The step that the big button takes; absent where none is theirs to take. */
  readonly next: EditionAction | undefined;
  readonly others: readonly EditionAction[];
  readonly forbidden: readonly ForbiddenMoves[];
  /** True where the step that carries the text on is among the forbidden ones, so that a person should read why. */
  readonly isNextForbidden: boolean;
}

type Moving = Pick<EditionView, 'moves' | 'state'>;

// Somebody took it from readers on purpose: a page does not nudge anybody to bring it back as it was.
const isAtRest = ({ state }: Moving): boolean => state === 'withdrawn' || state === 'unpublished';

/** The first allowed step that a page may suggest; undefined where it is somebody else's turn, or nobody's. */
export const nextMove = (edition: Moving): EditionAction | undefined =>
  edition.moves.find(
    ({ action, isAllowed }) =>
      isAllowed && !NEVER_SUGGESTED.includes(action) && !(action === 'submit' && isAtRest(edition)),
  )?.action;

const groupByReason = (moves: readonly ShownMove[]): readonly ForbiddenMoves[] => {
  const groups = new Map<string, EditionAction[]>();
  for (const { action, refusal } of moves) {
    const reason = refusal?.message ?? '';
    groups.set(reason, [...(groups.get(reason) ?? []), action]);
  }
  return [...groups].map(([reason, actions]) => ({ reason, actions }));
};

/** Sorts the moves of an edition. Restoring is left out: it stands beside the text that is restored. */
export const sortMoves = (edition: Moving): SortedMoves => {
  const next = nextMove(edition);
  const rest = edition.moves.filter(({ action }) => action !== next && action !== 'restore');
  return {
    next,
    others: rest.filter(({ isAllowed }) => isAllowed).map(({ action }) => action),
    forbidden: groupByReason(rest.filter(({ isAllowed }) => !isAllowed)),
    isNextForbidden:
      next === undefined &&
      rest.some(({ action, isAllowed }) => !isAllowed && !NEVER_SUGGESTED.includes(action)),
  };
};

/** True where this person may take this step now. */
export const mayMove = ({ moves }: Pick<EditionView, 'moves'>, action: EditionAction): boolean =>
  moves.some((move) => move.action === action && move.isAllowed);

/** What a button for this step is called: a schedule that stands is changed, not made. */
export const moveName = (
  action: EditionAction,
  { state }: Pick<EditionView, 'state'>,
): EditionAction | 'reschedule' =>
  action === 'schedule' && state === 'scheduled' ? 'reschedule' : action;
