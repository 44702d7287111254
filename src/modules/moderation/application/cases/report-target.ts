import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Clock } from '../../../../kernel/clock';
import { addReport } from '../../domain/cases/case-life';
import { weightOf, type ReporterKind, type ReportReason } from '../../domain/cases/reports';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { Target, TargetRef } from '../../domain/target';
import type { Targets } from '../ports';
import type { CaseStore, InTransaction, ReportStore } from './case-ports';
import { openedCaseOf, saveLocked } from './open-case';

/** A report as it comes in at the door, already checked for its form and its proof of work. */
export interface ReportCommand {
  readonly ref: TargetRef;
  readonly reason: ReportReason;
  /** At most `MAX_REPORT_NOTE` characters. */
  readonly note: string;
  readonly reporter: {
    readonly kind: ReporterKind;
    readonly id?: number | undefined;
    /** Tells two reporters apart; for visitors a keyed hash of what the door knows, never an address. */
    readonly key: string;
    readonly isVerified: boolean;
    /** Where a visitor wants to hear the outcome. */
    readonly contact?: string | undefined;
    readonly language: 'id' | 'en';
  };
}

/** Takes a report in. Refused where readers do not see the target, and where the same person said the same before. */
export type ReportTarget = (
  command: ReportCommand,
) => Promise<Result<{ readonly caseId: number }, CaseRefusal>>;

const isSeen = ({ ref, state }: Target): boolean =>
  ref.kind === 'citizen' || state === 'visible' || state === 'locked';

interface Deps {
  readonly targets: Targets;
  readonly cases: CaseStore;
  readonly reports: ReportStore;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const take = async (
  { cases, reports }: Deps,
  { reason, note, reporter, ref }: ReportCommand,
  { target, at }: { readonly target: Target; readonly at: Date },
): Promise<Result<{ readonly caseId: number }, CaseRefusal>> => {
  const { stored, opened } = await openedCaseOf(cases, target, { origin: 'report', reason, at });
  const { openedAt: since, id: caseId } = opened;
  const said = await reports.reasonsBy({ caseId, reporterKey: reporter.key, since });
  if (said.includes(reason)) return fail({ code: 'already_reported' });
  await reports.add({
    ...{ caseId, ref, reason, note, reportedAt: at },
    reporterKind: reporter.kind,
    reporterId: reporter.id,
    reporterKey: reporter.key,
    contact: reporter.contact,
    language: reporter.language,
    // Another reason of the same person is heard, and weighs nothing more.
    weight: said.length > 0 ? 0 : weightOf(reporter),
  });
  const weights = await reports.weights(caseId, since);
  await saveLocked(cases, stored, addReport(opened, { reason, at, weights }));
  return succeed({ caseId });
};

/** Builds the use case. The target itself is hidden, where its reports weigh enough, by the sweep of the clocks. */
export const makeReportTarget =
  (deps: Deps): ReportTarget =>
  (command) =>
    deps.inTransaction(async () => {
      // Locked: of somebody who reports and an author who takes the text back at that moment, one comes first.
      const target = await deps.targets.findLocked(command.ref);
      if (target === undefined || !isSeen(target)) return fail({ code: 'report_target_gone' });
      return take(deps, command, { target, at: deps.clock.now() });
    });
