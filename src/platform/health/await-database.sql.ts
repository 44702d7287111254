import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionLoss } from './lost-parts';

const TRY_LIMIT_MS = 3_000;
const PAUSE_MS = 500;

/** Why a hub does not start. Its message is for people, names the setting and holds no secret. */
export class DatabaseMissingError extends Error {
  override readonly name = 'DatabaseMissingError';
}

const lookOnce = async (databaseUrl: string): Promise<void> => {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: TRY_LIMIT_MS,
    query_timeout: TRY_LIMIT_MS,
    application_name: 'humas-hub-start',
  });
  client.on('error', () => undefined); // told by the call that is under way
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    // Not waited for: a server that hangs does not answer a farewell either.
    client.end().catch(() => undefined);
  }
};

const refusalOf = (error: unknown): DatabaseMissingError => {
  const { code } = error as { readonly code?: unknown };
  return new DatabaseMissingError(
    'Humas Hub cannot start: the database that DATABASE_URL names refuses the hub ' +
      `(${typeof code === 'string' ? code : 'unknown reason'}). Check the user, the password and the name of the database in it.`,
  );
};

/**
 * Waits until the database answers: a machine that starts everything at once starts the hub too early.
 * @throws DatabaseMissingError where it does not answer for `waitSeconds`, or refuses the hub, which no waiting mends
 */
export const awaitDatabase = async ({
  databaseUrl,
  waitSeconds,
  now,
  tell,
}: {
  readonly databaseUrl: string;
  readonly waitSeconds: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Hears once that the hub is waiting. */
  readonly tell: (message: string) => void;
}): Promise<void> => {
  const giveUpAt = now() + waitSeconds * 1000;
  for (let tries = 1; ; tries += 1) {
    try {
      await lookOnce(databaseUrl);
      return;
    } catch (error) {
      const why = connectionLoss(error);
      if (why === undefined) throw refusalOf(error);
      if (now() >= giveUpAt) {
        throw new DatabaseMissingError(
          `Humas Hub cannot start: the database that DATABASE_URL names has not answered for ${String(waitSeconds)} s (${why}). ` +
            'Start it, or correct DATABASE_URL; HUB_DATABASE_WAIT_SECONDS says how long to wait.',
        );
      }
      if (tries === 1) {
        tell(`Waiting up to ${String(waitSeconds)} s for the database of DATABASE_URL (${why}).`);
      }
      await pause(PAUSE_MS);
    }
  }
};
