import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../platform/uids';
import type { RenditionStore } from '../application/ports';

const RowSchema = z.object({
  key: z.string(),
  fileId: z.number(),
  crop: z.enum(['portrait', 'square', 'landscape', 'whole']),
  stamp: z.enum(['none', 'hoax']),
  url: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  mime: z.string(),
});

/**
 * Derivatives in the table of `api::rendition.rendition`. `save` is one INSERT … ON CONFLICT DO NOTHING on the unique
 * key: a failed INSERT would spoil the transaction around it on PostgreSQL.
 */
export const strapiRenditionStore = (strapi: Core.Strapi): RenditionStore => {
  const find: RenditionStore['find'] = async (key) => {
    const row: unknown = await strapi.db.query(UID.rendition).findOne({ where: { key } });
    return row === null ? undefined : RowSchema.parse(row);
  };
  return {
    find,
    async save(rendition) {
      const now = new Date();
      // The query builder fills in nothing by itself; every Strapi row has these.
      const bookkeeping = { createdAt: now, updatedAt: now, publishedAt: now };
      const documentId = randomBytes(12).toString('hex');
      await strapi.db
        .queryBuilder(UID.rendition)
        .insert({ ...rendition, ...bookkeeping, documentId })
        .onConflict('key')
        .ignore()
        .execute();
      const kept = await find(rendition.key);
      if (kept === undefined) throw new Error(`Rendition ${rendition.key} was not stored.`);
      return kept;
    },
  };
};
