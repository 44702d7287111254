import type { Clock } from '../../src/kernel/clock';
import type { NewNotice } from '../../src/modules/citizens';
import { makeApplyDueDecisions } from '../../src/modules/moderation/application/cases/apply-decisions';
import {
  makeClaimCase,
  makeFreeExpiredClaims,
  makeReleaseCase,
} from '../../src/modules/moderation/application/cases/claim-case';
import { makeDecideAppeal } from '../../src/modules/moderation/application/cases/decide-appeal';
import {
  makeDecideCase,
  makeDecideMany,
  type DecisionCommand,
} from '../../src/modules/moderation/application/cases/decide-case';
import { makeFileAppeal } from '../../src/modules/moderation/application/cases/file-appeal';
import { makeFinishCases } from '../../src/modules/moderation/application/cases/finish-cases';
import {
  makeCloseCaseOf,
  makeOpenCaseFor,
} from '../../src/modules/moderation/application/cases/open-case';
import {
  makeReportTarget,
  type ReportCommand,
} from '../../src/modules/moderation/application/cases/report-target';
import { makeKeepRetention } from '../../src/modules/moderation/application/cases/keep-retention';
import { makeRunClocks } from '../../src/modules/moderation/application/cases/run-clocks';
import type {
  RecordDeed,
  TellLeads,
  TellVisitor,
} from '../../src/modules/moderation/application/cases/case-ports';
import type { LeadContact } from '../../src/modules/moderation/application/cases/staff-ports';
import { makeUndoDecision } from '../../src/modules/moderation/application/cases/undo-decision';
import { seenVersion } from '../../src/modules/moderation/domain/cases/decisions';
import type { Moderator } from '../../src/modules/moderation/domain/cases/who-may';
import type { Targets } from '../../src/modules/moderation/application/ports';
import { MemoryTargets } from './memory-targets';
import { casesInMemory, moderationInMemory } from './moderation-fakes';
import { Transactions } from './transactions';

/** A clock that stands still until a test moves it. */
export class StillClock implements Clock {
  constructor(private at = new Date('2026-11-18T02:00:00.000Z')) {}

  now(): Date {
    return this.at;
  }

  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A moderator of every category. */
export const aModerator = (changes: Partial<Moderator> = {}): Moderator => ({
  id: 11,
  name: 'Sari',
  mayDecide: true,
  isLead: false,
  closedCategoryIds: [],
  ...changes,
});

/** The lead. */
export const aLead = (changes: Partial<Moderator> = {}): Moderator =>
  aModerator({ id: 21, name: 'Kepala', isLead: true, ...changes });

/** Words that are enough for every decision. */
export const BECAUSE = {
  justification: 'Melanggar aturan nomor empat forum ini.',
  ruleNumber: '4',
} as const;

const toldIn = () => {
  const notices: NewNotice[] = [];
  const leadMails: Parameters<TellLeads>[0][] = [];
  const visitorMails: Parameters<TellVisitor>[0][] = [];
  const record: Parameters<RecordDeed>[0][] = [];
  const keepIn =
    <Item>(list: Item[]) =>
    (item: Item): Promise<void> => {
      list.push(item);
      return Promise.resolve();
    };
  return {
    told: { notices, leadMails, visitorMails, record },
    ports: {
      tellCitizen: keepIn(notices),
      tellLeads: keepIn(leadMails),
      tellVisitor: keepIn(visitorMails),
      record: keepIn(record),
    },
  };
};

/** The use cases of the moderation on stores in memory. */
export const buildCaseStage = ({
  rows,
  targets,
  clock,
  inTransaction,
}: {
  readonly rows: ReturnType<typeof casesInMemory>;
  readonly targets: Targets;
  readonly clock: Clock;
  readonly inTransaction: Transactions['run'];
}) => {
  const { told, ports } = toldIn();
  const leads: LeadContact[] = [aLead(), aLead({ id: 22 })].map(({ id, name }) => ({
    ...{ id, name, email: `lead${String(id)}@contoh.example`, language: 'id' },
  }));
  const deps = {
    ...ports,
    ...{ clock, targets, timeZone: 'Asia/Jakarta', holidays: [] },
    directory: { leads: () => Promise.resolve(leads) },
    ...{ cases: rows.cases, lists: rows.cases, reports: rows.reports.store },
    ...{ decisions: rows.decisions.store, appeals: rows.appeals.store },
    sanctions: rows.sanctions.store,
    inTransaction,
    fillFromCannedText: (given: Pick<DecisionCommand, 'justification' | 'ruleNumber'>) => {
      const { justification, ruleNumber } = given;
      return Promise.resolve({ ok: true as const, value: { justification, ruleNumber } });
    },
  };
  const decideCase = makeDecideCase(deps);
  const useCases = {
    decideCase,
    openCaseFor: makeOpenCaseFor(deps),
    closeCaseOf: makeCloseCaseOf(deps),
    reportTarget: makeReportTarget(deps),
    claimCase: makeClaimCase(deps),
    releaseCase: makeReleaseCase(deps),
    freeExpiredClaims: makeFreeExpiredClaims(deps),
    decideMany: makeDecideMany(decideCase),
    undoDecision: makeUndoDecision(deps),
    applyDueDecisions: makeApplyDueDecisions(deps),
    runClocks: makeRunClocks(deps),
    finishCases: makeFinishCases(deps),
    fileAppeal: makeFileAppeal(deps),
    decideAppeal: makeDecideAppeal(deps),
    keepRetention: makeKeepRetention(deps),
  };
  return { deps, useCases, told, leads };
};

/** Cases on stores in memory, with a clock that a test moves. */
export const moderationStage = (targets = new MemoryTargets()) => {
  const transactions = new Transactions();
  const rows = moderationInMemory(transactions, targets);
  const clock = new StillClock();
  const inTransaction = transactions.run;
  const { useCases, told, leads } = buildCaseStage({ rows, targets, clock, inTransaction });
  const { decideCase } = useCases;
  const theCase = () => {
    const one = rows.cases.find(1);
    if (one === undefined) throw new Error('There is no case.');
    return one;
  };
  const theTarget = () => {
    const [target] = targets.all;
    if (target === undefined) throw new Error('There is no target.');
    return target;
  };
  const version = () => seenVersion(theCase(), theTarget());
  let reporters = 0;
  return {
    ...{ ...rows, ...useCases, clock, told, leads, theCase, theTarget, version },
    /** A report on the first target, by another citizen each time. */
    report(
      changes: Partial<ReportCommand> & { readonly as?: Partial<ReportCommand['reporter']> } = {},
    ) {
      reporters += 1;
      const { as, ...command } = changes;
      const id = 100 + reporters;
      const reporter = {
        ...{ kind: 'citizen' as const, id, key: `citizen:${String(id)}` },
        ...{ isVerified: false, language: 'id' as const, ...as },
      };
      return useCases.reportTarget({
        ...{ ref: theTarget().ref, reason: 'spam', note: '', reporter },
        ...command,
      });
    },
    /** A decision on the first case as it is now. */
    decide(changes: Partial<DecisionCommand> = {}) {
      return decideCase({
        ...{ caseId: 1, by: aModerator(), action: 'hide', version: version(), ...BECAUSE },
        ...changes,
      });
    },
    /** Lets the ten seconds pass, and carries out what is due. */
    async settle() {
      clock.pass(10 * SECOND);
      await useCases.applyDueDecisions();
    },
  };
};
