import { truncateGraphemes } from '../../../../kernel/text';
import type { Target } from '../target';
import { isWaiting, type CaseOrigin, type ModerationCase, type NewCase } from './case';
import { nextCaseState } from './case-moves';
import { claimCase, releaseClaim } from './claims';
import { clockFrom, dueAfter, earlierOf, isHiddenAtBreach, reviewDueAfter } from './clocks';
import { ACTION_MEANING, type Decision, type DecisionAction } from './decisions';
import { AUTO_HIDE_WEIGHT, graverOf, totalWeight, type ReportWeights } from './reports';
import { isOfficial, type Moderator } from './who-may';

const EXCERPT_GRAPHEMES = 160; // one line of the queue

/** A later version, for a change that a moderator has to know of. */
const newVersion = (known: ModerationCase): Pick<ModerationCase, 'version'> => ({
  version: known.version + 1,
});

/** What a case takes over from its target. */
const factsOf = (target: Target) => ({
  ...(target.categoryId === undefined ? {} : { categoryId: target.categoryId }),
  authorKind: target.author.kind,
  authorId: target.author.id,
  excerpt: truncateGraphemes([target.title, target.text].join(' ').trim(), EXCERPT_GRAPHEMES),
});

/** A new round: its clock starts now, and nobody has seen it. A breach of an earlier one stays on it. */
const roundOf = (
  target: Target,
  { origin, reason, at }: { origin: CaseOrigin; reason: string; at: Date },
) => {
  const isForLead = isOfficial(target.author.kind);
  return {
    ...factsOf(target),
    isForLead,
    state: isForLead ? ('escalated' as const) : ('open' as const),
    ...{ origin, reason, openedAt: at },
    ...clockFrom(at, origin === 'report' ? dueAfter(at, reason) : reviewDueAfter(at)),
  };
};

/** The case of a target that had none. */
export const openCase = (
  target: Target,
  opening: { readonly origin: CaseOrigin; readonly reason: string; readonly at: Date },
): NewCase => ({
  ref: target.ref,
  ...roundOf(target, opening),
  reportCount: 0,
  weight: 0,
  version: 1,
});

const withoutRound = (known: ModerationCase): ModerationCase => {
  const { claim: _claim, hideAt: _hide, leadToldAt: _told, ...first } = known;
  const { firstReportAt: _first, decidedAt: _decided, closedAt: _closed, ...rest } = first;
  return rest;
};

/**
 * A case to which the checks, or a report, add something. One that waits goes on as it is; one that was done with begins
 * another round. While a decision is about to take effect it is still the same round.
 */
export const reopenCase = (
  known: ModerationCase,
  target: Target,
  opening: { readonly origin: CaseOrigin; readonly reason: string; readonly at: Date },
): ModerationCase => {
  if (isWaiting(known.state)) {
    return { ...known, ...factsOf(target), reason: graverOf(known.reason, opening.reason) };
  }
  if (known.pendingDecisionId !== undefined) {
    const move = known.isForLead ? 'report_for_lead' : 'report';
    const state = nextCaseState(known.state, move) ?? known.state;
    return { ...known, state, ...newVersion(known) };
  }
  return { ...withoutRound(known), ...roundOf(target, opening), weight: 0, ...newVersion(known) };
};

/** The clock that a report leaves behind, and the word to the lead that belonged to another one. */
const clockAfterReport = (known: ModerationCase, at: Date, reason: string): ModerationCase => {
  const { firstReportAt } = known;
  const due = dueAfter(at, reason);
  if (firstReportAt !== undefined) {
    return { ...known, ...clockFrom(firstReportAt, earlierOf(known.dueAt, due)) };
  }
  const { leadToldAt: _ofTarget, ...rest } = known;
  return { ...rest, firstReportAt: at, ...clockFrom(at, due) };
};

/**
 * A waiting case with one report more. The clock runs from the first report of the round, also where the checks had opened
 * the case before; a later one sets it back never, and forward only where its own reason is urgent.
 */
export const addReport = (
  known: ModerationCase,
  report: { readonly reason: string; readonly at: Date; readonly weights: ReportWeights },
): ModerationCase => {
  const { at, reason, weights } = report;
  const timed = clockAfterReport(known, at, reason);
  const { dueAt } = timed;
  const weight = totalWeight(weights);
  const mayHide = !isOfficial(known.authorKind);
  const hideAt = [
    ...(known.hideAt === undefined ? [] : [known.hideAt]),
    ...(mayHide && isHiddenAtBreach(reason) ? [dueAt] : []),
    ...(mayHide && weight >= AUTO_HIDE_WEIGHT ? [at] : []),
  ].toSorted((one, other) => one.getTime() - other.getTime())[0];
  return {
    ...timed,
    reason: graverOf(known.reason, reason),
    ...(hideAt === undefined ? {} : { hideAt }),
    reportCount: known.reportCount + 1,
    weight,
  };
};

