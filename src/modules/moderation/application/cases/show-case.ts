import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { CitizenBook } from '../../../citizens';
import type { ModerationCase } from '../../domain/cases/case';
import type { AuthorHistory, CaseDetail, ReportView } from '../../domain/cases/case-views';
import { seenVersion } from '../../domain/cases/decisions';
import type { CaseRefusal } from '../../domain/cases/refusal';
import { isOwn, refuseToShow, type Moderator } from '../../domain/cases/who-may';
import type { Targets } from '../ports';
import type { AppealStore } from './appeal-ports';
import type { CaseStore, DecisionStore, Report, ReportStore } from './case-ports';
import { toCaseView } from './case-view';
import type { SanctionStore } from './sanction-ports';

/** Shows one case. */
export type ShowCase = (input: {
  readonly by: Moderator;
  readonly caseId: number;
}) => Promise<Result<CaseDetail, CaseRefusal>>;

interface Deps {
  readonly targets: Targets;
  readonly cases: CaseStore;
  readonly reports: ReportStore;
  readonly decisions: DecisionStore;
  readonly appeals: Pick<AppealStore, 'ofDecisions'>;
  readonly sanctions: SanctionStore;
  readonly citizens: CitizenBook;
  readonly clock: Clock;
}

const MOST_REPORTS = 100;
const MOST_DECISIONS = 20;

const toReportView = (report: Report): ReportView => ({
  ...{ id: report.id, reason: report.reason, note: report.note, outcome: report.outcome },
  ...{ reporterKind: report.reporterKind, weight: report.weight },
  reportedAt: report.reportedAt.toISOString(),
});

const historyOf = async (
  { decisions, sanctions, citizens }: Deps,
  { authorKind: kind, authorId: id }: ModerationCase,
): Promise<AuthorHistory> => {
  if (kind === undefined || id === undefined) return { decisions: [], sanctions: [] };
  const past = await decisions.ofAuthor({ kind, id }, MOST_DECISIONS);
  const citizen = kind === 'citizen' ? await citizens.find(id) : undefined;
  if (citizen === undefined) return { decisions: past, sanctions: [] };
  const { isVerified, approvedPosts, rejectedPosts, joinedAt } = citizen;
  return {
    decisions: past,
    sanctions: await sanctions.ofCitizen(id, MOST_DECISIONS),
    citizen: { isVerified, approvedPosts, rejectedPosts, joinedAt: joinedAt.toISOString() },
  };
};

/** Builds the use case. */
export const makeShowCase =
  (deps: Deps): ShowCase =>
  async ({ by, caseId }) => {
    const known = await deps.cases.get(caseId);
    if (known === undefined) return fail({ code: 'case_not_found' });
    const refusal = refuseToShow(known, by);
    if (refusal !== undefined) return fail(refusal);
    const target = await deps.targets.find(known.ref);
    const reports = await deps.reports.ofCase(caseId, MOST_REPORTS);
    const decisions = await deps.decisions.ofCase(caseId, MOST_DECISIONS);
    const appeals = await deps.appeals.ofDecisions(decisions.map(({ id }) => id));
    const view = {
      now: deps.clock.now(),
      version: seenVersion(known, target),
      isOwn: isOwn(target?.author, by),
      target,
    };
    return succeed({
      ...toCaseView(known, view),
      target,
      reports: reports.map(toReportView),
      ...{ decisions, appeals },
      author: await historyOf(deps, known),
    });
  };
