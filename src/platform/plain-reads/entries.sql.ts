import type { Ask, Binding, Row } from '../read-together.sql';
import type { Field } from './entry-shape';
import type { Condition, Page, PlainQuestion, SortKey } from './plain-question';
import type { Held, Link, TypePlan } from './type-plan';

/** Under this name a row says which entry holds it; no column is called so. */
export const HOLDER = 'hub_holder';

/** What of a type is looked for: one language, where it has several, and published. */
export interface Sought {
  readonly plan: TypePlan;
  readonly locale: string | undefined;
  readonly conditions: readonly Condition[];
}

interface Clause {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

const quoted = (name: string): string => `"${name}"`;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

const columnIn = (fields: ReadonlyMap<string, Field>, name: string): string => {
  const field = fields.get(name);
  if (field === undefined) throw new Error(`There is no public field "${name}".`);
  return field.column;
};

/**
 * As an expression, so that no index of these columns is taken: one name of a component stands in as many rows as there
 * are documents, and SQLite would read them all for those of a page.
 */
const linkClause = (link: Link): Clause => {
  const columns = Object.entries(link.where);
  return {
    sql: columns.map(([column]) => ` and l.${quoted(column)} || '' = ?`).join(''),
    bindings: columns.map(([, value]) => value),
  };
};

const conditionClause = (plan: TypePlan, { held, name, value }: Condition): Clause => {
  if (held === undefined) {
    return { sql: `t.${quoted(columnIn(plan.shape.byName, name))} = ?`, bindings: [value] };
  }
  const { link, target } = plan.held.get(held) ?? {};
  if (link === undefined || target === undefined) throw new Error(`Nothing is held as "${held}".`);
  const own = linkClause(link);
  return {
    sql: `t."id" in (select l.${quoted(link.ownColumn)} from ${quoted(link.table)} l
      join ${quoted(target.table)} r on r."id" = l.${quoted(link.targetColumn)}
      where r.${quoted(columnIn(target.byName, name))} = ?${own.sql})`,
    bindings: [value, ...own.bindings],
  };
};

const whereClause = ({ plan, locale, conditions }: Sought): Clause => {
  const { shape } = plan;
  const clauses = [
    ...(shape.hasDrafts ? [{ sql: 't."published_at" is not null', bindings: [] }] : []),
    ...(locale === undefined ? [] : [{ sql: 't."locale" = ?', bindings: [locale] }]),
    ...conditions.map((condition) => conditionClause(plan, condition)),
  ];
  return {
    sql: clauses.length === 0 ? '' : ` where ${clauses.map(({ sql }) => sql).join(' and ')}`,
    bindings: clauses.flatMap(({ bindings }) => bindings),
  };
};

/** Few entries have such a value: they are found by it and then sorted, and not sought along the order of all. */
const NAMES = ['slug', 'documentId'];
const AFTER_FINDING = 't."id" * 0';

const orderClause = (
  plan: TypePlan,
  {
    sort,
    conditions,
  }: { readonly sort: readonly SortKey[]; readonly conditions: readonly Condition[] },
): string =>
  [
    ...(conditions.some(({ held, name }) => held === undefined && NAMES.includes(name))
      ? [AFTER_FINDING]
      : []),
    ...sort.map(
      ({ name, isDescending }) =>
        `t.${quoted(columnIn(plan.shape.byName, name))} ${isDescending ? 'desc' : 'asc'}`,
    ),
    // As Strapi has it: pages are complete only where no two entries stand at the same place.
    ...(sort.some(({ name }) => name === 'id') ? [] : ['t."id" asc']),
  ].join(', ');

/**
 * The columns of an answer, in the order in which Strapi answers them: where a question goes through a relation, those
 * that it sorts by come first.
 */
const selected = (plan: TypePlan, { fields, sort, conditions }: PlainQuestion): string => {
  const { byName } = plan.shape;
  const goesThrough = conditions.some(({ held }) => held !== undefined);
  const first = goesThrough ? [...sort.map(({ name }) => name), 'id'] : [];
  const named = new Set([
    ...first,
    ...(fields === undefined ? [] : ['id', 'documentId', ...fields]),
  ]);
  const columns = Array.from(named, (name) => `t.${quoted(columnIn(byName, name))}`);
  return [...columns, ...(fields === undefined ? ['t.*'] : [])].join(', ');
};

/** One page of the entries that are looked for. */
export const selectPage = (
  ask: Ask,
  {
    sought,
    question,
    page,
  }: { readonly sought: Sought; readonly question: PlainQuestion; readonly page: Page },
): Promise<readonly Row[]> => {
  const { plan } = sought;
  const where = whereClause(sought);
  return ask(
    `select ${selected(plan, question)} from ${quoted(plan.shape.table)} t${where.sql}
     order by ${orderClause(plan, question)} limit ? offset ?`,
    [...where.bindings, page.limit, page.start],
  );
};

/** The one entry that is looked for. */
export const selectOne = (
  ask: Ask,
  { sought, question }: { readonly sought: Sought; readonly question: PlainQuestion },
): Promise<readonly Row[]> => {
  const { plan } = sought;
  const where = whereClause(sought);
  return ask(
    `select ${selected(plan, question)} from ${quoted(plan.shape.table)} t${where.sql} limit 1`,
    where.bindings,
  );
};

/** How many are looked for. */
export const countEntries = async (ask: Ask, sought: Sought): Promise<number> => {
  const where = whereClause(sought);
  const [row] = await ask(
    `select count(*) as "found" from ${quoted(sought.plan.shape.table)} t${where.sql}`,
    where.bindings,
  );
  return Number(row?.found);
};

/** What entries hold under one name, in the order of each; drafts are held by nobody. */
export const selectHeld = (
  ask: Ask,
  {
    held: { target },
    link,
    ids,
  }: { readonly held: Held; readonly link: Link; readonly ids: readonly number[] },
): Promise<readonly Row[]> => {
  const own = linkClause(link);
  const order = link.orderColumn === undefined ? '' : `l.${quoted(link.orderColumn)} asc, `;
  return ask(
    `select l.${quoted(link.ownColumn)} as ${quoted(HOLDER)}, t.* from ${quoted(link.table)} l
     join ${quoted(target.table)} t on t."id" = l.${quoted(link.targetColumn)}
     where l.${quoted(link.ownColumn)} in (${marks(ids)})${own.sql}
     ${target.hasDrafts ? 'and t."published_at" is not null' : ''} order by ${order}l."id" asc`,
    [...ids, ...own.bindings],
  );
};

/** The same documents in other languages. */
export const selectSiblings = (
  ask: Ask,
  {
    held: { target },
    documentIds,
    ids,
  }: {
    readonly held: Held;
    readonly documentIds: readonly string[];
    readonly ids: readonly number[];
  },
): Promise<readonly Row[]> =>
  ask(
    `select t."document_id" as ${quoted(HOLDER)}, t.* from ${quoted(target.table)} t
     where t."document_id" in (${marks(documentIds)}) and t."id" not in (${marks(ids)})
     ${target.hasDrafts ? 'and t."published_at" is not null' : ''} order by t."id" asc`,
    [...documentIds, ...ids],
  );
