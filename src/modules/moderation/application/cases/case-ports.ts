import type { Actor } from '../../../editorial';
import type { CaseState, ModerationCase, NewCase } from '../../domain/cases/case';
import type { ClockColour } from '../../domain/cases/clocks';
import type { Decision, NewDecision } from '../../domain/cases/decisions';
import type { ReporterKind, ReportWeights } from '../../domain/cases/reports';
import type { TargetRef } from '../../domain/target';

/** Runs work in one transaction, or in that of the caller. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Where cases are kept. Every call joins the transaction of its caller. */
export interface CaseStore {
  /** The case, locked until the transaction of the caller ends. */
  lock(id: number): Promise<ModerationCase | undefined>;
  get(id: number): Promise<ModerationCase | undefined>;
  /** The one case of a target, locked. */
  lockOf(ref: TargetRef): Promise<ModerationCase | undefined>;
  /** Adds the case of a target; undefined where somebody else was first. */
  insert(added: NewCase): Promise<ModerationCase | undefined>;
  /** Writes a case by one conditional UPDATE; false where somebody has written it since it was read. */
  save(before: ModerationCase, after: ModerationCase): Promise<boolean>;
}

/** One page of the queue is asked for. */
export interface QueueQuery {
  readonly states: readonly CaseState[];
  readonly categoryId?: number | undefined;
  readonly reason?: string | undefined;
  readonly colour?: ClockColour | undefined;
  /** Only what this moderator holds. */
  readonly claimedById?: number | undefined;
  /** A part of the text, in any case of letters. */
  readonly text?: string | undefined;
  /** Cases for the lead as well. */
  readonly withLeads: boolean;
  readonly closedCategoryIds: readonly number[];
  /** The last case of the page before. */
  readonly after?: { readonly dueAt: Date; readonly id: number } | undefined;
  readonly limit: number;
  readonly now: Date;
}

/** Cases to look through and to sweep. */
export interface CaseLists {
  /** Those that are due first come first; by index, whatever their number. */
  queue(query: QueueQuery): Promise<readonly ModerationCase[]>;
  withExpiredClaims(now: Date, limit: number): Promise<readonly number[]>;
  toHide(now: Date, limit: number): Promise<readonly number[]>;
  /** Waiting cases whose clock is red, and of which the lead does not know. */
  toTellLead(now: Date, limit: number): Promise<readonly number[]>;
  /** Waiting cases that were reported, whose time is up, and of which that is not recorded for the present round. */
  overdue(now: Date, limit: number): Promise<readonly number[]>;
  /** Waiting cases beyond their time, of which the lead was told then or earlier, and not since. */
  toRemind(now: Date, toldBefore: Date, limit: number): Promise<readonly number[]>;
  /** Decided cases of which everybody concerned was told. */
  toNotify(limit: number): Promise<readonly number[]>;
  /** Cases that were decided before then, and against which no appeal is open. */
  toClose(decidedBefore: Date, limit: number): Promise<readonly number[]>;
  /** Cases closed before then whose target was not looked at for wiping. */
  toPurge(closedBefore: Date, limit: number): Promise<readonly number[]>;
  markPurged(id: number, at: Date): Promise<void>;
  /** Wipes the excerpts of cases that were closed before then; gives how many. */
  wipeExcerpts(closedBefore: Date): Promise<number>;
  /** How many cases of an author wait. */
  countWaiting(author: { readonly kind: string; readonly id: number }): Promise<number>;
}

/** A report before it is stored. */
export interface NewReport {
  readonly caseId: number;
  readonly ref: TargetRef;
  readonly reporterKind: ReporterKind;
  readonly reporterId?: number | undefined;
  /** Tells two reporters apart; for visitors a keyed hash, never an address. */
  readonly reporterKey: string;
  /** Where a visitor hears the outcome; wiped then. */
  readonly contact?: string | undefined;
  readonly language: 'id' | 'en';
  readonly reason: string;
  readonly note: string;
  readonly weight: number;
  readonly reportedAt: Date;
}

/** What a reporter hears. `restored`: what was done was taken back after an appeal. */
export type ReportOutcome = 'acted' | 'kept' | 'removed' | 'restored';

