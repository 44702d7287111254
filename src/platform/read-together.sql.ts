import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from './statements.sql';

/** One row, by the names of its columns, in the order in which the statement asks for them. */
export type Row = Readonly<Record<string, unknown>>;

/** What a statement is given for its question marks. */
export type Binding = string | number;

/** Runs one SELECT; names stand in double quotes, values are question marks. */
export type Ask = (sql: string, bindings: readonly Binding[]) => Promise<readonly Row[]>;

/**
 * A word for what is in the database at this moment: as long as it is the same word, nobody has written. Undefined where
 * it is not known.
 */
export type StateOf = () => string | undefined;

type Work<Value> = (ask: Ask, stateOf: StateOf) => Promise<Value>;

interface OpenRead {
  readonly ask: Ask;
  readonly stateOf: StateOf;
}

/** The part of better-sqlite3 that is used here. */
interface SqliteFile {
  prepare(sql: string): { all(...bindings: readonly Binding[]): readonly Row[] };
}

/** The part of Knex that lends the one connection to a SQLite file. */
interface Lender {
  acquireConnection(): Promise<SqliteFile>;
  releaseConnection(connection: SqliteFile): Promise<void>;
}

const open = new AsyncLocalStorage<OpenRead>();

/** A connection that is opened anew counts from the beginning. */
const numbers = new WeakMap<SqliteFile, number>();
let connections = 0;

const numberOf = (file: SqliteFile): number => {
  const number = numbers.get(file) ?? (connections += 1);
  numbers.set(file, number);
  return number;
};

// What this connection has written (cascades and triggers counted), and whether another one, of any process, has.
const OWN_WRITES = 'select total_changes() as "found"';
const OTHERS_WRITES = 'pragma data_version';

const stateOfFile = (file: SqliteFile): string => {
  const [own] = file.prepare(OWN_WRITES).all();
  const [others] = file.prepare(OTHERS_WRITES).all();
  return [numberOf(file), own?.found, others?.data_version].join(' ');
};

/** PostgreSQL has such a word as well, its snapshot: to ask for it would be one more way to the server. */
const unknownState: StateOf = () => undefined;

/**
 * While it is lent nobody writes, so that the statements see one state. They go past Knex, which takes several times as
 * long as SQLite itself.
 */
const onSqlite = async <Value>(knex: Knex, work: Work<Value>): Promise<Value> => {
  const lender = knex.client as Lender;
  const file = await lender.acquireConnection();
  const ask: Ask = (sql, bindings) => Promise.resolve(file.prepare(sql).all(...bindings));
  const stateOf = () => stateOfFile(file);
  try {
    return await open.run({ ask, stateOf }, () => work(ask, stateOf));
  } finally {
    await lender.releaseConnection(file);
  }
};

const onPostgres = <Value>(knex: Knex, work: Work<Value>): Promise<Value> =>
  knex.transaction<Value>(
    (trx) => {
      const ask: Ask = async (sql, bindings) => {
        const { rows } = await trx.raw<{ readonly rows: readonly Row[] }>(sql, bindings);
        return rows;
      };
      return open.run({ ask, stateOf: unknownState }, () => work(ask, unknownState));
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );

/**
 * Runs several SELECTs that see one state of the database: no text without its variants, however often it is published
 * meanwhile. Inside of another such read it takes part in that one; inside of a transaction it sees what that one wrote.
 * Nothing else may ask the database in `work`: a SQLite file has one connection, and it would wait for itself.
 */
export const readTogether = async <Value>(
  { db }: Core.Strapi,
  work: Work<Value>,
): Promise<Value> => {
  const joined = open.getStore();
  if (joined !== undefined) return work(joined.ask, joined.stateOf);
  const isSqlite = db.dialect.client === 'sqlite';
  if (db.inTransaction()) {
    return db.transaction(({ trx }) => {
      const ask: Ask = async (sql, bindings) => {
        const answer: unknown = await (trx as Knex).raw(sql, bindings);
        return isSqlite ? (answer as readonly Row[]) : (answer as { rows: readonly Row[] }).rows;
      };
      // What it wrote may be undone.
      return work(ask, unknownState);
    }) as unknown as Promise<Value>;
  }
  return isSqlite ? onSqlite(db.connection, work) : onPostgres(db.connection, work);
};
