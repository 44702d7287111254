import type { Ask, Row } from '../read-together.sql';
import type { Page, PlainQuestion, SortKey } from './plain-question';
import {
  allSoughtClause,
  columnIn,
  FOUND,
  isNamed,
  linkClause,
  marks,
  quoted,
  soughtClause,
  type Sought,
} from './sought.sql';
import type { Held, Link, TypePlan } from './type-plan';

/** Under this name a row says which entry holds it; no column is called so. */
export const HOLDER = 'hub_holder';

/** Keeps SQLite from seeking along the order of all what is found at once by its name. */
const AFTER_FINDING = 't."id" * 0';

const orderClause = (plan: TypePlan, sort: readonly SortKey[]): string =>
  [
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

/**
 * One page of the entries that are looked for. Which ones they are is found first, by ids alone: whole texts are never
 * sorted, nor read for the pages before.
 */
export const selectPage = (
  ask: Ask,
  {
    sought,
    question,
    page,
  }: { readonly sought: Sought; readonly question: PlainQuestion; readonly page: Page },
): Promise<readonly Row[]> => {
  const { plan } = sought;
  const found = soughtClause(sought);
  const order = orderClause(plan, question.sort);
  return ask(
    `select ${selected(plan, question)} from (
       select t."id" as ${quoted(FOUND)} ${found.sql}
       order by ${isNamed(sought) ? `${AFTER_FINDING}, ` : ''}${order} limit ? offset ?
     ) page cross join ${quoted(plan.shape.table)} t
     where t."id" = page.${quoted(FOUND)} order by ${order}`,
    [...found.bindings, page.limit, page.start],
  );
};

/** The one entry that is looked for. */
export const selectOne = (
  ask: Ask,
  { sought, question }: { readonly sought: Sought; readonly question: PlainQuestion },
): Promise<readonly Row[]> => {
  const { sql, bindings } = soughtClause(sought);
  return ask(`select ${selected(sought.plan, question)} ${sql} limit 1`, bindings);
};

/** How many are looked for. */
export const countEntries = async (ask: Ask, sought: Sought): Promise<number> => {
  const { sql, bindings } = allSoughtClause(sought);
  const [row] = await ask(`select count(*) as "found" from ${sql}`, bindings);
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
