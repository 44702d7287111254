import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../../kernel/clock';
import type { Jobs } from '../../../../platform/jobs';
import type { CitizenBook, TellCitizen } from '../../../citizens';
import type { AuditLog } from '../../../editorial';
import type { QueueMail } from '../../../mail';
import { makeApplyDueDecisions } from '../../application/cases/apply-decisions';
import {
  makeAddCannedText,
  makeChangeCannedText,
  makeFillFromCannedText,
} from '../../application/cases/canned-texts';
import type { InTransaction } from '../../application/cases/case-ports';
import {
  makeClaimCase,
  makeFreeExpiredClaims,
  makeReleaseCase,
} from '../../application/cases/claim-case';
import { makeQuarterlyReport } from '../../application/cases/count-quarter';
import { makeDecideAppeal } from '../../application/cases/decide-appeal';
import { makeDecideCase, makeDecideMany } from '../../application/cases/decide-case';
import { makeFileAppeal } from '../../application/cases/file-appeal';
import { makeFinishCases } from '../../application/cases/finish-cases';
import { guardDeeds } from '../../application/cases/guarded-deeds';
import {
  makeImposeSanction,
  makeLiftSanction,
  makeSanctionsOf,
} from '../../application/cases/impose-sanction';
import { makeKeepRetention } from '../../application/cases/keep-retention';
import { makeListAppeals } from '../../application/cases/list-appeals';
import { makeListQueue } from '../../application/cases/list-queue';
import { makeCloseCaseOf, makeOpenCaseFor } from '../../application/cases/open-case';
import {
  makeAskForPerson,
  makeDecideRequest,
  makeListRequests,
  type FindAddress,
} from '../../application/cases/person-requests';
import { makeRecordRefusals } from '../../application/cases/record-refusals';
import { makeReportTarget } from '../../application/cases/report-target';
import { makeRunClocks } from '../../application/cases/run-clocks';
import { makeShowCase } from '../../application/cases/show-case';
import type { ClosedCategoriesOf } from '../../application/cases/staff-ports';
import { makeTellLeads, makeTellVisitor } from '../../application/cases/tell-people';
import { makeUndoDecision } from '../../application/cases/undo-decision';
import type { Targets } from '../../application/ports';
import { strapiAppealStore } from './appeal-store';
import { strapiCannedTextStore } from './canned-text-store';
import { strapiCaseLists } from './case-lists';
import { makeRecordDeed } from './case-record';
import { strapiCaseStore } from './case-store';
import { strapiDecisionStore } from './decision-store';
import { strapiModeratorDirectory } from './moderator-directory';
import { countQuarter } from './quarter-numbers.sql';
import { strapiReportStore } from './report-store';
import { strapiRequestStore } from './request-store';
import { strapiSanctionStore } from './sanction-store';

/** What the cases want from the rest of the hub. */
export interface CaseOptions {
  readonly targets: Targets;
  readonly citizens: CitizenBook;
  readonly tellCitizen: TellCitizen;
  readonly findAddress: FindAddress;
  readonly closedCategoriesOf: ClosedCategoriesOf;
  readonly audit: AuditLog;
  readonly queueMail: QueueMail;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Days (`YYYY-MM-DD`) on which the office is closed beside weekends. */
  readonly holidays: readonly string[];
  /** Address of the hub, without a slash at its end. */
  readonly publicUrl: string;
}

const buildShared = (strapi: Core.Strapi, options: CaseOptions) => {
  const { audit, clock, citizens } = options;
  const inTransaction: InTransaction = async (work) => strapi.db.transaction(() => work());
  const directory = strapiModeratorDirectory(strapi, options.closedCategoriesOf);
  const cannedTexts = strapiCannedTextStore(strapi, clock);
  return {
    ...options,
    cases: strapiCaseStore(strapi),
    lists: strapiCaseLists(strapi),
    reports: strapiReportStore(strapi),
    decisions: strapiDecisionStore(strapi),
    appeals: strapiAppealStore(strapi),
    sanctions: strapiSanctionStore(strapi),
    requests: strapiRequestStore(strapi),
    cannedTexts,
    directory,
    inTransaction,
    fillFromCannedText: makeFillFromCannedText({ cannedTexts, citizens }),
    record: makeRecordDeed(audit),
    tellLeads: makeTellLeads({ ...options, directory }),
    tellVisitor: makeTellVisitor(options),
    count: countQuarter(strapi),
  };
};

