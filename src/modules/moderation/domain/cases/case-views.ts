import type { Finding } from '../finding';
import type { PostState, Target, TargetRef } from '../target';
import type { Appeal } from './appeals';
import type { ModerationCase } from './case';
import type { ClockColour } from './clocks';
import type { Decision, DecisionAction } from './decisions';
import type { PersonRequest } from './person-requests';
import type { ReporterKind } from './reports';
import type { Sanction } from './sanctions';

/** A case as the queue shows it. */
export interface CaseView extends Pick<
  ModerationCase,
  'id' | 'ref' | 'isForLead' | 'origin' | 'reason' | 'reportCount' | 'weight' | 'excerpt'
> {
  readonly documentId: string;
  readonly state: ModerationCase['state'];
  readonly categoryId?: number | undefined;
  readonly authorKind?: string | undefined;
  readonly authorId?: number | undefined;
  /** The one that a decision has to name. */
  readonly version: number;
  readonly openedAt: string;
  readonly firstReportAt?: string | undefined;
  readonly dueAt: string;
  /** `report`: the deadline of a complaint. `review`: our own target, for what only the checks have found. */
  readonly deadline: 'report' | 'review';
  /** Absent where nobody has to decide any more. */
  readonly clock?: ClockColour;
  readonly isBreached: boolean;
  readonly breachedAt?: string | undefined;
  readonly claim?: { readonly byId: number; readonly byName: string; readonly until: string };
  readonly pendingDecisionId?: number | undefined;
  readonly decidedAt?: string | undefined;
  /** Written by the moderator who asks: somebody else decides. */
  readonly isOwn: boolean;
  /** What can be decided on the target as it is now, whoever decides. */
  readonly actions: readonly DecisionAction[];
}

/** A report as moderators see it: who it was, and where to reach them, stays out. */
export interface ReportView {
  readonly id: number;
  readonly reason: string;
  readonly note: string;
  readonly outcome?: string | undefined;
  readonly reporterKind: ReporterKind;
  readonly weight: number;
  readonly reportedAt: string;
}

/** What the office knows of an author. */
export interface AuthorHistory {
  readonly citizen?: {
    readonly isVerified: boolean;
    readonly approvedPosts: number;
    readonly rejectedPosts: number;
    readonly joinedAt: string;
  };
  readonly decisions: readonly Decision[];
  readonly sanctions: readonly Sanction[];
}

/** A case with everything that a moderator needs for deciding. */
export interface CaseDetail extends CaseView {
  readonly target?: Target | undefined;
  readonly reports: readonly ReportView[];
  readonly decisions: readonly Decision[];
  /** Against those decisions, at most one each. */
  readonly appeals: readonly Appeal[];
  readonly author: AuthorHistory;
}

/** An appeal with the decision that it is against. */
export interface AppealView extends Appeal {
  readonly decision: Decision;
  /** Whether the lead who asks may decide on it: not on their own decision. */
  readonly mayDecide: boolean;
  /** No lead may: it waits until the office has another one. */
  readonly needsAnotherLead: boolean;
}

/** A request with the address that it was about, for who may see it now. */
export type RequestView = PersonRequest & { readonly address?: string };

/** A post that stands near the one that is decided on. */
export interface NearPost {
  readonly ref: TargetRef;
  /** Of the post within its thread. */
  readonly number: number;
  readonly state: PostState;
  readonly authorName: string;
  readonly authorKind: Target['author']['kind'];
  /** As it was written; empty where it was purged. */
  readonly text: string;
  readonly postedAt: Date;
}

/** Where a text stands, and what the checks found in its newest wording. */
export interface TextContext {
  readonly findings: readonly Finding[];
  /** In the order of the thread, those that readers do not see as well. */
  readonly before: readonly NearPost[];
  readonly after: readonly NearPost[];
}

/** What the pages of the moderation have to know before anything else. */
export interface ModerationDesk {
  readonly timeZone: string;
  readonly categories: readonly {
    readonly id: number;
    readonly slug: string;
    readonly name: { readonly id: string; readonly en: string };
  }[];
  /** What the person who asks may do; what Super Admin gives does not count. */
  readonly me: {
    readonly id: number;
    readonly mayDecide: boolean;
    readonly isLead: boolean;
    readonly mayReveal: boolean;
  };
}
