import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import type { CaseRefusal } from '../../../../modules/moderation/domain/cases/refusal';

/** The decisions that are made on many cases at once; a sanction is never one of them. */
export const BULK_ACTIONS = [
  'approve',
  'reject',
  'hide',
  'dismiss',
  'escalate',
] as const satisfies readonly DecisionAction[];

/** What can be decided on several cases at once: what is possible on one of them at least; the server names the others. */
export const bulkActions = (
  chosen: readonly { readonly actions: readonly DecisionAction[] }[],
): readonly DecisionAction[] =>
  BULK_ACTIONS.filter((action) => chosen.some(({ actions }) => actions.includes(action)));

/** What became of one of the cases that were decided at once. */
export interface BulkResult {
  readonly id: number;
  readonly decision?: { readonly id: number };
  readonly refusal?: CaseRefusal;
}

/** The chosen cases after one was chosen or let go. */
export const toggle = (chosen: ReadonlySet<number>, id: number): ReadonlySet<number> => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Those of the chosen cases that still stand in the queue. */
export const stillThere = <Item extends { readonly id: number }>(
  chosen: ReadonlySet<number>,
  cases: readonly Item[],
): readonly Item[] => cases.filter(({ id }) => chosen.has(id));

/** What a bulk decision came to: what can be taken back, and what was left out with why. */
export const sortResults = (
  results: readonly BulkResult[],
): {
  readonly decisionIds: readonly number[];
  readonly refused: readonly { readonly id: number; readonly refusal: CaseRefusal }[];
} => ({
  decisionIds: results.flatMap(({ decision }) => (decision === undefined ? [] : [decision.id])),
  refused: results.flatMap(({ id, refusal }) => (refusal === undefined ? [] : [{ id, refusal }])),
});