type Shared = ReturnType<typeof buildShared>;

/** What people do with cases, and may not all do; who oversteps stands on the record. */
const buildDeeds = (shared: Shared) =>
  guardDeeds(
    { ...shared, recordRefusals: makeRecordRefusals(shared) },
    {
      claimCase: makeClaimCase(shared),
      decideCase: makeDecideCase(shared),
      undoDecision: makeUndoDecision(shared),
      decideAppeal: makeDecideAppeal(shared),
      imposeSanction: makeImposeSanction(shared),
      liftSanction: makeLiftSanction(shared),
      askForPerson: makeAskForPerson(shared),
      decideRequest: makeDecideRequest(shared),
      addCannedText: makeAddCannedText(shared),
      changeCannedText: makeChangeCannedText(shared),
    },
  );

/** Builds what people and the clock do with cases, on Strapi's tables. */
export const buildCases = (strapi: Core.Strapi, options: CaseOptions) => {
  const shared = buildShared(strapi, options);
  const { directory, cannedTexts } = shared;
  const deeds = buildDeeds(shared);
  return {
    ...{ directory, cannedTexts, ...deeds },
    openCaseFor: makeOpenCaseFor(shared),
    closeCaseOf: makeCloseCaseOf(shared),
    reportTarget: makeReportTarget(shared),
    countOpenCases: (author: { readonly kind: string; readonly id: number }) =>
      shared.lists.countWaiting(author),
    listQueue: makeListQueue(shared),
    showCase: makeShowCase(shared),
    releaseCase: makeReleaseCase(shared),
    decideMany: makeDecideMany(deeds.decideCase),
    fileAppeal: makeFileAppeal(shared),
    listAppeals: makeListAppeals(shared),
    sanctionsOf: makeSanctionsOf(shared),
    listRequests: makeListRequests(shared),
    quarterlyReport: makeQuarterlyReport(shared),
    applyDueDecisions: makeApplyDueDecisions(shared),
    freeExpiredClaims: makeFreeExpiredClaims(shared),
    runClocks: makeRunClocks(shared),
    finishCases: makeFinishCases(shared),
    keepRetention: makeKeepRetention(shared),
  };
};

/** What people and the clock do with cases. */
export type CaseUseCases = ReturnType<typeof buildCases>;

/** The sweep that hides what is to be hidden; nudged after a report. */
export const CLOCK_SWEEP = 'hub.moderation-clocks';

const APPLY_SECONDS = 2; // on top of the ten in which a decision can be taken back
const CLOCK_SECONDS = 20; // clocks are told in minutes
const FINISH_SECONDS = 30;
const RETENTION_SECONDS = 59; // it finds nothing nearly every time

/** Starts the sweeps. Each may run in several instances at once: every step is claimed by a conditional UPDATE. */
export const startCases = (
  jobs: Jobs,
  cases: Pick<
    CaseUseCases,
    'applyDueDecisions' | 'freeExpiredClaims' | 'runClocks' | 'finishCases' | 'keepRetention'
  >,
): void => {
  const add = (
    name: string,
    everySeconds: number,
    run: (stopping: AbortSignal) => Promise<unknown>,
  ) => {
    jobs.add({
      name,
      everySeconds,
      run: async (stopping) => {
        await run(stopping);
      },
    });
  };
  add('hub.moderation-decisions', APPLY_SECONDS, cases.applyDueDecisions);
  add(CLOCK_SWEEP, CLOCK_SECONDS, async (stopping) => {
    await cases.freeExpiredClaims();
    await cases.runClocks(stopping);
  });
  add('hub.moderation-finish', FINISH_SECONDS, cases.finishCases);
  add('hub.moderation-retention', RETENTION_SECONDS, cases.keepRetention);
};
