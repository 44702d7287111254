import type { Core } from '@strapi/strapi';
import type { ReferenceNames } from '../application/reference-names';
import { contentFields } from './content-fields';

type Row = Readonly<Record<string, unknown>>;

/** What people know a document by, as our types call it. */
const NAME_FIELDS = ['title', 'name', 'question'];

const toName = (row: Row): string => {
  const name = NAME_FIELDS.map((field) => row[field]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : '';
};

/** Names of documents and files from Strapi's tables; a document in several languages is named by its oldest row. */
export const strapiReferenceNames =
  (strapi: Core.Strapi): ReferenceNames =>
  async (contentType, references) => {
    const documents = new Map<string, string>();
    const files = new Map<number, string>();
    const fields = contentFields(strapi, contentType);
    const targets = new Set(
      fields.flatMap((field) => (field.kind === 'relation' ? [field.target] : [])),
    );
    for (const target of references.documents.length === 0 ? [] : targets) {
      const rows: unknown = await strapi.db.query(target).findMany({
        where: { documentId: { $in: references.documents } },
        orderBy: { id: 'desc' },
      });
      for (const row of rows as readonly Row[]) documents.set(String(row.documentId), toName(row));
    }
    if (references.files.length === 0) return { documents, files };
    const rows: unknown = await strapi.db.query('plugin::upload.file').findMany({
      where: { id: { $in: references.files } },
      select: ['id', 'name'],
    });
    for (const row of rows as readonly Row[]) files.set(Number(row.id), String(row.name));
    return { documents, files };
  };
