import type { Core } from '@strapi/strapi';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];
type Context = Parameters<DocumentMiddleware>[0];

/** A call that changes documents, whichever door it came through: REST, GraphQL, the Content Manager, code. */
export interface DocumentCall {
  readonly uid: string;
  readonly verb:
    'create' | 'update' | 'clone' | 'publish' | 'unpublish' | 'discardDraft' | 'delete';
  /** Undefined for a document that is only being made. */
  readonly documentId: string | undefined;
  /** The languages that the call names; undefined means all of them. */
  readonly locales: readonly string[] | undefined;
  /** What is to be written; may be changed before it is. */
  readonly params: Record<string, unknown>;
  /** True where Strapi would make the document public: `publish`, and a save with `status: 'published'`. */
  readonly isPublication: boolean;
}

/** Does what the caller asked for, and gives the id of the document that it was about. */
export type CarryOn = () => Promise<string | undefined>;

/** Stands before every call that changes documents of the given types; must call `carryOn` once, or throw. */
export type DocumentGuard = (call: DocumentCall, carryOn: CarryOn) => Promise<void>;

const VERBS: readonly string[] = [
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
] satisfies readonly DocumentCall['verb'][];

const isVerb = (action: string): action is DocumentCall['verb'] => VERBS.includes(action);

interface LocaleService {
  getDefaultLocale(): Promise<string>;
}

const askedLocales = async (
  strapi: Core.Strapi,
  locale: unknown,
): Promise<readonly string[] | undefined> => {
  if (locale === '*') return undefined;
  if (Array.isArray(locale)) {
    const named = locale.filter((one): one is string => typeof one === 'string' && one !== '');
    if (named.includes('*')) return undefined;
    if (named.length > 0) return named;
  }
  if (typeof locale === 'string' && locale !== '') return [locale];
  return [await strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale()];
};

const idOf = (value: unknown): string | undefined => {
  const id =
    typeof value === 'object' && value !== null && 'documentId' in value
      ? value.documentId
      : undefined;
  return typeof id === 'string' ? id : undefined;
};

const toCall = async (
  strapi: Core.Strapi,
  { action, uid, params }: Context,
): Promise<DocumentCall | undefined> => {
  if (!isVerb(action)) return undefined;
  const asked = params as unknown as Record<string, unknown>;
  const isSave = action === 'create' || action === 'update';
  return {
    uid,
    verb: action,
    documentId: idOf(asked),
    locales: await askedLocales(strapi, asked.locale),
    params: asked,
    isPublication: action === 'publish' || (isSave && asked.status === 'published'),
  };
};

/**
 * Guards every call that changes documents of the given types. Call it in `register()`. A document-service middleware is
 * the one place that all doors of Strapi lead through; it runs outside of Strapi's own transaction.
 */
export const guardDocumentCalls = (
  strapi: Core.Strapi,
  uids: readonly string[],
  guard: DocumentGuard,
): void => {
  strapi.documents.use(async (context, next) => {
    const call = uids.includes(context.uid) ? await toCall(strapi, context) : undefined;
    if (call === undefined) return next();
    const answers: Awaited<ReturnType<typeof next>>[] = [];
    await guard(call, async () => {
      const answer = await next();
      answers.push(answer);
      return idOf(answer) ?? call.documentId;
    });
    const [answer] = answers;
    if (answer === undefined) throw new Error(`The guard of ${context.uid} did not carry on.`);
    return answer;
  });
};
