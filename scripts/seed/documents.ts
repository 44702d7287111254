import type { Core } from '@strapi/strapi';

/** A text of the sample, or a section, tag or person, as it stands in the database. */
export interface Stored {
  readonly documentId: string;
}

/** What is written; the service checks it against the schema of the type. */
export type Data = Readonly<Record<string, unknown>>;

/** Strapi's document service, for a type that is known when the seed runs. */
interface DocumentService {
  findFirst(query: Data): Promise<Stored | null>;
  findOne(query: Data): Promise<Stored | null>;
  create(entry: Data): Promise<Stored>;
  update(change: Data): Promise<Stored | null>;
}

/** A document in one language; types without languages have no locale. */
export interface Place {
  readonly uid: string;
  readonly locale?: string;
}

const serviceOf = (strapi: Core.Strapi, uid: string): DocumentService =>
  strapi.documents(uid as never);

/** Gives the document with this slug, made where it is missing: a seed that broke off is simply run again. */
export const ensureDocument = async (
  strapi: Core.Strapi,
  { uid, locale }: Place,
  data: Data & { readonly slug: string },
): Promise<Stored> => {
  const service = serviceOf(strapi, uid);
  const found = await service.findFirst({ locale, filters: { slug: data.slug } });
  return found ?? service.create({ locale, data });
};

/** Writes the document in another language, where it is not there yet. */
export const ensureTranslation = async (
  strapi: Core.Strapi,
  { uid, locale, documentId }: Place & { readonly documentId: string },
  data: Data,
): Promise<void> => {
  const service = serviceOf(strapi, uid);
  if ((await service.findOne({ documentId, locale })) !== null) return;
  await service.update({ documentId, locale, data });
};

/** Changes a draft. */
export const updateDraft = async (
  strapi: Core.Strapi,
  { uid, locale, documentId }: Place & { readonly documentId: string },
  data: Data,
): Promise<void> => {
  await serviceOf(strapi, uid).update({ documentId, locale, data });
};
