import { openCase, reopenCase, withdrawCase } from '../../domain/cases/case-life';
import type { CaseOrigin, ModerationCase } from '../../domain/cases/case';
import type { Target } from '../../domain/target';
import type { CloseCaseOf, OpenCaseFor } from '../ports';
import type { CaseStore, InTransaction, ReportStore } from './case-ports';

interface Opening {
  readonly origin: CaseOrigin;
  readonly reason: string;
  readonly at: Date;
}

/**
 * The case of a target, locked, in a round that waits: made where there is none, opened again where it was decided.
 * Gives the case as it is stored and as it is to become; whoever calls writes it.
 */
export const openedCaseOf = async (
  cases: CaseStore,
  target: Target,
  opening: Opening,
): Promise<{ readonly stored: ModerationCase; readonly opened: ModerationCase }> => {
  const known = await cases.lockOf(target.ref);
  if (known !== undefined) return { stored: known, opened: reopenCase(known, target, opening) };
  const added = await cases.insert(openCase(target, opening));
  if (added !== undefined) return { stored: added, opened: added };
  const others = await cases.lockOf(target.ref);
  if (others === undefined) throw new Error('A case was there, and was not.');
  return { stored: others, opened: reopenCase(others, target, opening) };
};

/**
 * Writes a case that is locked.
 * @throws Error where somebody has written it all the same: the lock does not hold
 */
export const saveLocked = async (
  cases: CaseStore,
  before: ModerationCase,
  after: ModerationCase,
): Promise<void> => {
  if (!(await cases.save(before, after))) {
    throw new Error(`Case ${String(before.id)} was written by two at once.`);
  }
};

/** Builds the port by which the forum says that the checks hold or flag something. */
export const makeOpenCaseFor =
  ({ cases, inTransaction }: { cases: CaseStore; inTransaction: InTransaction }): OpenCaseFor =>
  ({ target, ...opening }) =>
    inTransaction(async () => {
      const { stored, opened } = await openedCaseOf(cases, target, opening);
      if (opened !== stored) await saveLocked(cases, stored, opened);
      return { caseId: stored.id };
    });

/**
 * Builds the port by which the forum says that a target is gone. Its reporters are told. A decision that is about to take
 * effect finds nothing to move then, and lapses by itself.
 */
export const makeCloseCaseOf =
  (deps: {
    readonly cases: CaseStore;
    readonly reports: ReportStore;
    readonly inTransaction: InTransaction;
  }): CloseCaseOf =>
  ({ ref, at }) =>
    deps.inTransaction(async () => {
      const known = await deps.cases.lockOf(ref);
      if (known === undefined || known.state === 'closed') return;
      await saveLocked(deps.cases, known, withdrawCase(known, at));
      await deps.reports.settle({ caseId: known.id, outcome: 'removed' });
    });
