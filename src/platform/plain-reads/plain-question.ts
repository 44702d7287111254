import { COMPARED_TYPES, SORTED_TYPES } from './stored-values';
import type { Held, TypePlan } from './type-plan';

// What is asked of a type, where it is asked plainly. Every parser gives undefined for what is not plain: such a question
// is for Strapi, which answers it or says what is wrong with it. When in doubt, it is not plain.

export interface SortKey {
  readonly name: string;
  readonly isDescending: boolean;
}

/** A field that has to be equal to a value; `held` names the relation whose field it is. */
export interface Condition {
  readonly held?: string;
  readonly name: string;
  readonly value: string;
}

export interface Page {
  readonly start: number;
  readonly limit: number;
  readonly withCount: boolean;
}

export interface PlainQuestion {
  /** Undefined for the default language. */
  readonly locale: string | undefined;
  /** Undefined for all of them. */
  readonly fields: readonly string[] | undefined;
  readonly held: readonly Held[];
  readonly sort: readonly SortKey[];
  readonly conditions: readonly Condition[];
  readonly page: Page;
}

/** What Strapi's settings say of pages. */
export interface PageDefaults {
  readonly limit: number;
  readonly maxLimit: number;
  readonly withCount: boolean;
}

type Query = Readonly<Record<string, unknown>>;

const LOCALE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/;
const LONGEST_LOCALE = 35;
const MOST_NAMES = 30; // more than a type has fields
const COUNTS: ReadonlyMap<unknown, boolean> = new Map([
  ...['true', 't', '1'].map((word) => [word, true] as const),
  ...['false', 'f', '0'].map((word) => [word, false] as const),
]);

const isObject = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasOnly = (value: Query, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

/** `a,b`, `['a', 'b']` and `['a,b']` as a list without repetitions. */
const toList = (value: unknown): readonly string[] | undefined => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = parts.filter((part): part is string => typeof part === 'string');
  const names = texts.flatMap((text) => text.split(','));
  const isPlain =
    texts.length === parts.length &&
    names.length <= MOST_NAMES &&
    new Set(names).size === names.length;
  return isPlain && names.length > 0 ? names : undefined;
};

const parseFields = (plan: TypePlan, value: unknown): readonly string[] | undefined =>
  toList(value)?.every((name) => plan.shape.byName.has(name)) === true ? toList(value) : undefined;

const parseSort = (plan: TypePlan, value: unknown): readonly SortKey[] | undefined => {
  const keys = toList(value)?.map((text) => {
    const [name = '', order = 'asc', ...more] = text.split(':');
    const type = plan.shape.byName.get(name)?.type ?? '';
    const isPlain =
      SORTED_TYPES.includes(type) && ['asc', 'desc'].includes(order) && more.length === 0;
    return isPlain ? { name, isDescending: order === 'desc' } : undefined;
  });
  const plain = keys?.filter((key) => key !== undefined);
  const isEach = plain !== undefined && plain.length === keys?.length;
  return isEach && new Set(plain.map(({ name }) => name)).size === plain.length ? plain : undefined;
};

/** `populate[tags]=true` is the same as `populate=tags`. */
const namesIn = (value: unknown): readonly string[] | undefined => {
  if (!isObject(value)) return toList(value);
  const isEachTrue = Object.values(value).every((asked) => asked === 'true');
  return isEachTrue ? toList(Object.keys(value)) : undefined;
};

const parsePopulate = (plan: TypePlan, value: unknown): readonly Held[] | undefined => {
  if (value === '*') return plan.isWhole ? Array.from(plan.held.values()) : undefined;
  const names = namesIn(value);
  const held = names?.map((name) => plan.held.get(name)).filter((one) => one !== undefined);
  return held?.length === names?.length ? held : undefined;
};

const toValue = (asked: unknown): string | undefined => {
  const value = isObject(asked) && hasOnly(asked, ['$eq']) ? asked.$eq : asked;
  // A character that ends a text in PostgreSQL: Strapi says what is to be said of it.
  return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : undefined;
};

