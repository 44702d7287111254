import type { Core } from '@strapi/strapi';
import type { DocumentIndex } from '../application/edition-ports';

/** In which languages documents are written, read within the transaction of the caller. */
export const strapiDocumentIndex = (strapi: Core.Strapi): DocumentIndex => ({
  async draftLocales({ contentType, documentId }) {
    const rows = (await strapi.db.query(contentType).findMany({
      where: { documentId, publishedAt: null },
      select: ['locale'],
      orderBy: { locale: 'asc' },
    })) as readonly { readonly locale: string }[];
    return rows.map(({ locale }) => locale);
  },
});
