import type { Core } from '@strapi/strapi';
import { runStatements } from '../../../platform/statements.sql';

/**
 * Lets nobody else add or replace an account until the transaction of the caller ends: no index knows that an account of a
 * channel stands under one key only. SQLite has one writer anyway.
 */
export const lockAccounts = (strapi: Core.Strapi): Promise<void> =>
  runStatements(strapi, async (trx) => {
    if (strapi.db.dialect.client === 'sqlite') return;
    await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', ['humas-hub:accounts']);
  });