/** A case on which somebody has decided; the claim is free again. */
export const decideCase = (
  known: ModerationCase,
  decision: { readonly id: number; readonly action: DecisionAction; readonly at: Date },
): ModerationCase | undefined => {
  const state = nextCaseState(known.state, ACTION_MEANING[decision.action].caseMove);
  if (state === undefined) return undefined;
  return {
    ...releaseClaim(known),
    state,
    pendingDecisionId: decision.id,
    decidedAt: decision.at,
    ...newVersion(known),
  };
};

const withoutDecision = (known: ModerationCase): ModerationCase => {
  const { pendingDecisionId: _pending, decidedAt: _decided, ...rest } = known;
  return rest;
};

/** A case that was closed, its target gone, while a decision was about to take effect: it stays closed without it. */
const stillClosed = (known: ModerationCase): ModerationCase | undefined =>
  known.state === 'closed' ? { ...withoutDecision(known), ...newVersion(known) } : undefined;

type UndoneDecision = Pick<Decision, 'caseState' | 'caseDecidedAt'>;

/** A case that was done with before the decision that is taken back, and is so again; unless it was reported meanwhile. */
const backToDone = (
  known: ModerationCase,
  { caseState: state, caseDecidedAt: decidedAt }: UndoneDecision,
): ModerationCase | undefined => {
  if (state === undefined || isWaiting(state)) return undefined;
  const back = { ...withoutDecision(known), ...newVersion(known) };
  if (isWaiting(known.state)) return back;
  return { ...back, state, ...(decidedAt === undefined ? {} : { decidedAt }) };
};

/**
 * A case whose decision was taken back: with its clock as it was, in the hands of who decided. Where it did not wait when
 * it was decided on, it does not wait now: its author may have taken the text away, and nothing is left to decide.
 */
export const undoDecision = (
  known: ModerationCase,
  {
    decision,
    by,
    now,
  }: { readonly decision: UndoneDecision; readonly by: Moderator; readonly now: Date },
): ModerationCase => {
  const done = stillClosed(known) ?? backToDone(known, decision);
  if (done !== undefined) return done;
  const back = withoutDecision(known);
  // Somebody has reported it again meanwhile: then it is for whoever takes it.
  if (isWaiting(known.state) && known.state !== 'escalated')
    return { ...back, ...newVersion(known) };
  const state = nextCaseState(known.state, 'undo') ?? known.state;
  return { ...claimCase({ ...back, state: 'open' }, by, now), state, ...newVersion(known) };
};

/** A case whose decision could not take effect: it waits again, its clock as it was, unless nothing is left to decide. */
export const lapseDecision = (known: ModerationCase): ModerationCase => {
  const closed = stillClosed(known);
  if (closed !== undefined) return closed;
  const { claim: _claim, ...back } = withoutDecision(known);
  const state = nextCaseState(known.state, 'lapse') ?? known.state;
  return { ...back, state: known.isForLead ? 'escalated' : state, ...newVersion(known) };
};

/** A case whose decision takes effect. Where it was reported again meanwhile, a decision that leaves the target in public leaves it waiting. */
export const applyDecision = (
  known: ModerationCase,
  decision: Pick<Decision, 'action'>,
  isTakenAway: boolean,
): ModerationCase => {
  const { pendingDecisionId: _pending, ...rest } = known;
  if (decision.action === 'escalate') {
    const { decidedAt: _none, ...open } = releaseClaim(rest);
    return { ...open, isForLead: true, state: 'escalated', ...newVersion(known) };
  }
  const { hideAt: _over, ...calm } = rest;
  if (!isWaiting(known.state)) return { ...calm, ...newVersion(known) };
  if (!isTakenAway) return { ...rest, ...newVersion(known) };
  const state = nextCaseState(known.state, 'act') ?? known.state;
  return { ...releaseClaim(calm), state, ...newVersion(known) };
};

/**
 * A case whose target its author took away. A decision that is about to take effect stays its decision until it has lapsed:
 * nobody makes another one meanwhile.
 */
export const withdrawCase = (known: ModerationCase, at: Date): ModerationCase => {
  const { claim: _claim, hideAt: _hideAt, ...rest } = known;
  const state = nextCaseState(known.state, 'withdraw') ?? known.state;
  return { ...rest, state, closedAt: at, ...newVersion(known) };
};
