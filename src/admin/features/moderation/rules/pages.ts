import type { ModerationDesk } from '../../../../modules/moderation/domain/cases/case-views';
import { MODERATION_PATH, READ_MODERATION } from '../../shared/hub-pages';

/** Who may open the pages of the moderation. */
export const MODERATION_PERMISSIONS = [{ action: READ_MODERATION, subject: null }] as const;

/** The pages beside that of one case, in the order in which they are offered. */
export const MODERATION_PAGES = [
  'queue',
  'threads',
  'appeals',
  'rules',
  'words',
  'canned',
  'numbers',
  'categories',
  'requests',
] as const;

/** One of the pages. */
export type ModerationPageName = (typeof MODERATION_PAGES)[number];

/** Where a page stands. */
export const pageAddress = (page: ModerationPageName): string =>
  page === 'queue' ? `/${MODERATION_PATH}` : `/${MODERATION_PATH}/${page}`;

/** Where one thread stands, by its id in addresses or its number. */
export const threadAddress = (name: string | number): string =>
  `/${MODERATION_PATH}/threads/${String(name)}`;

/**
 * The pages that somebody is offered: threads are theirs who moderate, appeals and word lists the lead's, requests also
 * theirs who grant them.
 */
export const pagesFor = ({
  isLead,
  mayDecide,
  mayReveal,
}: Pick<
  ModerationDesk['me'],
  'isLead' | 'mayDecide' | 'mayReveal'
>): readonly ModerationPageName[] =>
  MODERATION_PAGES.filter((page) => {
    if (page === 'threads') return isLead || mayDecide;
    if (page === 'appeals' || page === 'words') return isLead;
    return page !== 'requests' || isLead || mayReveal;
  });
