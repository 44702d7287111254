import type { Clock } from '../../../../kernel/clock';
import { workThrough } from '../../../../kernel/work-through';
import type { TellCitizen } from '../../../citizens';
import { APPEAL_DAYS } from '../../domain/cases/appeals';
import { nextCaseState, type CaseMove } from '../../domain/cases/case-moves';
import { daysBefore } from '../../domain/cases/retention';
import type {
  CaseLists,
  CaseStore,
  InTransaction,
  Report,
  ReportStore,
  TellVisitor,
} from './case-ports';
import { saveLocked } from './open-case';

interface Deps {
  readonly cases: CaseStore;
  readonly lists: CaseLists;
  readonly reports: ReportStore;
  readonly tellCitizen: TellCitizen;
  readonly tellVisitor: TellVisitor;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const BATCH = 200;

/** Tells one reporter; what was reported is not repeated to them, since it may be hidden. */
const tell = async (deps: Deps, report: Report): Promise<void> => {
  const { id, reporterKind, reporterId, contact, outcome = 'kept', reportedAt, language } = report;
  if (!(await deps.reports.markTold(id, deps.clock.now()))) return;
  // Who heard that something was done hears as well that it was taken back.
  const key = outcome === 'restored' ? `report:${String(id)}:restored` : `report:${String(id)}`;
  if (reporterKind === 'citizen' && reporterId !== undefined) {
    const facts = { outcome, reason: report.reason, reportedAt: reportedAt.toISOString() };
    await deps.tellCitizen({ citizenId: reporterId, key, kind: 'report_decided', facts });
  } else if (contact !== undefined) {
    await deps.tellVisitor({ key, to: contact, language, outcome, reportedAt });
  }
};

const move = (
  { cases, inTransaction, clock }: Deps,
  id: number,
  caseMove: Extract<CaseMove, 'notify' | 'close'>,
): Promise<number> =>
  inTransaction(async () => {
    const known = await cases.lock(id);
    const state = known === undefined ? undefined : nextCaseState(known.state, caseMove);
    // Reported again meanwhile, or decided anew.
    if (known === undefined || state === undefined || known.pendingDecisionId !== undefined)
      return 0;
    const closedAt = caseMove === 'close' ? clock.now() : undefined;
    await saveLocked(cases, known, {
      ...{ ...known, state },
      ...(closedAt === undefined ? {} : { closedAt }),
    });
    return 1;
  });

/** Tells reporters, and closes cases that are done with; gives how many reports and cases it worked on. */
export type FinishCases = (stopping?: AbortSignal) => Promise<number>;

/** Builds the sweep: decided → notified, when every reporter was told; notified → closed, when nobody can appeal any more. */
export const makeFinishCases =
  (deps: Deps): FinishCases =>
  async (stopping) => {
    const { lists, reports, clock } = deps;
    const tellOne = async (report: Report): Promise<number> => {
      await deps.inTransaction(() => tell(deps, report));
      return 1;
    };
    const decidedBefore = daysBefore(clock.now(), APPEAL_DAYS);
    const steps = [
      async () => workThrough(await reports.untold(BATCH), tellOne, stopping),
      async () =>
        workThrough(await lists.toNotify(BATCH), (id) => move(deps, id, 'notify'), stopping),
      async () =>
        workThrough(
          await lists.toClose(decidedBefore, BATCH),
          (id) => move(deps, id, 'close'),
          stopping,
        ),
    ];
    return workThrough(steps, (step) => step(), stopping);
  };
