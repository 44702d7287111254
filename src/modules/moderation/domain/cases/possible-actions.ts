import type { Target } from '../target';
import { nextCaseState } from './case-moves';
import { isWaiting, type ModerationCase } from './case';
import {
  ACTION_MEANING,
  AFTERWARDS,
  DECISION_ACTIONS,
  refuseAction,
  type DecisionAction,
} from './decisions';

const isPossible = (
  action: DecisionAction,
  { state }: Pick<ModerationCase, 'state'>,
  target: Target | undefined,
): boolean => {
  const { caseMove, sanction } = ACTION_MEANING[action];
  const isForCitizens = sanction !== undefined || action === 'warn';
  return (
    (isWaiting(state) || AFTERWARDS.includes(action)) &&
    nextCaseState(state, caseMove) !== undefined &&
    (!isForCitizens || target?.author.kind === 'citizen') &&
    refuseAction(action, target) === undefined
  );
};

/** What can be decided on a case as it and its target are now, whoever decides. */
export const possibleActions = (
  known: Pick<ModerationCase, 'state'>,
  target: Target | undefined,
): readonly DecisionAction[] =>
  DECISION_ACTIONS.filter((action) => isPossible(action, known, target));
