import type { Ask, Binding } from '../read-together.sql';
import type { Field } from './entry-shape';
import type { Condition } from './plain-question';
import type { Link, TypePlan } from './type-plan';

/** Entries that are connected with what a condition names: a section, a tag. */
export interface Connection {
  readonly link: Link;
  /** What is named so: one for each language that has such a name, none where nothing is. */
  readonly targets: readonly number[];
  /** How many rows connect something with these: drafts, other languages. Counted to one more than `FEW_LINKS`. */
  readonly links: number;
}

/** What of a type is looked for: one language, where it has several, and published. */
export interface Sought {
  readonly plan: TypePlan;
  readonly locale: string | undefined;
  readonly conditions: readonly Condition[];
  /** One for each condition that goes through a relation. */
  readonly connections: readonly Connection[];
}

/** A part of a statement, with what is bound to its question marks. */
export interface Clause {
  readonly sql: string;
  readonly bindings: readonly Binding[];
}

/** Under this name a statement gives the ids that it has found; no column is called so. */
export const FOUND = 'hub_found';

/**
 * So few are gathered and then sorted: half a millisecond. For more of them the entries are walked in their order until a
 * page is full, and each is asked whether it is connected: of 10,000 some thousand at most.
 */
const FEW_LINKS = 500;

/** Few entries have such a value: they are found by it, and not sought along the order of all. */
const NAMES = ['slug', 'documentId'];

export const quoted = (name: string): string => `"${name}"`;

export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** @throws Error where readers see no such field: a question about it is none that is answered here */
export const columnIn = (fields: ReadonlyMap<string, Field>, name: string): string => {
  const field = fields.get(name);
  if (field === undefined) throw new Error(`There is no public field "${name}".`);
  return field.column;
};

/**
 * As an expression, so that no index of these columns is taken: one name of a component stands in as many rows as there
 * are documents, and SQLite would read them all for those of a page.
 */
export const linkClause = (link: Link): Clause => {
  const columns = Object.entries(link.where);
  return {
    sql: columns.map(([column]) => ` and l.${quoted(column)} || '' = ?`).join(''),
    bindings: columns.map(([, value]) => value),
  };
};

/** Is an entry looked for by its own name? */
export const isNamed = ({ conditions }: Pick<Sought, 'conditions'>): boolean =>
  conditions.some(({ held, name }) => held === undefined && NAMES.includes(name));

const findConnection = async (
  ask: Ask,
  { plan, condition }: { readonly plan: TypePlan; readonly condition: Condition },
): Promise<Connection> => {
  const { held = '', name, value } = condition;
  const { link, target } = plan.held.get(held) ?? {};
  if (link === undefined || target === undefined) throw new Error(`Nothing is held as "${held}".`);
  const own = linkClause(link);
  const rows = await ask(
    `select r."id", (select count(*) from (
       select 1 from ${quoted(link.table)} l where l.${quoted(link.targetColumn)} = r."id"${own.sql} limit ?
     ) counted) as "links"
     from ${quoted(target.table)} r where r.${quoted(columnIn(target.byName, name))} = ?`,
    [...own.bindings, FEW_LINKS + 1, value],
  );
  return {
    link,
    targets: rows.map(({ id }) => Number(id)),
    links: rows.reduce((sum, { links }) => sum + Number(links), 0),
  };
};

/**
 * Finds what the conditions name that go through a relation. It is asked for by itself, since both what PostgreSQL knows
 * of a table and our choice of a statement depend on which one it is: a section may have three texts or half of them.
 */
export const findConnections = async (
  ask: Ask,
  { plan, conditions }: Pick<Sought, 'plan' | 'conditions'>,
): Promise<readonly Connection[]> => {
  const found: Connection[] = [];
  for (const condition of conditions) {
    if (condition.held !== undefined) found.push(await findConnection(ask, { plan, condition }));
  }
  return found;
};

