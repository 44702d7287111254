import type { Core } from '@strapi/strapi';

/** One document in one locale that a call has just published. */
export interface Publication {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

interface PublishHandler {
  /** Runs before the transaction opens, where a draft exists already: slow, repeatable work. */
  readonly before?: (draft: Publication) => Promise<void>;
  /**
   * Runs in the transaction that publishes, for every edition that is public in another form than before. What it throws
   * undoes the publication.
   */
  readonly inTransaction: (publications: readonly Publication[]) => Promise<void>;
  /** Tells one form of a published edition from another. */
  readonly fingerprint: (publication: Publication) => Promise<string>;
  /** Runs once the publication is durable. */
  readonly afterCommit?: () => void;
}

interface TransactionHooks {
  readonly onCommit: (callback: () => void) => void;
}

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];
type Context = Parameters<DocumentMiddleware>[0];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Strapi publishes by three verbs: `publish`, and `create` or `update` with `status: 'published'`. */
const publishes = (context: Context): boolean =>
  context.action === 'publish' ||
  ((context.action === 'create' || context.action === 'update') &&
    (context.params as { status?: unknown }).status === 'published');

interface LocaleService {
  getDefaultLocale(): Promise<string>;
}

/** The locales that a call names; undefined means all of them. */
const askedLocales = async (
  strapi: Core.Strapi,
  context: Context,
): Promise<readonly string[] | undefined> => {
  const { locale } = context.params as { locale?: unknown };
  if (locale === '*') return undefined;
  if (Array.isArray(locale)) return locale.filter((one) => typeof one === 'string');
  if (typeof locale === 'string' && locale !== '') return [locale];
  return [await strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale()];
};

/**
 * The drafts, or the published editions, of a document. Read from the database: what a call answers may lack everything
 * that the caller did not select.
 */
const editionsOf = async (
  strapi: Core.Strapi,
  uid: Context['uid'],
  {
    documentId,
    status,
    locales,
  }: {
    readonly documentId: string;
    readonly status: 'draft' | 'published';
    /** All of them where it is left out. */
    readonly locales?: readonly string[];
  },
): Promise<readonly Publication[]> => {
  const rows: unknown = await strapi.db.query(uid).findMany({
    where: {
      documentId,
      publishedAt: status === 'published' ? { $notNull: true } : null,
      ...(locales === undefined ? {} : { locale: { $in: locales } }),
    },
    select: ['locale'],
  });
  return (rows as readonly { locale: string }[]).map(({ locale }) => ({ uid, documentId, locale }));
};

/** Every verb of publishing answers the document's id, whatever the caller selected. */
const documentIdOf = (context: Context, result: unknown): string => {
  const { documentId } = context.params as { documentId?: unknown };
  const answered = isRecord(result) ? result.documentId : undefined;
  const id = answered ?? documentId;
  if (typeof id !== 'string') throw new Error(`${context.action} answered no documentId.`);
  return id;
};

/** A published edition in a language that a call does not name, as it stands before the call. */
interface Sibling {
  readonly publication: Publication;
  readonly fingerprint: string;
}

/** Strapi copies what all languages share, a cover say, into every published edition. */
const siblingsOf = async (
  strapi: Core.Strapi,
  context: Context,
  handler: PublishHandler,
): Promise<readonly Sibling[]> => {
  const { documentId } = context.params as { documentId?: unknown };
  if (typeof documentId !== 'string') return [];
  const asked = await askedLocales(strapi, context);
  if (asked === undefined) return [];
  const editions = await editionsOf(strapi, context.uid, { documentId, status: 'published' });
  const siblings: Sibling[] = [];
  for (const publication of editions.filter(({ locale }) => !asked.includes(locale))) {
    siblings.push({ publication, fingerprint: await handler.fingerprint(publication) });
  }
  return siblings;
};

const changedOf = async (
  siblings: readonly Sibling[],
  handler: PublishHandler,
): Promise<readonly Publication[]> => {
  const changed: Publication[] = [];
  for (const { publication, fingerprint } of siblings) {
    if ((await handler.fingerprint(publication)) !== fingerprint) changed.push(publication);
  }
  return changed;
};

const prepareDrafts = async (
  strapi: Core.Strapi,
  context: Context,
  handler: PublishHandler,
): Promise<void> => {
  if (context.action !== 'publish' || handler.before === undefined) return;
  const documentId = documentIdOf(context, undefined);
  const locales = await askedLocales(strapi, context);
  const drafts = await editionsOf(strapi, context.uid, { documentId, status: 'draft', locales });
  for (const draft of drafts) await handler.before(draft);
};

/**
 * Reacts to the publication of documents of the given types, whichever door it came through: REST, GraphQL, the
 * Content Manager, its bulk actions, code. Opens the one transaction in which Strapi's writes and the handler's stand
 * or fall together, and calls `next()` once (a second call would write a second row).
 */
export const onPublish = (
  strapi: Core.Strapi,
  uids: readonly string[],
  handler: PublishHandler,
): void => {
  strapi.documents.use(async (context, next) => {
    if (!uids.includes(context.uid) || !publishes(context)) return next();
    await prepareDrafts(strapi, context, handler);
    return strapi.db.transaction(async ({ onCommit }: TransactionHooks) => {
      const siblings = await siblingsOf(strapi, context, handler);
      const result = await next();
      const documentId = documentIdOf(context, result);
      const locales = await askedLocales(strapi, context);
      const asked = { documentId, status: 'published', locales } as const;
      await handler.inTransaction([
        ...(await editionsOf(strapi, context.uid, asked)),
        ...(await changedOf(siblings, handler)),
      ]);
      if (handler.afterCommit !== undefined) onCommit(handler.afterCommit);
      return result;
    });
  });
};

/** Checks what somebody is about to save, published or not. What the check throws stops the save. */
export const beforeSave = (
  strapi: Core.Strapi,
  uids: readonly string[],
  check: (data: Readonly<Record<string, unknown>>) => void,
): void => {
  strapi.documents.use(async (context, next) => {
    const isSave = context.action === 'create' || context.action === 'update';
    const { data } = context.params as { data?: unknown };
    if (isSave && uids.includes(context.uid) && isRecord(data)) check(data);
    return next();
  });
};
