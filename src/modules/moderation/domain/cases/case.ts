import type { TargetRef } from '../target';

/** States of a case; the table of its moves is in `case-moves.ts`. */
export const CASE_STATES = [
  'open',
  'claimed',
  'escalated',
  'actioned',
  'dismissed',
  'notified',
  'closed',
] as const;

/** State of a case. `escalated`: it waits for the lead. `notified`: everybody concerned was told what was decided. */
export type CaseState = (typeof CASE_STATES)[number];

/** States in which somebody has yet to decide. */
export const WAITING_STATES = ['open', 'claimed', 'escalated'] as const satisfies CaseState[];

/** Whether somebody has yet to decide. */
export const isWaiting = (state: CaseState): boolean =>
  (WAITING_STATES as readonly CaseState[]).includes(state);

/** What brought a case about. */
export type CaseOrigin = 'held' | 'flag' | 'report';

/** Who works on a case, and until when nobody else may. */
export interface Claim {
  readonly byId: number;
  readonly byName: string;
  readonly until: Date;
}

/** One thing that moderators have to decide on, with all that is said against it. One per target. */
export interface ModerationCase {
  readonly id: number;
  readonly documentId: string;
  readonly ref: TargetRef;
  readonly categoryId?: number;
  readonly authorKind?: string;
  readonly authorId?: number;
  /** About staff or the office, or escalated: the lead decides. */
  readonly isForLead: boolean;
  readonly state: CaseState;
  readonly origin: CaseOrigin;
  /** The gravest reason of all reports; before any, the code of what a check found. */
  readonly reason: string;
  /** When the present round began: a report about something that was decided on begins another. */
  readonly openedAt: Date;
  /** First report of the present round. */
  readonly firstReportAt?: Date;
  /** By when to decide: with a report the deadline, without one our own target. */
  readonly dueAt: Date;
  readonly amberAt: Date;
  readonly redAt: Date;
  /** When its target is to be hidden until somebody decides; absent where it is not. */
  readonly hideAt?: Date;
  /** When the lead was last told that time runs out, or has run out, in the present round. */
  readonly leadToldAt?: Date;
  /** When time was up; never taken back. */
  readonly breachedAt?: Date;
  readonly reportCount: number;
  readonly weight: number;
  readonly excerpt: string;
  readonly claim?: Claim;
  /** The decision that takes effect in some seconds. */
  readonly pendingDecisionId?: number;
  readonly decidedAt?: Date;
  readonly closedAt?: Date;
  /** Grows with every change that a moderator has to know of before deciding; claims are none. */
  readonly version: number;
  /** Grows with every write. */
  readonly lockVersion: number;
}

/** A case before it is stored. */
export type NewCase = Omit<ModerationCase, 'id' | 'documentId' | 'lockVersion'>;

/** Whether somebody has complained in the present round; else its clock is our own target, and cannot be breached. */
export const isReported = ({ firstReportAt }: Pick<ModerationCase, 'firstReportAt'>): boolean =>
  firstReportAt !== undefined;

/** Whether the target of the present round ran out of time before. */
export const isBreached = ({ breachedAt, openedAt }: ModerationCase): boolean =>
  breachedAt !== undefined && breachedAt >= openedAt;
