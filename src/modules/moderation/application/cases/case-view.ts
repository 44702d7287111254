import { isBreached, isReported, isWaiting, type ModerationCase } from '../../domain/cases/case';
import type { CaseView } from '../../domain/cases/case-views';
import { holderOf } from '../../domain/cases/claims';
import { colourAt } from '../../domain/cases/clocks';
import { possibleActions } from '../../domain/cases/possible-actions';
import type { Target } from '../../domain/target';

/** A case as it is shown at a moment; a claim that has run out is none. */
export const toCaseView = (
  one: ModerationCase,
  {
    now,
    version,
    isOwn,
    target,
  }: {
    readonly now: Date;
    readonly version: number;
    readonly isOwn: boolean;
    readonly target: Target | undefined;
  },
): CaseView => {
  const holder = holderOf(one, now);
  return {
    ...{ id: one.id, documentId: one.documentId, ref: one.ref, isForLead: one.isForLead },
    state: one.state === 'claimed' && holder === undefined ? 'open' : one.state,
    ...{ origin: one.origin, reason: one.reason, excerpt: one.excerpt, version, isOwn },
    ...{ reportCount: one.reportCount, weight: one.weight },
    ...{ categoryId: one.categoryId, authorKind: one.authorKind, authorId: one.authorId },
    openedAt: one.openedAt.toISOString(),
    firstReportAt: one.firstReportAt?.toISOString(),
    dueAt: one.dueAt.toISOString(),
    deadline: isReported(one) ? 'report' : 'review',
    ...(isWaiting(one.state) ? { clock: colourAt(one, now) } : {}),
    isBreached: isBreached(one),
    breachedAt: one.breachedAt?.toISOString(),
    ...(holder === undefined
      ? {}
      : { claim: { byId: holder.byId, byName: holder.byName, until: holder.until.toISOString() } }),
    pendingDecisionId: one.pendingDecisionId,
    decidedAt: one.decidedAt?.toISOString(),
    actions: possibleActions(one, target),
  };
};
