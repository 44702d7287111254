import { createHmac, hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import type { Knex } from '../statements.sql';

/** Made by the migration `rate-limits`; Strapi does not know it. */
export const LIMITS_TABLE = 'hub_rate_limits';

const NORMAL = 1;
const KEY_BYTES = 32;
const MILLISECONDS = 1000;

/** The part of better-sqlite3 that is used here. */
interface SqliteFile {
  pragma(statement: string, options?: { readonly simple: boolean }): unknown;
}

/**
 * Knex, as far as a limiter uses it: a connection that does not wait for the disk while the limiter has it. The next
 * commit of anything else waits for this one too; a count that a power cut takes away is one act more for somebody.
 */
const withoutWaiting = (knex: Knex): object => {
  const client = knex.client as {
    readonly config: object;
    acquireConnection(): Promise<SqliteFile>;
    releaseConnection(connection: SqliteFile): Promise<void>;
  };
  const kept = new Map<SqliteFile, number>();
  return {
    raw: knex.raw.bind(knex), // by which the limiter knows Knex
    client: {
      config: client.config,
      async acquireConnection() {
        const connection = await client.acquireConnection();
        const synchronous = Number(connection.pragma('synchronous', { simple: true }));
        kept.set(connection, synchronous);
        if (synchronous > NORMAL) connection.pragma('synchronous = NORMAL');
        return connection;
      },
      releaseConnection(connection: SqliteFile) {
        connection.pragma(`synchronous = ${String(kept.get(connection))}`);
        kept.delete(connection);
        return client.releaseConnection(connection);
      },
    },
  };
};

/** How often something may be done, within how many seconds. */
interface Limit {
  /** What is counted; no two limits have the same. */
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
}

/** What one more time made of a count. */
interface Counted {
  /** Times within the running window, this one included; one more than are allowed where it is full. */
  readonly times: number;
  /** Milliseconds until the window ends. */
  readonly endsInMs: number;
}

/** Counts one more time for somebody. */
export type Limiter = (who: string) => Promise<Counted>;

const build = (knex: Knex, { name, times, seconds }: Limit) => {
  const options = {
    ...{ storeType: 'knex', tableName: LIMITS_TABLE, tableCreated: true },
    ...{ keyPrefix: name, points: times, duration: seconds },
    // Its own timer would outlive the database; a job clears what has expired.
    clearExpiredByTimeout: false,
    // Whoever goes on beyond the limit costs no statement any more.
    inMemoryBlockOnConsumed: times + 1,
  };
  const { client } = (knex.client as { readonly config: { readonly client: string } }).config;
  return client === 'better-sqlite3'
    ? new RateLimiterSQLite({ ...options, storeClient: withoutWaiting(knex) })
    : new RateLimiterPostgres({ ...options, storeClient: knex });
};

/**
 * Builds a limit that is counted in the hub's own database, over all its processes, by the clock of the machine. The
 * database is asked for with the first count.
 */
export const buildLimiter = (strapi: Core.Strapi, limit: Limit): Limiter => {
  let limiter: ReturnType<typeof build> | undefined;
  return async (who) => {
    limiter ??= build(strapi.db.connection, limit);
    try {
      const { consumedPoints, msBeforeNext } = await limiter.consume(who);
      return { times: consumedPoints, endsInMs: msBeforeNext };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { times: limit.times + 1, endsInMs: refusal.msBeforeNext };
    }
  };
};

/** Seconds until there is room again, one at least. */
export const secondsLeft = ({ endsInMs }: Pick<Counted, 'endsInMs'>): number =>
  Math.max(1, Math.ceil(endsInMs / MILLISECONDS));

/** Hides who it is behind an HMAC under a key derived from `secret` for this purpose: no address stands in the table. */
export const makeHide = (secret: string, purpose: string): ((who: string) => string) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
  return (who) => createHmac('sha256', key).update(who).digest('base64url');
};
