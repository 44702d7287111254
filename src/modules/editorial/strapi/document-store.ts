import type { Core } from '@strapi/strapi';
import { UID, type PublishableUid } from '../../../platform/uids';
import type { DocumentStore } from '../application/ports';
import type { DocumentKind } from '../domain/document-snapshot';
import { toSnapshot } from './to-snapshot';

/** The kind of document behind each uid. */
export const KIND_OF: Readonly<Record<PublishableUid, DocumentKind>> = {
  [UID.article]: 'article',
  [UID.faq]: 'faq',
  [UID.hoaxRebuttal]: 'rebuttal',
};

const PLANS = { populate: { images: true } } as const;
const COMMON = { variants: true, channelPlans: PLANS, tags: { select: ['id'] } } as const;

const POPULATE: Readonly<Record<PublishableUid, object>> = {
  [UID.article]: { ...COMMON, cover: true, event: true, related: { select: ['id'] } },
  [UID.faq]: { ...COMMON, image: true },
  [UID.hoaxRebuttal]: {
    ...COMMON,
    evidence: true,
    appearances: { populate: { image: true } },
    authors: { select: ['id'] },
    checkedBy: { select: ['id'] },
  },
};

/** Reads documents through Strapi's query engine: within the transaction of the caller, and outside every middleware. */
export const strapiDocumentStore = (strapi: Core.Strapi): DocumentStore => ({
  async load({ uid, documentId, locale, status }) {
    const type = uid as PublishableUid;
    const entry = (await strapi.db.query(type).findOne({
      where: {
        documentId,
        locale,
        publishedAt: status === 'published' ? { $notNull: true } : null,
      },
      populate: POPULATE[type] as never,
    })) as Record<string, unknown> | null;
    return entry === null ? undefined : toSnapshot(KIND_OF[type], entry);
  },
  async loadPublished(uid, documentIds) {
    const type = uid as PublishableUid;
    const entries = (await strapi.db.query(type).findMany({
      where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
      populate: POPULATE[type] as never,
    })) as readonly Record<string, unknown>[];
    return entries.map((entry) => toSnapshot(KIND_OF[type], entry));
  },
});
