import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { TellCitizen } from '../../../citizens';
import {
  answerAppeal,
  refuseAppealDecider,
  refuseAppealText,
  type Appeal,
  type AppealOutcome,
} from '../../domain/cases/appeals';
import type { Decision } from '../../domain/cases/decisions';
import type { CaseRefusal } from '../../domain/cases/refusal';
import { holdsAt } from '../../domain/cases/sanctions';
import type { Moderator } from '../../domain/cases/who-may';
import type { PostMove } from '../../domain/target';
import type { Targets } from '../ports';
import { toActor } from './actors';
import type { AppealStore } from './appeal-ports';
import type { DecisionStore, InTransaction, RecordDeed, ReportStore } from './case-ports';
import type { SanctionStore } from './sanction-ports';

/** What a lead answers to an appeal. */
export interface AppealAnswer {
  readonly appealId: number;
  readonly by: Moderator;
  readonly outcome: AppealOutcome;
  readonly reply: string;
  /** The one that was shown. */
  readonly version: number;
}

/** Decides an appeal. Overturned: the text is public again, the sanction is lifted. */
export type DecideAppeal = (answer: AppealAnswer) => Promise<Result<Appeal, CaseRefusal>>;

interface Deps {
  readonly targets: Targets;
  readonly decisions: DecisionStore;
  readonly appeals: AppealStore;
  readonly sanctions: SanctionStore;
  readonly reports: Pick<ReportStore, 'restore'>;
  readonly tellCitizen: TellCitizen;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const MOVED_AWAY: readonly (string | undefined)[] = ['hidden', 'rejected'];

/** Whether a decision itself took something away: who sanctions the author of what is hidden already hides nothing. */
const hasTakenAway = ({ action, fromState, toState }: Decision): boolean =>
  action === 'lock' ||
  action === 'reject' ||
  (MOVED_AWAY.includes(toState) && fromState !== toState);

/** The move that an answer makes, where the decision has moved anything. */
const moveOf = (decision: Decision, outcome: AppealOutcome): PostMove | undefined => {
  if (!hasTakenAway(decision)) return undefined;
  if (decision.action === 'lock') return outcome === 'overturned' ? 'unlock' : undefined;
  return outcome === 'overturned' ? 'overturn' : 'uphold';
};

const SECOND_MS = 1000;

/** The reports on which a decision was made: those of its round, up to the moment in which it took effect. */
const reportsOf = ({ caseId, decidedAt, waitedSeconds = 0, effectiveAt }: Decision) => ({
  caseId,
  // Whole seconds were kept of how long it waited.
  since: new Date(decidedAt.getTime() - (waitedSeconds + 1) * SECOND_MS),
  until: effectiveAt,
});

const DECISIONS_LOOKED_AT = 50; // on one text; of more the newest count

/** Whether somebody took it away again after that decision: then that is what keeps it away, and can be appealed itself. */
const isTakenAwayAgain = async ({ decisions }: Deps, decision: Decision): Promise<boolean> =>
  (await decisions.ofCase(decision.caseId, DECISIONS_LOOKED_AT)).some(
    (later) => later.id > decision.id && later.state === 'applied' && hasTakenAway(later),
  );

const carryOut = async (
  deps: Deps,
  decision: Decision,
  { answer, at }: { readonly answer: AppealAnswer; readonly at: Date },
): Promise<void> => {
  const { targets, sanctions, reports } = deps;
  const { outcome, reply: reason, by } = answer;
  // First: a decision that is taking effect at this moment holds the target until it has.
  await targets.findLocked(decision.ref);
  const isStillAway = await isTakenAwayAgain(deps, decision);
  const move = isStillAway ? undefined : moveOf(decision, outcome);
  // Where the target has gone another way meanwhile (its author took it away), there is nothing to bring back.
  if (move !== undefined) await targets.move({ ref: decision.ref, move, at, reason });
  if (outcome !== 'overturned') return;
  if (!isStillAway) await reports.restore(reportsOf(decision));
  const sanction = await sanctions.ofDecision(decision.id);
  if (sanction === undefined || !holdsAt(sanction, at)) return;
  await sanctions.lift(sanction.id, { at, byId: by.id, byName: by.name, reason });
};

const tell = async (
  { tellCitizen, record }: Deps,
  { appeal, decision }: { readonly appeal: Appeal; readonly decision: Decision },
  { answer, at }: { readonly answer: AppealAnswer; readonly at: Date },
): Promise<void> => {
  const { outcome, reply, by } = answer;
  await tellCitizen({
    citizenId: appeal.citizenId,
    key: `appeal:${String(appeal.id)}`,
    kind: 'appeal_decided',
    facts: { outcome, text: reply.trim(), decisionId: decision.documentId },
  });
  await record({
    ...{ at, by: toActor(by), action: `appeal_${outcome}`, reason: reply.trim() },
    about: { kind: 'appeal', documentId: appeal.documentId },
    ...{ from: appeal.state, to: outcome, version: appeal.version + 1 },
  });
};

/** Builds the use case. Nobody decides on the appeal against their own decision, and no appeal is decided twice. */
export const makeDecideAppeal =
  (deps: Deps): DecideAppeal =>
  (answer) =>
    deps.inTransaction(async () => {
      const appeal = await deps.appeals.get(answer.appealId);
      const decision = appeal && (await deps.decisions.get(appeal.decisionId));
      if (appeal === undefined || decision === undefined) return fail({ code: 'appeal_not_found' });
      const { outcome, by, version, reply } = answer;
      const refusal = refuseAppealDecider(appeal, decision, by) ?? refuseAppealText(reply, 'reply');
      if (refusal !== undefined) return fail(refusal);
      const at = deps.clock.now();
      const answered = answerAppeal(appeal, { outcome, reply: reply.trim(), byName: by.name, at });
      if (answered === undefined) return fail({ code: 'appeal_decided' });
      if (version !== appeal.version) {
        return fail({ code: 'case_stale', details: { version: appeal.version } });
      }
      if (!(await deps.appeals.answer(appeal, answered, by.id))) {
        return fail({ code: 'appeal_decided' });
      }
      await carryOut(deps, decision, { answer, at });
      await tell(deps, { appeal, decision }, { answer, at });
      return succeed(answered);
    });
