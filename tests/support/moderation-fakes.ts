import type { AppealStore } from '../../src/modules/moderation/application/cases/appeal-ports';
import type {
  CaseLists,
  CaseStore,
  DecisionStore,
  Report,
  ReportStore,
} from '../../src/modules/moderation/application/cases/case-ports';
import type { SanctionStore } from '../../src/modules/moderation/application/cases/sanction-ports';
import type { Appeal } from '../../src/modules/moderation/domain/cases/appeals';
import {
  isBreached,
  isReported,
  isWaiting,
  type ModerationCase,
} from '../../src/modules/moderation/domain/cases/case';
import type { Decision } from '../../src/modules/moderation/domain/cases/decisions';
import type { Sanction } from '../../src/modules/moderation/domain/cases/sanctions';
import type { TargetRef } from '../../src/modules/moderation';
import { MemoryTargets } from './memory-targets';
import type { Rewindable, Transactions } from './transactions';

/** Rows that fall back with their transaction, numbered from 1 on. */
export class Rows<Row extends { readonly id: number }> implements Rewindable {
  all: readonly Row[] = [];

  keep(): () => void {
    const { all } = this;
    return () => {
      this.all = all;
    };
  }

  add(row: Omit<Row, 'id'>): Row {
    const added = { ...row, id: this.all.length + 1 } as Row;
    this.all = [...this.all, added];
    return added;
  }

  find(id: number): Row | undefined {
    return this.all.find((row) => row.id === id);
  }

  change(isMeant: (row: Row) => boolean, change: Partial<Row>): number {
    const before = this.all;
    this.all = before.map((row) => (isMeant(row) ? { ...row, ...change } : row));
    return before.filter(isMeant).length;
  }
}

class MemoryCases extends Rows<ModerationCase> implements CaseStore, CaseLists {
  constructor(
    private readonly others: {
      appeals: () => readonly Appeal[];
      reports: () => readonly Report[];
      decisions: () => readonly Decision[];
    },
  ) {
    super();
  }

  async get(id: number) {
    return Promise.resolve(this.find(id));
  }
  async lock(id: number) {
    return this.get(id);
  }
  async lockOf({ kind, id }: TargetRef) {
    return Promise.resolve(this.all.find(({ ref }) => ref.kind === kind && ref.id === id));
  }
  async insert(added: Parameters<CaseStore['insert']>[0]) {
    if ((await this.lockOf(added.ref)) !== undefined) return undefined;
    return this.add({
      ...added,
      documentId: `case-${String(this.all.length + 1)}`,
      lockVersion: 0,
    });
  }
  async save({ id, lockVersion }: ModerationCase, after: ModerationCase) {
    if (this.find(id)?.lockVersion !== lockVersion) return Promise.resolve(false);
    this.all = this.all.map((row) =>
      row.id === id ? { ...after, lockVersion: lockVersion + 1 } : row,
    );
    return Promise.resolve(true);
  }

  private ids(isMeant: (row: ModerationCase) => boolean): Promise<readonly number[]> {
    return Promise.resolve(this.all.filter(isMeant).map(({ id }) => id));
  }
  async queue({ states }: Parameters<CaseLists['queue']>[0]) {
    return Promise.resolve(this.all.filter(({ state }) => states.includes(state)));
  }
  async withExpiredClaims(now: Date) {
    return this.ids(
      ({ state, claim }) => state === 'claimed' && claim !== undefined && claim.until <= now,
    );
  }
  async toHide(now: Date) {
    return this.ids(
      ({ state, hideAt, pendingDecisionId }) =>
        isWaiting(state) &&
        pendingDecisionId === undefined &&
        hideAt !== undefined &&
        hideAt <= now,
    );
  }
  async toTellLead(now: Date) {
    return this.ids(
      ({ state, redAt, leadToldAt }) =>
        isWaiting(state) && redAt <= now && leadToldAt === undefined,
    );
  }
  async overdue(now: Date) {
    return this.ids(
      (row) => isWaiting(row.state) && isReported(row) && row.dueAt <= now && !isBreached(row),
    );
  }
  async toRemind(now: Date, toldBefore: Date) {
    return this.ids(
      ({ state, dueAt, leadToldAt }) =>
        isWaiting(state) && dueAt <= now && leadToldAt !== undefined && leadToldAt <= toldBefore,
    );
  }
  async toNotify() {
    const hasUntold = (id: number) =>
      this.others
        .reports()
        .some(
          ({ caseId, outcome, toldAt }) =>
            caseId === id && outcome !== undefined && toldAt === undefined,
        );
    return this.ids(
      ({ id, state, pendingDecisionId }) =>
        ['actioned', 'dismissed'].includes(state) &&
        pendingDecisionId === undefined &&
        !hasUntold(id),
    );
  }
  async toClose(before: Date) {
    const isAppealed = (id: number) =>
      this.others
        .decisions()
        .some(
          (decision) =>
            decision.caseId === id &&
            this.others
              .appeals()
              .some(({ decisionId, state }) => decisionId === decision.id && state === 'filed'),
        );
    return this.ids(
      ({ id, state, decidedAt }) =>
        state === 'notified' && decidedAt !== undefined && decidedAt <= before && !isAppealed(id),
    );
  }
  async toPurge(before: Date) {
    return this.ids(
      ({ state, closedAt }) => state === 'closed' && closedAt !== undefined && closedAt <= before,
    );
  }
  async markPurged(id: number) {
    this.change((row) => row.id === id, { excerpt: '' });
    return Promise.resolve();
  }
  async wipeExcerpts() {
    return Promise.resolve(0);
  }
  async countWaiting() {
    return Promise.resolve(this.all.filter(({ state }) => isWaiting(state)).length);
  }
}

