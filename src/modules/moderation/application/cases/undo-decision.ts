import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { ModerationCase } from '../../domain/cases/case';
import { undoDecision } from '../../domain/cases/case-life';
import { refuseUndo, UNDO_SECONDS } from '../../domain/cases/decisions';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { Moderator } from '../../domain/cases/who-may';
import { toActor } from './actors';
import type { CaseStore, DecisionStore, InTransaction, RecordDeed } from './case-ports';
import { saveLocked } from './open-case';

/** Takes a decision back before it takes effect; gives the case, in the hands of who decided where it waited for one. */
export type UndoDecision = (input: {
  readonly decisionId: number;
  readonly by: Moderator;
}) => Promise<Result<ModerationCase, CaseRefusal>>;

/** Builds the use case. Of an undo and the sweep that carries the decision out, whichever comes first wins. */
export const makeUndoDecision =
  (deps: {
    readonly cases: CaseStore;
    readonly decisions: DecisionStore;
    readonly record: RecordDeed;
    readonly inTransaction: InTransaction;
    readonly clock: Clock;
  }): UndoDecision =>
  ({ decisionId, by }) =>
    deps.inTransaction(async () => {
      const decision = await deps.decisions.get(decisionId);
      if (decision === undefined) return fail({ code: 'decision_not_found' });
      const now = deps.clock.now();
      const refusal = refuseUndo(decision, by.id, now);
      if (refusal !== undefined) return fail(refusal);
      const change = { state: 'undone', undoneAt: now } as const;
      if (!(await deps.decisions.settle(decisionId, 'pending', change))) {
        return fail({ code: 'undo_too_late', limit: UNDO_SECONDS });
      }
      const known = await deps.cases.lock(decision.caseId);
      if (known === undefined) throw new Error('A decision has no case.');
      const back = undoDecision(known, { decision, by, now });
      await saveLocked(deps.cases, known, back);
      await deps.record({
        ...{ at: now, by: toActor(by), action: 'decision_undone' },
        about: { kind: 'case', documentId: known.documentId },
        ...{ from: known.state, to: back.state, version: back.version, reason: decision.action },
      });
      return succeed(back);
    });
