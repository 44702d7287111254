import { createHmac, hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import type { TakeRoom } from '../../application/judging/judging-ports';
import { RATE_LIMITS, type LimitedAct, type RateLimit } from '../../domain/judging/rate-limits';
import { runStatements, type Knex } from '../../../../platform/statements.sql';

type Limiter = RateLimiterPostgres | RateLimiterSQLite;

/** Made by the migration `rate-limits`; Strapi does not know it. */
const TABLE = 'hub_rate_limits';
const PURPOSE = 'humas-hub rate limits 1';
const KEY_BYTES = 32;

const NORMAL = 1;

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

const buildLimiter = (knex: Knex, act: LimitedAct, { times, seconds }: RateLimit): Limiter => {
  const options = {
    ...{ storeType: 'knex', tableName: TABLE, tableCreated: true },
    ...{ keyPrefix: `${act}${String(seconds)}`, points: times, duration: seconds },
    // Its own timer would outlive the database; `clearRateLimits` is called by a job.
    clearExpiredByTimeout: false,
    // Whoever goes on beyond the limit costs no statement any more.
    inMemoryBlockOnConsumed: times + 1,
  };
  const { client } = (knex.client as { readonly config: { readonly client: string } }).config;
  return client === 'better-sqlite3'
    ? new RateLimiterSQLite({ ...options, storeClient: withoutWaiting(knex) })
    : new RateLimiterPostgres({ ...options, storeClient: knex });
};

const MILLISECONDS = 1000;

/** Seconds until there is room again; undefined where this act is within the limit. */
const consume = async (limiter: Limiter, who: string): Promise<number | undefined> => {
  try {
    await limiter.consume(who);
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / MILLISECONDS));
  }
};

/**
 * Counts acts in the hub's own database, over all its processes, by the clock of the machine. Who it was stands there as an
 * HMAC under a key derived from `secret`: no address, no number of a citizen. It takes a connection of its own, and
 * throws within a transaction, where on SQLite it would wait for the caller for ever.
 */
export const knexRateLimits = (
  strapi: Core.Strapi,
  { secret }: { readonly secret: string },
): TakeRoom => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
  const limiters = new Map<LimitedAct, readonly Limiter[]>();
  const limitersOf = (act: LimitedAct): readonly Limiter[] => {
    const known = limiters.get(act);
    if (known !== undefined) return known;
    const built = RATE_LIMITS[act].map((limit) => buildLimiter(strapi.db.connection, act, limit));
    limiters.set(act, built);
    return built;
  };
  return async ({ act, who }) => {
    if (strapi.db.inTransaction()) throw new Error('Rate limits are taken outside a transaction.');
    const hidden = createHmac('sha256', key).update(who).digest('base64url');
    // The short limit first: what it refuses does not use up the day.
    for (const limiter of limitersOf(act)) {
      const seconds = await consume(limiter, hidden);
      if (seconds !== undefined) return seconds;
    }
    return undefined;
  };
};

/** Takes away what has expired by then. */
export const clearRateLimits = async (strapi: Core.Strapi, at: Date): Promise<void> => {
  await runStatements(strapi, (trx) => trx(TABLE).where('expire', '<', at.getTime()).del());
};
