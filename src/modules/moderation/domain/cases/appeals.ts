import { toLocal } from '../../../../kernel/office-time';
import { canBeAppealed, type Decision } from './decisions';
import type { CaseRefusal } from './refusal';
import type { Moderator } from './who-may';

/** Days after a decision in which its author may appeal. */
export const APPEAL_DAYS = 14;

/** Characters of an appeal, and of the reply to it. */
export const MAX_APPEAL_CHARACTERS = 2000;

/** Days on which the office works, from the appeal to the reply. */
export const APPEAL_WORKING_DAYS = 5;

/** States of an appeal: it is filed once, and decided once. */
export const APPEAL_STATES = ['filed', 'upheld', 'overturned'] as const;

/** State of an appeal. `upheld`: the decision stands. `overturned`: it does not. */
export type AppealState = (typeof APPEAL_STATES)[number];

/** What a lead answers. */
export type AppealOutcome = Exclude<AppealState, 'filed'>;

/** The one table of moves: both ways lead out of `filed`, none leads back. */
export const APPEAL_TABLE: Readonly<
  Record<AppealOutcome, Readonly<Partial<Record<AppealState, AppealState>>>>
> = {
  upheld: { filed: 'upheld' },
  overturned: { filed: 'overturned' },
};

/** An appeal against one decision. */
export interface Appeal {
  readonly id: number;
  readonly documentId: string;
  readonly decisionId: number;
  readonly citizenId: number;
  readonly text: string;
  readonly state: AppealState;
  readonly filedAt: Date;
  readonly dueAt: Date;
  readonly reply?: string;
  readonly decidedByName?: string;
  readonly decidedAt?: Date;
  readonly version: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when a decision that took effect then may be appealed. */
export const appealUntil = (effectiveAt: Date): Date =>
  new Date(effectiveAt.getTime() + APPEAL_DAYS * DAY_MS);

/** When the office works. */
export interface OfficeDays {
  readonly timeZone: string;
  /** Days (`YYYY-MM-DD`) on which it is closed beside Saturdays and Sundays. */
  readonly holidays: readonly string[];
}

const isWorkingDay = (instant: Date, { timeZone, holidays }: OfficeDays): boolean => {
  const day = toLocal(instant, timeZone).slice(0, 'YYYY-MM-DD'.length);
  return new Date(`${day}T00:00Z`).getUTCDay() % 6 !== 0 && !holidays.includes(day);
};

/**
 * When the reply to an appeal is due: the same hour, so many working days later where the office is. Weekends do not
 * count, nor do the holidays that the office has named; a holiday that it has not named counts as a working day.
 */
export const appealDueAfter = (filedAt: Date, office: OfficeDays): Date => {
  let due = filedAt;
  for (let left = APPEAL_WORKING_DAYS; left > 0;) {
    due = new Date(due.getTime() + DAY_MS);
    if (isWorkingDay(due, office)) left -= 1;
  }
  return due;
};

/** Why a text is no appeal, or no reply to one; undefined where it is. */
export const refuseAppealText = (text: string, field: string): CaseRefusal | undefined => {
  const actual = Array.from(text.trim()).length;
  if (actual === 0) return { code: 'appeal_text_empty', field };
  return actual > MAX_APPEAL_CHARACTERS
    ? { code: 'appeal_text_too_long', field, limit: MAX_APPEAL_CHARACTERS, actual }
    : undefined;
};

/** Why a citizen cannot appeal a decision now; undefined where they can. */
export const refuseAppeal = (
  decision: Decision,
  citizenId: number,
  now: Date,
): CaseRefusal | undefined => {
  const isAuthor = decision.authorKind === 'citizen' && decision.authorId === citizenId;
  if (!isAuthor) return { code: 'appeal_not_yours' };
  if (decision.state !== 'applied' || !canBeAppealed(decision.action)) {
    return { code: 'appeal_not_possible' };
  }
  return now < appealUntil(decision.effectiveAt)
    ? undefined
    : { code: 'appeal_too_late', limit: APPEAL_DAYS };
};

/** Why this moderator may not decide on the appeal against a decision; undefined where they may. */
export const refuseAppealDecider = (
  appeal: Appeal,
  decision: Decision,
  moderator: Moderator,
): CaseRefusal | undefined => {
  if (!moderator.isLead) return { code: 'lead_only' };
  if (decision.byId === moderator.id) return { code: 'appeal_own_decision' };
  return appeal.citizenId === moderator.citizenId ? { code: 'own_content' } : undefined;
};

/**
 * Whether any of these leads may decide on the appeal. Where none may, it waits until the office has another lead: it is
 * never decided by who made the decision, and nobody else stands in for a lead.
 */
export const hasDecider = (
  appeal: Pick<Appeal, 'citizenId'>,
  decision: Pick<Decision, 'byId'>,
  leads: readonly { readonly id: number; readonly citizenId?: number | undefined }[],
): boolean =>
  leads.some(({ id, citizenId }) => id !== decision.byId && citizenId !== appeal.citizenId);

/** An appeal with its reply; undefined where it has one already. */
export const answerAppeal = (
  appeal: Appeal,
  answer: {
    readonly outcome: AppealOutcome;
    readonly reply: string;
    readonly byName: string;
    readonly at: Date;
  },
): Appeal | undefined => {
  const state = APPEAL_TABLE[answer.outcome][appeal.state];
  if (state === undefined) return undefined;
  const { reply, byName: decidedByName, at: decidedAt } = answer;
  return { ...appeal, state, reply, decidedByName, decidedAt, version: appeal.version + 1 };
};
