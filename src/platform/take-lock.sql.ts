import type { Core } from '@strapi/strapi';
import { runStatements } from './statements.sql';

/**
 * Waits until nobody else holds the lock of this name, and holds it until the transaction of the caller ends: for what no
 * index and no row can keep apart. What is read after it stays true. SQLite has one writer anyway.
 */
export const takeLock = (strapi: Core.Strapi, name: string): Promise<void> =>
  runStatements(strapi, async (trx) => {
    if (strapi.db.dialect.client === 'sqlite') return;
    await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [name]);
  });
