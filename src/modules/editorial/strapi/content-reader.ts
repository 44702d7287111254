import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { canonicalJson } from '../../../kernel/canonical-json';
import type { Content, ContentReader } from '../application/edition-ports';
import type { EditionPlace } from '../domain/edition';
import { contentFields, type ContentField } from './content-fields';
import { toContentFields, toDocumentIds } from './to-content-fields';

type Populate = Readonly<Record<string, object | true>>;
type Query = EditionPlace & { readonly status: 'draft' | 'published' };
type RelationField = Extract<ContentField, { kind: 'relation' }>;

const FILE_COLUMNS = ['id', 'hash', 'size', 'alternativeText', 'caption'];

const toPopulate = (fields: readonly ContentField[]): Populate =>
  Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, object | true])[] => {
      switch (field.kind) {
        case 'scalar':
          return [];
        case 'media':
          return [[field.name, { select: FILE_COLUMNS }]];
        case 'relation':
          return [[field.name, { select: ['documentId'] }]];
        case 'component':
          return [[field.name, { populate: toPopulate(field.fields) }]];
      }
    }),
  );

const load = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale, status }: Query,
  fields: readonly ContentField[],
): Promise<Readonly<Record<string, unknown>> | null> => {
  const entry: unknown = await strapi.db.query(contentType).findOne({
    where: {
      documentId,
      locale,
      publishedAt: status === 'published' ? { $notNull: true } : null,
    },
    populate: toPopulate(fields) as never,
  });
  return entry as Readonly<Record<string, unknown>> | null;
};

const publicAmong = async (
  strapi: Core.Strapi,
  { target, followsLocale }: RelationField,
  { documentIds, locale }: { readonly documentIds: readonly string[]; readonly locale: string },
): Promise<ReadonlySet<string>> => {
  const rows: unknown = await strapi.db.query(target).findMany({
    where: {
      documentId: { $in: documentIds },
      publishedAt: { $notNull: true },
      ...(followsLocale ? { locale } : {}),
    },
    select: ['documentId'],
  });
  return new Set(toDocumentIds(rows));
};

/**
 * The related texts of a public text as its draft named them. Strapi leaves out of a public text whatever is not public
 * itself, so the two rows differ though nobody wrote anything. Where the draft, less what is not public now, gives
 * what the public row has, the draft's list stands for both; else the public row tells what readers see.
 */
const asDrafted = async (
  strapi: Core.Strapi,
  field: RelationField,
  lists: {
    readonly published: readonly string[];
    readonly drafted: readonly string[];
    readonly locale: string;
  },
): Promise<readonly string[]> => {
  const { published, drafted, locale } = lists;
  const missing = drafted.filter((documentId) => !published.includes(documentId));
  if (missing.length === 0) return published;
  const open = await publicAmong(strapi, field, { documentIds: missing, locale });
  const publishable = drafted.filter(
    (documentId) => !missing.includes(documentId) || open.has(documentId),
  );
  return canonicalJson(publishable) === canonicalJson(published) ? drafted : published;
};

const withDroppedRelations = async (
  strapi: Core.Strapi,
  query: Query,
  {
    shape,
    values,
  }: { readonly shape: readonly ContentField[]; readonly values: Content['fields'] },
): Promise<Content['fields']> => {
  const following = shape.filter(
    (field): field is RelationField => field.kind === 'relation' && field.followsStatus,
  );
  if (query.status === 'draft' || following.length === 0) return values;
  const draft = await load(strapi, { ...query, status: 'draft' }, following);
  if (draft === null) return values;
  const mended: Record<string, unknown> = { ...values };
  for (const field of following) {
    mended[field.name] = await asDrafted(strapi, field, {
      published: values[field.name] as readonly string[],
      drafted: toDocumentIds(draft[field.name]),
      locale: query.locale,
    });
  }
  return mended;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const toContent = (fields: Content['fields']): Content => ({
  fields,
  title: text(fields.title ?? fields.question),
  slug: text(fields.slug),
  hash: createHash('sha256').update(canonicalJson(fields)).digest('hex'),
});

/**
 * Reads contents through Strapi's query engine: within the transaction of the caller, and outside every middleware.
 * What is empty is null or an empty list however it was stored, so that a form that is saved unchanged, on either
 * database, gives the same hash. A draft and the public text that was made of it give the same hash, too.
 */
export const strapiContentReader = (strapi: Core.Strapi): ContentReader => {
  // Schemas stay as they are while the hub runs, and every save reads contents several times.
  const shapes = new Map<string, readonly ContentField[]>();
  const shapeOf = (contentType: string): readonly ContentField[] => {
    const shape = shapes.get(contentType) ?? contentFields(strapi, contentType);
    shapes.set(contentType, shape);
    return shape;
  };
  return {
    async read(query) {
      const shape = shapeOf(query.contentType);
      const entry = await load(strapi, query, shape);
      if (entry === null) return undefined;
      const values = toContentFields(shape, entry);
      return toContent(await withDroppedRelations(strapi, query, { shape, values }));
    },
  };
};