const isCompared = (fields: TypePlan['shape']['byName'], name: string): boolean =>
  name !== 'locale' && COMPARED_TYPES.includes(fields.get(name)?.type ?? '');

/** Of a related entry, by its slug or its id; one that has drafts is for Strapi, which looks at them too. */
const parseRelated = (held: Held, asked: unknown): Condition | undefined => {
  const { kind, link, target } = held;
  if (kind !== 'relation' || link === undefined || target.hasDrafts || !isObject(asked)) {
    return undefined;
  }
  const [name = '', ...more] = Object.keys(asked);
  const value = toValue(asked[name]);
  const isPlain = ['slug', 'documentId'].includes(name) && isCompared(target.byName, name);
  return isPlain && more.length === 0 && value !== undefined
    ? { held: held.name, name, value }
    : undefined;
};

const parseFilters = (plan: TypePlan, value: unknown): readonly Condition[] | undefined => {
  if (!isObject(value)) return undefined;
  const conditions = Object.entries(value).map(([name, asked]): Condition | undefined => {
    const held = plan.held.get(name);
    if (held !== undefined) return parseRelated(held, asked);
    const text = toValue(asked);
    return isCompared(plan.shape.byName, name) && text !== undefined
      ? { name, value: text }
      : undefined;
  });
  const plain = conditions.filter((condition) => condition !== undefined);
  return plain.length === conditions.length && plain.length > 0 ? plain : undefined;
};

const toNumber = (value: unknown): number | undefined =>
  typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;

const parsePage = (defaults: PageDefaults, value: unknown): Page | undefined => {
  const asked = value ?? {};
  if (!isObject(asked) || !hasOnly(asked, ['page', 'pageSize', 'withCount'])) return undefined;
  const page = toNumber(asked.page ?? '1');
  const size = toNumber(asked.pageSize ?? String(defaults.limit));
  const withCount =
    asked.withCount === undefined ? defaults.withCount : COUNTS.get(asked.withCount);
  if (page === undefined || size === undefined || withCount === undefined) return undefined;
  const limit = Math.min(size, defaults.maxLimit);
  return { start: (page - 1) * limit, limit, withCount };
};

const parseLocale = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_LOCALE && LOCALE.test(value)
    ? value
    : undefined;

/** Parses what is there; `absent` is what it means that it is not. */
const optional = <Parsed, Absent>(
  value: unknown,
  absent: Absent,
  parse: (value: unknown) => Parsed | undefined,
): { readonly value: Parsed | Absent } | undefined => {
  if (value === undefined) return { value: absent };
  const parsed = parse(value);
  return parsed === undefined ? undefined : { value: parsed };
};

const OF_ONE = ['locale', 'fields', 'populate'];
const OF_LISTS = [...OF_ONE, 'sort', 'filters', 'pagination'];

/**
 * Reads the query of a request as a plain question.
 * @param input.params the parameters that the type has besides those of Strapi; what they say is not looked at
 * @returns undefined where it is none, and Strapi is to be asked
 */
export const parseQuestion = ({
  plan,
  query,
  params,
  ofOne,
  defaults,
}: {
  readonly plan: TypePlan;
  readonly query: Query;
  readonly params: readonly string[];
  readonly ofOne: boolean;
  readonly defaults: PageDefaults;
}): PlainQuestion | undefined => {
  if (!hasOnly(query, [...params, ...(ofOne ? OF_ONE : OF_LISTS)])) return undefined;
  const locale = optional(query.locale, undefined, parseLocale);
  const fields = optional(query.fields, undefined, (value) => parseFields(plan, value));
  const held = optional(query.populate, [], (value) => parsePopulate(plan, value));
  const sort = optional(query.sort, [], (value) => parseSort(plan, value));
  const conditions = optional(query.filters, [], (value) => parseFilters(plan, value));
  const page = parsePage(defaults, query.pagination);
  if (!locale || !fields || !held || !sort || !conditions || !page) return undefined;
  return {
    locale: locale.value,
    fields: fields.value,
    held: held.value,
    sort: sort.value,
    conditions: conditions.value,
    page,
  };
};