class MemoryReports extends Rows<Report> {
  readonly store: ReportStore = {
    add: async (report) => {
      this.add({ ...report, documentId: `report-${String(this.all.length + 1)}` });
      return Promise.resolve();
    },
    reasonsBy: async ({ caseId, reporterKey, since }) => {
      return Promise.resolve(
        this.all
          .filter(
            (row) =>
              row.caseId === caseId && row.reporterKey === reporterKey && row.reportedAt >= since,
          )
          .map(({ reason }) => reason),
      );
    },
    weights: async (caseId: number, since: Date) => {
      const sum = (isVisitor: boolean) =>
        this.all
          .filter(
            (row) =>
              row.caseId === caseId &&
              row.reportedAt >= since &&
              (row.reporterKind === 'visitor') === isVisitor,
          )
          .reduce((total, { weight }) => total + weight, 0);
      return Promise.resolve({ visitors: sum(true), others: sum(false) });
    },
    ofCase: async (caseId: number) => {
      return Promise.resolve(this.all.filter((row) => row.caseId === caseId).toReversed());
    },
    settle: async ({ caseId, outcome, until }) => {
      this.change(
        (row) =>
          row.caseId === caseId &&
          row.outcome === undefined &&
          (until === undefined || row.reportedAt <= until),
        { outcome },
      );
      return Promise.resolve();
    },
    restore: async ({ caseId, since, until }) => {
      this.change(
        (row) =>
          row.caseId === caseId &&
          row.outcome === 'acted' &&
          row.reportedAt >= since &&
          row.reportedAt <= until,
        { outcome: 'restored', toldAt: undefined },
      );
      return Promise.resolve();
    },
    untold: async () => {
      return Promise.resolve(
        this.all.filter(({ outcome, toldAt }) => outcome !== undefined && toldAt === undefined),
      );
    },
    markTold: async (id: number, at: Date) => {
      const isMeant = (row: Report) => row.id === id && row.toldAt === undefined;
      return Promise.resolve(this.change(isMeant, { toldAt: at, contact: undefined }) > 0);
    },
    wipeBefore: async () => {
      return Promise.resolve(0);
    },
  };
}

class MemoryDecisions extends Rows<Decision> {
  readonly store: DecisionStore = {
    add: async (decision) =>
      Promise.resolve(
        this.add({ ...decision, documentId: `decision-${String(this.all.length + 1)}` }),
      ),
    get: async (id) => Promise.resolve(this.find(id)),
    getMany: async (ids) => Promise.resolve(this.all.filter(({ id }) => ids.includes(id))),
    byDocumentId: async (documentId) =>
      Promise.resolve(this.all.find((row) => row.documentId === documentId)),
    due: async (now) =>
      Promise.resolve(
        this.all
          .filter(({ state, effectiveAt }) => state === 'pending' && effectiveAt <= now)
          .map(({ id }) => id),
      ),
    settle: async (id, from, change) =>
      Promise.resolve(this.change((row) => row.id === id && row.state === from, change) > 0),
    ofCase: async (caseId) =>
      Promise.resolve(this.all.filter((row) => row.caseId === caseId).toReversed()),
    ofAuthor: async ({ id }) =>
      Promise.resolve(this.all.filter((row) => row.authorId === id).toReversed()),
  };
}

class MemoryAppeals extends Rows<Appeal> {
  readonly store: AppealStore = {
    add: async (appeal) =>
      Promise.resolve(
        this.all.some(({ decisionId }) => decisionId === appeal.decisionId)
          ? undefined
          : this.add({ ...appeal, documentId: `appeal-${String(this.all.length + 1)}` }),
      ),
    get: async (id) => Promise.resolve(this.find(id)),
    ofDecisions: async (ids) =>
      Promise.resolve(this.all.filter(({ decisionId }) => ids.includes(decisionId))),
    answer: async ({ id, version }, after) =>
      Promise.resolve(
        this.change(
          (row) => row.id === id && row.version === version && row.state === 'filed',
          after,
        ) > 0,
      ),
    list: async ({ state }) => Promise.resolve(this.all.filter((row) => row.state === state)),
  };
}

class MemorySanctions extends Rows<Sanction> {
  readonly store: SanctionStore = {
    add: async (sanction) => Promise.resolve(this.add(sanction)),
    get: async (id) => Promise.resolve(this.find(id)),
    ofDecision: async (decisionId) =>
      Promise.resolve(this.all.find((row) => row.decisionId === decisionId)),
    ofCitizen: async (citizenId) =>
      Promise.resolve(this.all.filter((row) => row.citizenId === citizenId).toReversed()),
    lift: async (id, { at }) =>
      Promise.resolve(
        this.change((row) => row.id === id && row.liftedAt === undefined, { liftedAt: at }) > 0,
      ),
  };
}

/** All that the cases keep, in memory; what is written falls with its transaction. */
export const casesInMemory = (transactions: Transactions) => {
  const reports = transactions.add(new MemoryReports());
  const decisions = transactions.add(new MemoryDecisions());
  const appeals = transactions.add(new MemoryAppeals());
  const sanctions = transactions.add(new MemorySanctions());
  const cases = transactions.add(
    new MemoryCases({
      appeals: () => appeals.all,
      reports: () => reports.all,
      decisions: () => decisions.all,
    }),
  );
  return { cases, reports, decisions, appeals, sanctions };
};

/** The same with things for the cases to be about. */
export const moderationInMemory = (transactions: Transactions, targets = new MemoryTargets()) => ({
  targets: transactions.add(targets),
  ...casesInMemory(transactions),
});
