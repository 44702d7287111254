import type { Core } from '@strapi/strapi';
import { articles, faqs, rebuttals } from '../../../sample';
import { UID } from '../../../src/platform/uids';

interface Row {
  readonly documentId: string;
}

const findOne = async (strapi: Core.Strapi, uid: string, where: object): Promise<string> => {
  const row = (await strapi.db.query(uid).findOne({ where })) as Row | null;
  if (row === null) throw new Error(`There is no ${uid} with ${JSON.stringify(where)}.`);
  return row.documentId;
};

/** The id in addresses of a rebuttal of the sample. */
export const hoaxRebuttalId = (strapi: Core.Strapi, slug: string): Promise<string> =>
  findOne(strapi, UID.hoaxRebuttal, { slug });

const UID_OF = [
  [UID.article, articles],
  [UID.faq, faqs],
  [UID.hoaxRebuttal, rebuttals],
] as const;

/** The id in addresses of the thread that the office opened by publishing this text of the sample. */
export const officeThreadId = async (strapi: Core.Strapi, slug: string): Promise<string> => {
  const uid = UID_OF.find(([, texts]) => texts.some((text) => text.slug === slug))?.[0];
  if (uid === undefined) throw new Error(`The sample has no text "${slug}".`);
  const materialDocumentId = await findOne(strapi, uid, { slug });
  return findOne(strapi, UID.thread, { materialDocumentId });
};
