import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { beginAsWriter } from '../src/platform/begin-as-writer';
import { keepStatements, type PreparingFile } from '../src/platform/keep-statements';
import { settingsOrExit } from '../src/platform/settings-or-exit';

const settings = {
  // A table whose content type is missing from a build is kept: a bad build must not drop data.
  forceMigration: false,
  // From database/migrations, where a line of JavaScript names the compiled file: to find compiled migrations by itself,
  // Strapi would load the whole TypeScript compiler at every start (a third of a second).
  useTypescriptMigrations: false,
};
// A request waits so long for a connection; on SQLite for whatever else is being written.
const acquireConnectionTimeout = 60_000;
// On a server that is away a request is refused after so long at most.
const POSTGRES_LIMITS = {
  // A server on the same network answers within milliseconds; a hub that starts on a busy machine hears that seconds later.
  connect: 8_000,
  acquire: 10_000, // all connections at work for so long: the database is overloaded
  statement: 60_000, // longer than any statement of the hub; ends those that a broken network left without an answer
};

type PostgresConnection = Core.Config.Database<'postgres'>['connection']['connection'];

/** What node-postgres is told. Strapi's types ask for host, port and the rest as well; the address holds them all. */
const postgresConnection = (connectionString: string): PostgresConnection => {
  const known: { readonly connectionString: string } = {
    connectionString,
    ...{
      connectionTimeoutMillis: POSTGRES_LIMITS.connect,
      query_timeout: POSTGRES_LIMITS.statement,
    },
    ...{ keepAlive: true, application_name: 'humas-hub' },
  };
  return known as PostgresConnection;
};

const postgres = (connectionString: string): Core.Config.Database<'postgres'> => ({
  connection: {
    client: 'postgres',
    connection: postgresConnection(connectionString),
    pool: { min: 2, max: 10, createTimeoutMillis: POSTGRES_LIMITS.acquire },
    acquireConnectionTimeout: POSTGRES_LIMITS.acquire,
  },
  settings,
});

/** The part of better-sqlite3 that is used here. */
interface SqliteFile extends PreparingFile {
  pragma(statement: string): unknown;
}

/**
 * With a log beside the file a commit waits for the disk once; with SQLite's default, a journal that is made and deleted
 * for each, three times and more. FULL is said aloud: in this mode better-sqlite3 would not wait at all, and a machine
 * that loses its power would lose what was committed last.
 */
const openSqlite = (
  connection: unknown,
  done: (error?: Error, connection?: unknown) => void,
): void => {
  const file = connection as SqliteFile;
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  keepStatements(file);
  beginAsWriter(file);
  done(undefined, connection);
};

const sqlite = (filename: string): Core.Config.Database<'sqlite'> => ({
  connection: {
    client: 'sqlite',
    connection: { filename },
    // One connection, as Knex has it for SQLite: several would wait for each other's writes.
    pool: { min: 1, max: 1, afterCreate: openSqlite },
    useNullAsDefault: true,
    acquireConnectionTimeout,
  },
  settings,
});

const config = () => {
  const { DATABASE_URL, DATABASE_FILENAME } = settingsOrExit();
  if (DATABASE_URL !== undefined) return postgres(DATABASE_URL);
  // The compiled file stands in dist/config; the database belongs to the folder of the app.
  return sqlite(path.resolve(__dirname, '..', '..', DATABASE_FILENAME));
};

export default config;
