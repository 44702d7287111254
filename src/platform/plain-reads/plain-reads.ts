import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readTogether } from '../read-together.sql';
import { answerList, answerOne, type Answered, type Pagination } from './answer-question';
import { makeKeptCounts } from './kept-counts';
import { parseQuestion, type Condition, type PlainQuestion } from './plain-question';
import type { Sought } from './sought.sql';
import { makePlan, type TypePlan } from './type-plan';

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

/** Finishes entries before they are answered, by the same state of the database. */
export type Finish = (entries: readonly Answered[]) => Promise<readonly Answered[]>;

export interface PlainList {
  readonly data: readonly Answered[];
  readonly meta: { readonly pagination: Pagination };
}

export interface PlainOne {
  readonly data: Answered | null;
  readonly meta: object;
}

/** By which one entry is asked for. */
export type EntryName = { readonly slug: string } | { readonly documentId: string };

/** Plain reads of one type; undefined where Strapi has to be asked. */
export interface PlainReads {
  find(context: Context, finish: Finish): Promise<PlainList | undefined>;
  /** `data` is null where there is none of that name. */
  findOne(context: Context, name: EntryName, finish: Finish): Promise<PlainOne | undefined>;
}

interface Deps {
  readonly uid: string;
  /** Parameters that the type has besides those of Strapi. */
  readonly params: readonly string[];
  readonly defaultLocale: () => Promise<string>;
  /** Name of the sign-in whose readers are answered here: those of others may have rights of their own. */
  readonly signIn: string;
}

/** Other forms of the answer, which Strapi alone knows. */
const OTHER_FORMS = ['strapi-response-format', 'strapi-encode-source-maps'];

const toCondition = (name: EntryName): Condition =>
  'slug' in name
    ? { name: 'slug', value: name.slug }
    : { name: 'documentId', value: name.documentId };

const targetsOf = (plan: TypePlan, { held, conditions }: PlainQuestion): readonly string[] => {
  const named = [...held, ...conditions.map((condition) => plan.held.get(condition.held ?? ''))];
  return named.flatMap((one) => (one?.kind === 'relation' ? [one.target.uid] : []));
};

const mayReadAll = async (
  strapi: Core.Strapi,
  auth: Auth,
  uids: readonly string[],
): Promise<boolean> => {
  try {
    for (const uid of new Set(uids)) await strapi.auth.verify(auth, { scope: [`${uid}.find`] });
    return true;
  } catch {
    return false;
  }
};

const pageDefaults = (strapi: Core.Strapi) => ({
  limit: strapi.config.get<number>('api.rest.defaultLimit'),
  maxLimit: strapi.config.get<number>('api.rest.maxLimit'),
  withCount: strapi.config.get<boolean>('api.rest.withCount'),
});

/**
 * Answers what front ends ask for all day, byte for byte as Strapi's core does, with one statement for each table: one
 * language, published, pages, plain sorts and filters, `fields`, and `populate` of one level. Anything else is for
 * Strapi: deep questions, drafts, API tokens, what the reader may not read, and what has to be refused.
 */
export const makePlainReads = (strapi: Core.Strapi, deps: Deps): PlainReads => {
  let plan: Promise<TypePlan> | undefined;
  const countSought = makeKeptCounts();
  const prepare = async (context: Context, { ofOne }: { readonly ofOne: boolean }) => {
    const { auth } = context.state as { readonly auth?: { readonly strategy?: { name?: string } } };
    if (auth?.strategy?.name !== deps.signIn) return undefined;
    if (OTHER_FORMS.some((header) => context.get(header) !== '')) return undefined;
    const known = await (plan ??= makePlan(strapi, deps.uid));
    const defaults = pageDefaults(strapi);
    const { query } = context;
    const question = parseQuestion({ plan: known, query, params: deps.params, ofOne, defaults });
    if (question === undefined) return undefined;
    if (!(await mayReadAll(strapi, auth as Auth, targetsOf(known, question)))) return undefined;
    const locale = known.shape.isLocalized
      ? (question.locale ?? (await deps.defaultLocale()))
      : undefined;
    return { question, wanted: { plan: known, locale, conditions: question.conditions } };
  };
  return {
    async find(context, finish) {
      const asked = await prepare(context, { ofOne: false });
      if (asked === undefined) return undefined;
      return readTogether(strapi, async (ask, stateOf) => {
        const count = (sought: Sought) => countSought({ ask, stateOf }, sought);
        const { data, pagination } = await answerList(ask, { ...asked, count });
        return { data: await finish(data), meta: { pagination } };
      });
    },
    async findOne(context, name, finish) {
      const condition = toCondition(name);
      const isText = !condition.value.includes('\0');
      const asked = isText ? await prepare(context, { ofOne: true }) : undefined;
      if (asked === undefined) return undefined;
      const { question, wanted } = asked;
      return readTogether(strapi, async (ask) => {
        const sought = { ...wanted, conditions: [condition], connections: [] };
        const entry = await answerOne(ask, { question, sought });
        const [data = null] = entry === undefined ? [] : await finish([entry]);
        return { data, meta: {} };
      });
    },
  };
};
