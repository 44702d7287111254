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
  /** Runs in the transaction that publishes. What it throws undoes the publication. */
  readonly inTransaction: (publications: readonly Publication[]) => Promise<void>;
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

const toPublication = (uid: string, entry: unknown): Publication[] =>
  isRecord(entry) && typeof entry.documentId === 'string'
    ? [
        {
          uid,
          documentId: entry.documentId,
          locale: typeof entry.locale === 'string' ? entry.locale : '',
        },
      ]
    : [];

/** `publish` answers `{ entries }`, `create` and `update` answer the entry. */
const toPublications = (uid: string, result: unknown): Publication[] =>
  isRecord(result) && Array.isArray(result.entries)
    ? result.entries.flatMap((entry) => toPublication(uid, entry))
    : toPublication(uid, result);

const localesOf = async (strapi: Core.Strapi, context: Context): Promise<readonly string[]> => {
  const { documentId, locale } = context.params as { documentId: string; locale?: unknown };
  if (Array.isArray(locale)) return locale.filter((one) => typeof one === 'string');
  if (typeof locale === 'string' && locale !== '*' && locale !== '') return [locale];
  const drafts = await strapi.db.query(context.uid).findMany({
    where: { documentId, publishedAt: null },
    select: ['locale'],
  });
  return drafts.map((draft: { locale: string | null }) => draft.locale ?? '');
};

const prepareDrafts = async (
  strapi: Core.Strapi,
  context: Context,
  handler: PublishHandler,
): Promise<void> => {
  if (context.action !== 'publish' || handler.before === undefined) return;
  const { documentId } = context.params as { documentId: string };
  for (const locale of await localesOf(strapi, context)) {
    await handler.before({ uid: context.uid, documentId, locale });
  }
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
      const result = await next();
      await handler.inTransaction(toPublications(context.uid, result));
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
