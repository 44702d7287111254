import type { DeskItem } from '../../../../modules/editorial/domain/edition-view';

/** The types that go through the workflow: their uids, for the admin, stand here and nowhere else. */
const KIND_OF_TYPE: Readonly<Record<string, DeskItem['kind']>> = {
  'api::article.article': 'article',
  'api::faq.faq': 'faq',
  'api::hoax-rebuttal.hoax-rebuttal': 'rebuttal',
};

/** What kinds of texts there are, in the order in which they are offered. */
export const EDITION_KINDS = ['article', 'faq', 'rebuttal'] as const;

/** True for a type whose texts are published by the workflow. */
export const isEditionType = (uid: string): boolean => uid in KIND_OF_TYPE;

/** The uid behind a kind. */
export const uidOfKind = (kind: DeskItem['kind']): string =>
  Object.keys(KIND_OF_TYPE).find((uid) => KIND_OF_TYPE[uid] === kind) ?? '';
