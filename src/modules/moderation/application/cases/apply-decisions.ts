import type { Clock } from '../../../../kernel/clock';
import { workThrough } from '../../../../kernel/work-through';
import type { TellCitizen } from '../../../citizens';
import { appealUntil } from '../../domain/cases/appeals';
import { applyDecision, lapseDecision } from '../../domain/cases/case-life';
import {
  ACTION_MEANING,
  canBeAppealed,
  moveFor,
  type Decision,
  type DecisionAction,
} from '../../domain/cases/decisions';
import { endOf } from '../../domain/cases/sanctions';
import type { Target } from '../../domain/target';
import type { Targets } from '../ports';
import { toActor } from './actors';
import type {
  CaseStore,
  DecisionStore,
  InTransaction,
  RecordDeed,
  ReportStore,
  TellLeads,
} from './case-ports';
import { saveLocked } from './open-case';
import type { SanctionStore } from './sanction-ports';
import { tellAuthor } from './tell-author';

interface Deps {
  readonly targets: Targets;
  readonly cases: CaseStore;
  readonly reports: ReportStore;
  readonly decisions: DecisionStore;
  readonly sanctions: SanctionStore;
  readonly tellCitizen: TellCitizen;
  readonly tellLeads: TellLeads;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** What a decision did to its target. */
type Effect =
  | { readonly ok: true; readonly target: Target | undefined }
  | { readonly ok: false; readonly lapse: string };

type PersonsDecision = Decision & { readonly action: DecisionAction };

const isPersons = (decision: Decision): decision is PersonsDecision =>
  decision.action in ACTION_MEANING;

const isGone = (target: Target | undefined): boolean =>
  target?.state === 'removed_by_author' || target?.state === 'purged';

/** Moves the target as was decided, if it still is what was decided on. */
const moveTarget = async (
  { targets }: Deps,
  { ref, action, targetVersion, justification }: PersonsDecision,
  at: Date,
): Promise<Effect> => {
  const target = await targets.findLocked(ref);
  const move = moveFor(action, target);
  if (move === undefined) {
    // Its case is closed: the lead has nothing to decide either.
    if (action === 'escalate' && isGone(target)) return { ok: false, lapse: 'gone' };
    // To dismiss reports is to judge a text; what concerns the author stands whatever became of it.
    const isStale = action === 'dismiss' && target?.version !== targetVersion;
    return isStale ? { ok: false, lapse: 'stale' } : { ok: true, target };
  }
  const moved = await targets.move({
    ...{ ref, move, at, reason: justification },
    ...(targetVersion === undefined ? {} : { version: targetVersion }),
  });
  return moved.ok ? { ok: true, target: moved.target } : { ok: false, lapse: moved.why };
};

const impose = async (
  { sanctions }: Deps,
  decision: PersonsDecision,
  at: Date,
): Promise<Date | undefined> => {
  const { sanction: kind } = ACTION_MEANING[decision.action];
  const { authorId, byId, byName, sanctionDays: days, justification, ruleNumber } = decision;
  if (kind === undefined || authorId === undefined || byId === undefined) return undefined;
  const until = endOf({ kind, days }, at);
  await sanctions.add({
    ...{ citizenId: authorId, kind, until, reason: justification, ruleNumber },
    ...{ decisionId: decision.id, byId, byName, imposedAt: at },
  });
  return until;
};

const isPublic = (target: Target | undefined): boolean =>
  target?.state === 'visible' || target?.state === 'locked';

/** The case, its reporters, the lead: everybody whom the decision concerns, but for the author. */
const settleCase = async (
  deps: Deps,
  decision: PersonsDecision,
  target: Target | undefined,
): Promise<{
  readonly documentId: string;
  readonly from: string;
  readonly to: string;
  readonly version: number;
}> => {
  const known = await deps.cases.lock(decision.caseId);
  if (known === undefined) throw new Error('A decision has no case.');
  const { action } = decision;
  const { isAgainstAuthor } = ACTION_MEANING[action];
  const isTakenAway = isAgainstAuthor && target?.ref.kind !== 'citizen' && !isPublic(target);
  const applied = applyDecision(known, decision, isTakenAway);
  await saveLocked(deps.cases, known, applied);
  const { documentId, state: to, version, dueAt } = applied;
  if (action === 'escalate') {
    const key = `case-escalated:${String(decision.id)}`;
    await deps.tellLeads({ key, kind: 'case_escalated', id: known.id, dueAt });
  } else {
    await deps.reports.settle({
      caseId: known.id,
      outcome: isAgainstAuthor ? 'acted' : 'kept',
      // Whoever reported after the decision is heard anew, unless it is gone for them as well.
      until: isTakenAway ? undefined : decision.decidedAt,
    });
  }
  return { documentId, from: known.state, to, version };
};

const lapse = async (
  deps: Deps,
  decision: PersonsDecision,
  { why, at }: { readonly why: string; readonly at: Date },
): Promise<void> => {
  await deps.decisions.settle(decision.id, 'applied', { state: 'lapsed', lapse: why });
  const known = await deps.cases.lock(decision.caseId);
  if (known === undefined) throw new Error('A decision has no case.');
  const after = lapseDecision(known);
  await saveLocked(deps.cases, known, after);
  const { byId = 0, byName: name, action } = decision;
  await deps.record({
    ...{ at, by: toActor({ id: byId, name }), action: 'decision_lapsed' },
    about: { kind: 'case', documentId: known.documentId },
    ...{ from: known.state, to: after.state, version: after.version, reason: `${action}: ${why}` },
  });
};

const applyOne = async (deps: Deps, id: number): Promise<boolean> => {
  const at = deps.clock.now();
  const decision = await deps.decisions.get(id);
  if (decision === undefined || !isPersons(decision)) return false;
  // First of all: of two workers, or a worker and an undo, one goes on.
  if (!(await deps.decisions.settle(id, 'pending', { state: 'applied', effectiveAt: at }))) {
    return false;
  }
  const effect = await moveTarget(deps, decision, at);
  if (!effect.ok) {
    await lapse(deps, decision, { why: effect.lapse, at });
    return true;
  }
  const until = canBeAppealed(decision.action) ? appealUntil(at) : undefined;
  await deps.decisions.settle(id, 'applied', {
    ...(effect.target === undefined ? {} : { toState: effect.target.state }),
    ...(until === undefined ? {} : { appealUntil: until }),
  });
  const sanctionUntil = await impose(deps, decision, at);
  const settled = await settleCase(deps, decision, effect.target);
  await tellAuthor(deps.tellCitizen, {
    decision: { ...decision, ...(until === undefined ? {} : { appealUntil: until }) },
    ...(sanctionUntil === undefined ? {} : { sanctionUntil }),
  });
  const { byId = 0, byName: name, action, justification: reason } = decision;
  const { documentId, ...moved } = settled;
  await deps.record({
    ...{ at, by: toActor({ id: byId, name }), action: `case_${action}`, reason },
    ...{ about: { kind: 'case', documentId }, ...moved },
  });
  return true;
};

const BATCH = 100;

/** Carries out decisions whose ten seconds are over; gives how many. Begins with none once `stopping` is aborted. */
export type ApplyDueDecisions = (stopping?: AbortSignal) => Promise<number>;

/**
 * Builds the sweep. Each decision takes effect in one transaction: target, sanction, case, reporters, notice and record,
 * or nothing of it. A decision on a text that its author has changed meanwhile lapses, and its case waits again.
 */
export const makeApplyDueDecisions =
  (deps: Deps): ApplyDueDecisions =>
  async (stopping) => {
    const due = await deps.decisions.due(deps.clock.now(), BATCH);
    const apply = async (id: number): Promise<number> =>
      Number(await deps.inTransaction(() => applyOne(deps, id)));
    return workThrough(due, apply, stopping);
  };
