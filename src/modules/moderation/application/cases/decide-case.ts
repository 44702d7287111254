import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { isWaiting, type ModerationCase } from '../../domain/cases/case';
import { decideCase } from '../../domain/cases/case-life';
import { nextCaseState } from '../../domain/cases/case-moves';
import { refuseHeld } from '../../domain/cases/claims';
import {
  ACTION_MEANING,
  AFTERWARDS,
  refuseAction,
  seenVersion,
  UNDO_SECONDS,
  type Decision,
  type DecisionAction,
} from '../../domain/cases/decisions';
import { refuseReason } from '../../domain/cases/justification';
import type { CaseRefusal } from '../../domain/cases/refusal';
import { refuseSanction } from '../../domain/cases/sanctions';
import { isOwn, refuseToAct, type Moderator } from '../../domain/cases/who-may';
import type { Target } from '../../domain/target';
import type { Targets } from '../ports';
import type { CaseStore, DecisionStore, InTransaction } from './case-ports';
import type { FillFromCannedText } from './canned-texts';
import { saveLocked } from './open-case';

/** What a moderator decides on one case. */
export interface DecisionCommand {
  readonly caseId: number;
  readonly by: Moderator;
  readonly action: DecisionAction;
  /** The one that was shown with the case. */
  readonly version: number;
  readonly justification: string;
  readonly ruleNumber?: string | undefined;
  readonly cannedTextId?: number | undefined;
  /** For sanctions. */
  readonly days?: number | undefined;
  /** The same for all decisions that are made at once. */
  readonly batch?: string | undefined;
}

/** Decides a case; the decision takes effect ten seconds later. */
export type DecideCase = (command: DecisionCommand) => Promise<Result<Decision, CaseRefusal>>;

/** Why these words are not enough; undefined where they are. */
const refuseWords = ({
  action,
  justification,
  ruleNumber = '',
}: Pick<DecisionCommand, 'action' | 'justification' | 'ruleNumber'>): CaseRefusal | undefined => {
  const field = 'justification';
  const isOptional = !ACTION_MEANING[action].isAgainstAuthor && action !== 'escalate';
  const refusal = refuseReason(justification, field);
  // What speaks for the author needs no words, but not a novel either.
  if (isOptional) return refusal?.code === 'justification_too_long' ? refusal : undefined;
  if (refusal !== undefined) return refusal;
  return action !== 'escalate' && ruleNumber.trim() === ''
    ? { code: 'rule_number_missing', field: 'ruleNumber' }
    : undefined;
};

const refuseSanctionOf = (
  { action, days, by }: DecisionCommand,
  target: Target | undefined,
): CaseRefusal | undefined => {
  const kind = ACTION_MEANING[action].sanction;
  if (kind === undefined && action !== 'warn') return undefined;
  if (target?.author.kind !== 'citizen') return { code: 'sanction_not_for_staff' };
  return kind === undefined ? undefined : refuseSanction({ kind, days }, by);
};

const refuse = (
  known: ModerationCase,
  target: Target | undefined,
  { command, now }: { readonly command: DecisionCommand; readonly now: Date },
): CaseRefusal | undefined => {
  const { action, by, version } = command;
  const refusal =
    refuseToAct(known, by) ??
    (isOwn(target?.author, by) ? ({ code: 'own_content' } as const) : undefined);
  if (refusal !== undefined) return refusal;
  if (known.pendingDecisionId !== undefined) return { code: 'decision_pending' };
  const held = refuseHeld(known, by, now);
  if (held !== undefined) return held;
  const actual = seenVersion(known, target);
  if (version !== actual) return { code: 'case_stale', details: { version: actual } };
  if (!isWaiting(known.state) && !AFTERWARDS.includes(action)) return { code: 'case_decided' };
  if (nextCaseState(known.state, ACTION_MEANING[action].caseMove) === undefined) {
    return { code: 'decision_not_possible', details: { action, state: known.state } };
  }
  return refuseAction(action, target) ?? refuseWords(command) ?? refuseSanctionOf(command, target);
};

const SECOND_MS = 1000;

const toDecision = (
  known: ModerationCase,
  target: Target | undefined,
  { command, now }: { readonly command: DecisionCommand; readonly now: Date },
) => ({
  caseId: known.id,
  ref: known.ref,
  revision: target?.revision,
  targetVersion: target?.version,
  authorKind: target?.author.kind ?? known.authorKind,
  authorId: target?.author.id ?? known.authorId,
  action: command.action,
  fromState: target?.state,
  justification: command.justification.trim(),
  ruleNumber: command.ruleNumber?.trim(),
  byKind: 'staff' as const,
  byId: command.by.id,
  byName: command.by.name,
  decidedAt: now,
  state: 'pending' as const,
  effectiveAt: new Date(now.getTime() + UNDO_SECONDS * SECOND_MS),
  sanctionDays: command.days,
  caseState: known.state,
  caseDecidedAt: known.decidedAt,
  waitedSeconds:
    known.firstReportAt === undefined || !isWaiting(known.state)
      ? undefined
      : Math.round((now.getTime() - known.firstReportAt.getTime()) / SECOND_MS),
  batch: command.batch,
});

interface Deps {
  readonly targets: Targets;
  readonly cases: CaseStore;
  readonly decisions: DecisionStore;
  readonly fillFromCannedText: FillFromCannedText;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/**
 * Builds the use case. Nothing happens to the target yet: until the decision takes effect it can be taken back as if it
 * had never been made. A case that nobody holds needs no claim: to decide is to take it. Of two who decide at the same
 * moment the second one gets `case_stale` or `decision_pending`.
 */
export const makeDecideCase =
  (deps: Deps): DecideCase =>
  (given) =>
    deps.inTransaction(async () => {
      const known = await deps.cases.lock(given.caseId);
      if (known === undefined) return fail({ code: 'case_not_found' });
      const target = await deps.targets.find(known.ref);
      const filled = await deps.fillFromCannedText(given, target);
      if (!filled.ok) return filled;
      const context = { command: { ...given, ...filled.value }, now: deps.clock.now() };
      const refusal = refuse(known, target, context);
      if (refusal !== undefined) return fail(refusal);
      const decision = await deps.decisions.add(toDecision(known, target, context));
      const { action } = given;
      const decided = decideCase(known, { id: decision.id, action, at: context.now });
      // Thrown, not returned: the decision is written already, and falls with the transaction.
      if (decided === undefined) throw new Error(`No decision ${action} from ${known.state}.`);
      await saveLocked(deps.cases, known, decided);
      return succeed(decision);
    });

/** One of the cases that are decided at once. */
export interface BulkItem {
  readonly id: number;
  readonly version: number;
}

/** What became of each case. */
export type BulkAnswer = readonly (BulkItem & {
  readonly decision?: Decision;
  readonly refusal?: CaseRefusal;
})[];

/**
 * Builds the use case that decides many cases with one justification, each for itself: one that somebody else holds, or
 * that has changed, is left out and named.
 */
export const makeDecideMany =
  (decide: DecideCase) =>
  async ({
    cases,
    ...shared
  }: Omit<DecisionCommand, 'caseId' | 'version'> & {
    readonly cases: readonly BulkItem[];
    readonly batch: string;
  }): Promise<BulkAnswer> => {
    const answers: BulkAnswer[number][] = [];
    for (const { id, version } of cases) {
      const decided = await decide({ ...shared, caseId: id, version });
      answers.push({
        ...{ id, version },
        ...(decided.ok ? { decision: decided.value } : { refusal: decided.failure }),
      });
    }
    return answers;
  };
