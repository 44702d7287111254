import type { Target } from '../target';
import type { ModerationCase } from './case';
import type { CaseRefusal } from './refusal';

/** A member of staff as the moderation knows them. What Super Admin gives does not count: it is for setting up. */
export interface Moderator {
  readonly id: number;
  readonly name: string;
  /** Claims and decides. */
  readonly mayDecide: boolean;
  /** Decides on appeals and reports on staff, keeps rules and word lists. */
  readonly isLead: boolean;
  /** Categories that others look after; empty for a lead. */
  readonly closedCategoryIds: readonly number[];
  /** Their own account in the forum, known by the same e-mail address. */
  readonly citizenId?: number;
}

/** The one who wrote something, as far as it concerns who may decide on it. */
export type Authorship = Pick<Target['author'], 'kind' | 'id'>;

/** Whether this moderator wrote it, as staff or as a citizen. */
export const isOwn = (author: Authorship | undefined, moderator: Moderator): boolean => {
  if (author === undefined) return false;
  if (author.kind === 'citizen') return author.id === moderator.citizenId;
  return author.kind === 'staff' && author.id === moderator.id;
};

/** Whether it was written for the office: such posts are never hidden by reports, and the lead decides on them. */
export const isOfficial = (kind: string | undefined): boolean =>
  kind === 'office' || kind === 'staff';

/** Why a case is not shown to this moderator; undefined where it is. */
export const refuseToShow = (
  { isForLead, categoryId }: Pick<ModerationCase, 'isForLead' | 'categoryId'>,
  { isLead, closedCategoryIds }: Moderator,
): CaseRefusal | undefined => {
  if (isLead) return undefined;
  if (isForLead) return { code: 'lead_only' };
  return categoryId !== undefined && closedCategoryIds.includes(categoryId)
    ? { code: 'moderation_not_permitted' }
    : undefined;
};

const authorOf = ({ authorKind, authorId }: ModerationCase): Authorship | undefined =>
  authorKind === undefined || authorId === undefined
    ? undefined
    : { kind: authorKind as Authorship['kind'], id: authorId };

/** Why this moderator may neither claim nor decide a case; undefined where they may. */
export const refuseToAct = (
  known: ModerationCase,
  moderator: Moderator,
): CaseRefusal | undefined => {
  if (!moderator.mayDecide && !moderator.isLead) return { code: 'moderation_not_permitted' };
  if (isOwn(authorOf(known), moderator)) return { code: 'own_content' };
  return refuseToShow(known, moderator);
};
