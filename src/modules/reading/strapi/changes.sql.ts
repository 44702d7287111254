import type { Core } from '@strapi/strapi';
import { runReads, runStatements } from '../../../platform/statements.sql';

const CHANNEL = 'hub_answers';

/** Tells every process on this PostgreSQL, when the transaction of the caller is committed. */
export const notify = (strapi: Core.Strapi, message: string): Promise<void> =>
  runStatements(strapi, async (trx) => {
    await trx.raw('select pg_notify(?, ?)', [CHANNEL, message]);
  });

/** A connection of its own that hears what is told. */
export interface Listening {
  /** Throws where the connection is gone, or does not answer within the time. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The parts of a connection of `pg` that are used here. */
interface Connection {
  on(event: 'notification', hear: (message: { readonly payload?: string }) => void): void;
  on(event: 'end' | 'error', hear: () => void): void;
  query(sql: string): Promise<unknown>;
  end(): Promise<void>;
}

interface Connector {
  /** Opens a connection beside the pool, by the settings of the pool. */
  acquireRawConnection(): Promise<Connection>;
}

const within = async <Value>(ms: number, work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`PostgreSQL did not answer within ${String(ms)} ms.`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const open = async (strapi: Core.Strapi, timeoutMs: number): Promise<Connection> => {
  const connecting = (strapi.db.connection.client as Connector).acquireRawConnection();
  try {
    return await within(timeoutMs, connecting);
  } catch (error) {
    // What comes too late is not needed any more.
    connecting.then((late) => late.end()).catch(() => undefined);
    throw error;
  }
};

/**
 * Opens a connection that hears what processes on this PostgreSQL tell. `onEnd` runs when it is lost.
 * @throws where the database does not answer within the time
 */
export const listen = async (
  strapi: Core.Strapi,
  {
    onMessage,
    onEnd,
    timeoutMs,
  }: {
    readonly onMessage: (message: string) => void;
    readonly onEnd: () => void;
    readonly timeoutMs: number;
  },
): Promise<Listening> => {
  const connection = await open(strapi, timeoutMs);
  connection.on('notification', ({ payload = '' }) => {
    onMessage(payload);
  });
  connection.on('end', onEnd);
  connection.on('error', onEnd);
  const ask = async (sql: string) => {
    await within(timeoutMs, connection.query(sql));
  };
  await ask(`listen ${CHANNEL}`);
  return { check: () => ask('select 1'), close: () => connection.end() };
};

/** Grows with every commit to a SQLite file that another connection made: another process, a shell. */
export const foreignCommits = async (strapi: Core.Strapi): Promise<number> => {
  const rows: unknown = await runReads(strapi, (knex) => knex.raw('pragma data_version'));
  const [row] = rows as readonly { readonly data_version: number }[];
  return row?.data_version ?? 0;
};
