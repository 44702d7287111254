import type { Core } from '@strapi/strapi';
import type { PublishableUid } from '../../../platform/uids';
import type { ContentWriter } from '../application/edition-ports';
import type { EditionPlace } from '../domain/edition';
import { contentFields, type ContentField } from './content-fields';

type Fields = Readonly<Record<string, unknown>>;
type RelationField = Extract<ContentField, { kind: 'relation' }>;

/** What a content points to, with the path of the field that does. */
interface References {
  readonly files: readonly { readonly path: string; readonly id: number }[];
  readonly documents: readonly {
    readonly path: string;
    readonly field: RelationField;
    readonly documentId: string;
  }[];
}

/** What of that is still there. */
interface Found {
  readonly files: ReadonlySet<number>;
  /** By the uid of the type. */
  readonly documents: ReadonlyMap<string, ReadonlySet<string>>;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const items = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : [];

const fileIds = (value: unknown): readonly number[] =>
  items(value).flatMap(({ id }) => (typeof id === 'number' ? [id] : []));

const documentIds = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const NOTHING: References = { files: [], documents: [] };

const join = (parts: readonly References[]): References => ({
  files: parts.flatMap(({ files }) => files),
  documents: parts.flatMap(({ documents }) => documents),
});

const referencesOf = (field: ContentField, value: unknown, path: string): References => {
  switch (field.kind) {
    case 'scalar':
      return NOTHING;
    case 'media':
      return { ...NOTHING, files: fileIds(value).map((id) => ({ path, id })) };
    case 'relation': {
      const documents = documentIds(value).map((documentId) => ({ path, field, documentId }));
      return { ...NOTHING, documents };
    }
    case 'component':
      return join(
        items(value).map((item, index) =>
          referencesIn(field.fields, item, field.isList ? `${path}.${String(index)}.` : `${path}.`),
        ),
      );
  }
};

const referencesIn = (shape: readonly ContentField[], fields: Fields, prefix: string): References =>
  join(shape.map((field) => referencesOf(field, fields[field.name], `${prefix}${field.name}`)));

const findDocuments = async (
  strapi: Core.Strapi,
  { documents }: References,
  locale: string,
): Promise<Found['documents']> => {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { field } of documents) {
    if (found.has(field.target)) continue;
    const ids = documents
      .filter((reference) => reference.field.target === field.target)
      .map(({ documentId }) => documentId);
    const rows: unknown = await strapi.db.query(field.target).findMany({
      where: {
        documentId: { $in: ids },
        ...(field.followsLocale ? { locale } : {}),
        ...(field.followsStatus ? { publishedAt: null } : {}),
      },
      select: ['documentId'],
    });
    found.set(
      field.target,
      new Set((rows as readonly { readonly documentId: string }[]).map((row) => row.documentId)),
    );
  }
  return found;
};

const findFiles = async (strapi: Core.Strapi, { files }: References): Promise<Found['files']> => {
  if (files.length === 0) return new Set();
  const rows: unknown = await strapi.db.query('plugin::upload.file').findMany({
    where: { id: { $in: files.map(({ id }) => id) } },
    select: ['id'],
  });
  return new Set((rows as readonly { readonly id: number }[]).map((row) => row.id));
};

const isThere = (found: Found, field: RelationField, documentId: string): boolean =>
  found.documents.get(field.target)?.has(documentId) === true;

const toDataValue = (field: ContentField, value: unknown, found: Found): unknown => {
  switch (field.kind) {
    case 'scalar':
      return value ?? null;
    case 'media': {
      const ids = fileIds(value).filter((id) => found.files.has(id));
      return field.isList ? ids : (ids[0] ?? null);
    }
    case 'relation':
      return {
        set: documentIds(value)
          .filter((documentId) => isThere(found, field, documentId))
          .map((documentId) => ({ documentId })),
      };
    case 'component': {
      const made = items(value).map((item) => toData(field.fields, item, found));
      return field.isList ? made : (made[0] ?? null);
    }
  }
};

/** Components come without ids, so that Strapi makes them anew and keeps nothing of the old ones. */
const toData = (shape: readonly ContentField[], fields: Fields, found: Found): Fields =>
  Object.fromEntries(
    shape.map((field) => [field.name, toDataValue(field, fields[field.name], found)]),
  );

/** Paths of the fields that point to what is gone, each once. */
const toLeftOut = ({ files, documents }: References, found: Found): readonly string[] => [
  ...new Set([
    ...files.filter(({ id }) => !found.files.has(id)).map(({ path }) => path),
    ...documents
      .filter(({ field, documentId }) => !isThere(found, field, documentId))
      .map(({ path }) => path),
  ]),
];

const update = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale }: EditionPlace,
  data: Fields,
): Promise<void> => {
  const saved: unknown = await strapi
    .documents(contentType as PublishableUid)
    .update({ documentId, locale, data: data as never });
  if (saved === null) throw new Error(`There is no document ${contentType} ${documentId}.`);
};

/**
 * Writes drafts through the document service, so that everything that happens at a save happens here, too. What the
 * fields do not name is emptied. Alternative texts belong to the media library and are not written. Texts that other
 * languages share change with the draft. `leftOut` holds the paths of the fields (`tags`, `channelPlans.0.images`).
 * @throws Error where the document is gone
 */
export const strapiContentWriter = (strapi: Core.Strapi): ContentWriter => ({
  async write(place, fields) {
    const shape = contentFields(strapi, place.contentType);
    const references = referencesIn(shape, fields, '');
    const found: Found = {
      files: await findFiles(strapi, references),
      documents: await findDocuments(strapi, references, place.locale),
    };
    await update(strapi, place, toData(shape, fields, found));
    return { leftOut: toLeftOut(references, found) };
  },
});