/** The rows that connect; `l` is their table. */
const rowsClause = ({ link, targets }: Connection): Clause => {
  if (targets.length === 0) return { sql: `${quoted(link.table)} l where 1 = 0`, bindings: [] };
  const own = linkClause(link);
  return {
    sql: `${quoted(link.table)} l where l.${quoted(link.targetColumn)} in (${marks(targets)})${own.sql}`,
    bindings: [...targets, ...own.bindings],
  };
};

/** By index, for one entry after the other. */
const isConnected = (connection: Connection): Clause => {
  const { sql, bindings } = rowsClause(connection);
  const ownColumn = quoted(connection.link.ownColumn);
  return { sql: `exists (select 1 from ${sql} and l.${ownColumn} = t."id")`, bindings };
};

const fewestOf = (sought: Sought): Connection | undefined => {
  if (isNamed(sought)) return undefined;
  const [fewest] = sought.connections
    .filter(({ links }) => links <= FEW_LINKS)
    .sort((one, other) => one.links - other.links);
  return fewest;
};

const ownClauses = ({ plan: { shape }, locale, conditions }: Sought): readonly Clause[] => [
  ...(shape.hasDrafts ? [{ sql: 't."published_at" is not null', bindings: [] }] : []),
  ...(locale === undefined ? [] : [{ sql: 't."locale" = ?', bindings: [locale] }]),
  ...conditions
    .filter(({ held }) => held === undefined)
    .map(({ name, value }) => ({
      sql: `t.${quoted(columnIn(shape.byName, name))} = ?`,
      bindings: [value],
    })),
];

const joined = (from: Clause, conditions: readonly Clause[]): Clause => {
  const where = conditions.map(({ sql }) => sql).join(' and ');
  return {
    sql: `from ${from.sql}${where === '' ? '' : ` where ${where}`}`,
    bindings: [...from.bindings, ...conditions.flatMap(({ bindings }) => bindings)],
  };
};

/** In SQLite a cross join is never turned round: nothing else says that it is to begin with the few. */
const fromFew = ({ plan }: Sought, fewest: Connection): Clause => {
  const { sql, bindings } = rowsClause(fewest);
  const few = `(select distinct l.${quoted(fewest.link.ownColumn)} as ${quoted(FOUND)} from ${sql}) few`;
  return { sql: `${few} cross join ${quoted(plan.shape.table)} t`, bindings };
};

/** From where the entries come that are looked for, and the conditions for them; `t` is their table. */
export const soughtClause = (sought: Sought): Clause => {
  const { plan, connections } = sought;
  const fewest = fewestOf(sought);
  const others = connections.filter((connection) => connection !== fewest).map(isConnected);
  if (fewest === undefined) {
    const table = { sql: `${quoted(plan.shape.table)} t`, bindings: [] };
    return joined(table, [...ownClauses(sought), ...others]);
  }
  const isFound = { sql: `t."id" = few.${quoted(FOUND)}`, bindings: [] };
  return joined(fromFew(sought, fewest), [isFound, ...ownClauses(sought), ...others]);
};

/**
 * The same for those who look at all of them, as a table with the ids. Where many are connected, both sides are read once
 * in the order of their ids and laid side by side; to ask for each by index takes twice as long.
 */
export const allSoughtClause = (sought: Sought): Clause => {
  const { connections } = sought;
  const areMany = connections.length > 0 && fewestOf(sought) === undefined && !isNamed(sought);
  const own = soughtClause(areMany ? { ...sought, connections: [] } : sought);
  const sides = (areMany ? connections : []).map((connection) => {
    const { sql, bindings } = rowsClause(connection);
    return {
      sql: ` intersect select l.${quoted(connection.link.ownColumn)} from ${sql}`,
      bindings,
    };
  });
  return {
    sql: `(select t."id" ${own.sql}${sides.map(({ sql }) => sql).join('')}) sought`,
    bindings: [...own.bindings, ...sides.flatMap(({ bindings }) => bindings)],
  };
};
