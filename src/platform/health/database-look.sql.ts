import type { Core } from '@strapi/strapi';
import { Pool } from 'pg';

/** Looks whether the database answers. */
export interface DatabaseLook {
  /** @throws Error where it does not */
  look(): Promise<void>;
  close(): Promise<void>;
}

const LIMIT_MS = 2_000;

/**
 * On PostgreSQL by a connection of its own, so that a hub whose connections are all at work is busy and not away. It opens
 * with the first look, and again after whatever ended it.
 */
const lookAtServer = (databaseUrl: string): DatabaseLook => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
    application_name: 'humas-hub-readiness',
  });
  // The next look finds out by itself; without a listener a server that ends would end the process.
  pool.on('error', () => undefined);
  return {
    async look() {
      await pool.query('select 1');
    },
    close: () => pool.end(),
  };
};

const lookAtFile = ({ db }: Core.Strapi): DatabaseLook => ({
  async look() {
    await db.connection.raw('select 1');
  },
  close: () => Promise.resolve(),
});

/** Builds the look at the database of this hub. Asks nothing of it before the first look. */
export const makeDatabaseLook = (
  strapi: Core.Strapi,
  databaseUrl: string | undefined,
): DatabaseLook => (databaseUrl === undefined ? lookAtFile(strapi) : lookAtServer(databaseUrl));
