import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import {
  appealDueAfter,
  hasDecider,
  refuseAppeal,
  refuseAppealText,
  type Appeal,
} from '../../domain/cases/appeals';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { AppealStore } from './appeal-ports';
import type { DecisionStore, InTransaction, TellLeads } from './case-ports';
import type { ModeratorDirectory } from './staff-ports';

/** Takes in the appeal of an author against one decision, once. */
export type FileAppeal = (input: {
  /** The documentId that the author was told. */
  readonly decision: string;
  readonly citizenId: number;
  readonly text: string;
}) => Promise<Result<Appeal, CaseRefusal>>;

/** Builds the use case. Where no lead may decide on it, leads and admins are told at once what is missing. */
export const makeFileAppeal =
  (deps: {
    readonly directory: Pick<ModeratorDirectory, 'leads'>;
    readonly decisions: DecisionStore;
    readonly appeals: AppealStore;
    readonly tellLeads: TellLeads;
    readonly inTransaction: InTransaction;
    readonly clock: Clock;
    readonly timeZone: string;
    readonly holidays: readonly string[];
  }): FileAppeal =>
  ({ decision: documentId, citizenId, text }) =>
    deps.inTransaction(async () => {
      const decision = await deps.decisions.byDocumentId(documentId);
      // Another's decision is as good as none: nobody learns that it exists.
      if (decision?.authorId !== citizenId) return fail({ code: 'decision_not_found' });
      const filedAt = deps.clock.now();
      const refusal = refuseAppeal(decision, citizenId, filedAt) ?? refuseAppealText(text, 'text');
      if (refusal !== undefined) return fail(refusal);
      const dueAt = appealDueAfter(filedAt, deps);
      const appeal = await deps.appeals.add({
        ...{ decisionId: decision.id, citizenId, text: text.trim() },
        ...{ state: 'filed', filedAt, dueAt, version: 1 },
      });
      if (appeal === undefined) return fail({ code: 'appeal_exists' });
      const key = `appeal-filed:${String(appeal.id)}`;
      const isForSomebody = hasDecider(appeal, decision, await deps.directory.leads());
      const kind = isForSomebody ? 'appeal_filed' : 'appeal_without_decider';
      await deps.tellLeads({ key, kind, id: appeal.id, dueAt, withAdmins: !isForSomebody });
      return succeed(appeal);
    });
