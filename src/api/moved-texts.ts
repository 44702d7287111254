import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { hub } from '../hub';
import { isPossibleAddress, type AddressAnswer } from '../modules/editorial';
import { defaultLocale } from '../platform/locales';
import type { PublishableUid } from '../platform/uids';

// What the REST API says of a text that is not, or no longer, at the address where it was asked for.

/** By what a text is asked for. */
export type AddressName = { readonly slug: string } | { readonly documentId: string };

type Query = Readonly<Record<string, unknown>>;

/** Answers 410 in Strapi's error shape. */
type Gone = (this: Context, message: string, details: object) => void;

const GONE = 'This text was taken down.';

/** What front ends are told: `status` is 410, or 301 with where it went. */
const toMoved = (answer: AddressAnswer): Query => {
  if (answer.kind === 'gone') return { status: 410 };
  if (answer.kind === 'elsewhere') return { status: 301, url: answer.url };
  const { type, documentId, slug, url } = answer;
  return { status: 301, type, documentId, slug, ...(url === '' ? {} : { url }) };
};

/** The language that a query names, the default one where it names none; undefined for several, or all of them. */
const askedLocale = async (strapi: Core.Strapi, { locale }: Query): Promise<string | undefined> => {
  if (locale === undefined || locale === '') return defaultLocale(strapi);
  return typeof locale === 'string' && locale !== '*' ? locale : undefined;
};

/**
 * The document that is public under a slug, or has it as a draft where the query asks for drafts: the caller has made
 * sure that it may.
 * @throws ValidationError (HTTP 400) where the query names several languages
 */
export const findDocumentId = async (
  strapi: Core.Strapi,
  uid: PublishableUid,
  { slug, context: { query } }: { readonly slug: string; readonly context: Context },
): Promise<string | undefined> => {
  const locale = await askedLocale(strapi, query);
  if (locale === undefined) {
    throw new errors.ValidationError('A slug belongs to one language: name one in "locale".', {
      key: 'locale',
      source: 'query',
    });
  }
  if (!isPossibleAddress({ contentType: uid, locale, slug })) return undefined;
  const isPublished = query.status === undefined || query.status === 'published';
  const row = (await strapi.db.query(uid).findOne({
    where: { slug, locale, publishedAt: isPublished ? { $notNull: true } : null },
    select: ['documentId'],
  })) as { readonly documentId: string } | null;
  return row?.documentId;
};

const resolve = async (
  strapi: Core.Strapi,
  uid: PublishableUid,
  { query, name }: { readonly query: Query; readonly name: AddressName },
): Promise<AddressAnswer | undefined> => {
  // A draft has no public address.
  if (query.status !== undefined && query.status !== 'published') return undefined;
  const locale = await askedLocale(strapi, query);
  if (locale === undefined) return undefined;
  return hub(strapi).resolveAddress({ contentType: uid, locale, ...name });
};

/** Parameters that mean the same for every type; the others are answered with 400 by a type that lacks a field. */
const COMMON_PARAMS = ['locale', 'audience'];

const toSearch = (context: Context, isSameType: boolean): string => {
  const asked = new URLSearchParams(context.querystring);
  const kept = Array.from(asked).filter(([name]) => isSameType || COMMON_PARAMS.includes(name));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
};

/** The address of the API at which the text is now, asked for in the same manner; relative, so that any host will do. */
const toLocation = (
  context: Context,
  answer: Extract<AddressAnswer, { kind: 'moved' }>,
  asked: { readonly uid: PublishableUid; readonly name: AddressName },
): string => {
  const name = 'slug' in asked.name ? `slug/${encodeURIComponent(answer.slug)}` : answer.documentId;
  return `/api/${answer.type}/${name}${toSearch(context, answer.contentType === asked.uid)}`;
};

/**
 * Answers a request for one text that was not found: 410 where it was taken down, 301 where it moved. False where
 * neither is so, and the request is answered with 404 as any other.
 */
export const answerMoved = async (
  strapi: Core.Strapi,
  context: Context,
  asked: { readonly uid: PublishableUid; readonly name: AddressName },
): Promise<boolean> => {
  const answer = await resolve(strapi, asked.uid, { query: context.query, name: asked.name });
  if (answer === undefined) return false;
  if (answer.kind === 'gone') {
    (context.gone as Gone).call(context, GONE, { code: 'gone' });
    return true;
  }
  // 301 and not 308: these are reads, and every cache, crawler and HTTP library knows it.
  context.status = 301;
  context.set(
    'Location',
    answer.kind === 'elsewhere' ? answer.url : toLocation(context, answer, asked),
  );
  context.body = { data: null, meta: { moved: toMoved(answer) } };
  return true;
};

/** The one slug that a list is filtered by. */
const filteredSlug = (filters: unknown): string | undefined => {
  if (typeof filters !== 'object' || filters === null) return undefined;
  const { slug } = filters as { slug?: unknown };
  const { $eq } =
    typeof slug === 'object' && slug !== null ? (slug as { $eq?: unknown }) : { $eq: slug };
  return typeof $eq === 'string' ? $eq : undefined;
};

/** What `meta` of a list says that found nothing under a slug; undefined where there is nothing to say. */
export const movedOfList = async (
  strapi: Core.Strapi,
  uid: PublishableUid,
  query: Query,
): Promise<Query | undefined> => {
  const slug = filteredSlug(query.filters);
  if (slug === undefined) return undefined;
  const answer = await resolve(strapi, uid, { query, name: { slug } });
  return answer && toMoved(answer);
};