/** A report as it is stored. */
export interface Report extends NewReport {
  readonly id: number;
  readonly documentId: string;
  readonly outcome?: ReportOutcome;
  readonly toldAt?: Date;
}

/** Where reports are kept; none is ever deleted. */
export interface ReportStore {
  add(report: NewReport): Promise<void>;
  /** The reasons that this reporter gave in the present round of a case. */
  reasonsBy(query: {
    readonly caseId: number;
    readonly reporterKey: string;
    readonly since: Date;
  }): Promise<readonly string[]>;
  weights(caseId: number, since: Date): Promise<ReportWeights>;
  /** The newest first. */
  ofCase(caseId: number, limit: number): Promise<readonly Report[]>;
  /** Says what became of all reports of a case that have no outcome yet, up to a moment. */
  settle(input: {
    readonly caseId: number;
    readonly outcome: ReportOutcome;
    readonly until?: Date | undefined;
  }): Promise<void>;
  /** Says anew what became of those reports that a decision settled as `acted`: their reporters are told once more. */
  restore(input: {
    readonly caseId: number;
    readonly since: Date;
    readonly until: Date;
  }): Promise<void>;
  untold(limit: number): Promise<readonly Report[]>;
  /**
   * Takes the telling of one upon itself, and wipes the contact, and the words of a reporter whose data was erased; false
   * where somebody else has.
   */
  markTold(id: number, at: Date): Promise<boolean>;
  /** Wipes notes and contacts of reports before then; gives how many. */
  wipeBefore(at: Date): Promise<number>;
}

/** Where decisions are kept, and what the clock did: the history of each case. */
export interface DecisionStore {
  add(decision: NewDecision): Promise<Decision>;
  get(id: number): Promise<Decision | undefined>;
  /** In no order. */
  getMany(ids: readonly number[]): Promise<readonly Decision[]>;
  byDocumentId(documentId: string): Promise<Decision | undefined>;
  /** Pending decisions whose moment has come. */
  due(now: Date, limit: number): Promise<readonly number[]>;
  /** Moves a decision out of `from` by one conditional UPDATE; false where it is elsewhere. */
  settle(
    id: number,
    from: Decision['state'],
    change: Partial<
      Pick<Decision, 'state' | 'toState' | 'effectiveAt' | 'undoneAt' | 'appealUntil' | 'lapse'>
    >,
  ): Promise<boolean>;
  /** The newest first. */
  ofCase(caseId: number, limit: number): Promise<readonly Decision[]>;
  ofAuthor(
    author: { readonly kind: string; readonly id: number },
    limit: number,
  ): Promise<readonly Decision[]>;
}

/** Puts a deed on the record, last in the transaction of the caller. */
export type RecordDeed = (deed: {
  readonly at: Date;
  readonly by: Actor;
  readonly action: string;
  /** What it was about, by its documentId. */
  readonly about: {
    readonly kind: 'case' | 'appeal' | 'sanction' | 'request' | 'citizen' | 'canned_text';
    readonly documentId: string;
  };
  readonly from?: string;
  readonly to?: string;
  readonly version?: number;
  readonly reason?: string | undefined;
  /** Code of the refusal; absent where it was done. */
  readonly refusal?: string;
}) => Promise<void>;

/** Tells the leads by mail, within the transaction of the caller; the same key again tells nobody. */
export type TellLeads = (notice: {
  readonly key: string;
  readonly kind:
    | 'case_red'
    | 'case_breached'
    | 'case_waiting'
    | 'case_escalated'
    | 'appeal_filed'
    | 'appeal_without_decider'
    | 'person_request';
  /** Of the case, appeal or request; of the first one, where there are several. */
  readonly id: number;
  readonly dueAt?: Date | undefined;
  /** How many; one where nothing is said. */
  readonly count?: number;
  /** Whether those who give roles hear of it too: the leads cannot mend it alone. */
  readonly withAdmins?: boolean;
}) => Promise<void>;

/** Tells a visitor by mail what became of a report, within the transaction of the caller. */
export type TellVisitor = (mail: {
  readonly key: string;
  readonly to: string;
  readonly language: 'id' | 'en';
  readonly outcome: ReportOutcome;
  readonly reportedAt: Date;
}) => Promise<void>;
