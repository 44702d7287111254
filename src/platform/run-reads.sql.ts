import type { Core } from '@strapi/strapi';

/** Knex within a transaction. */
export type Knex = Core.Strapi['db']['connection'];

/**
 * Runs reads in the transaction of the caller; outside of one as they are: a transaction for a single SELECT would be two
 * more statements, and on PostgreSQL two more ways to the server. Nothing may be written or locked in it.
 */
export const runReads = async <Value>(
  { db }: Core.Strapi,
  work: (knex: Knex) => Promise<Value>,
): Promise<Value> =>
  db.inTransaction() ? db.transaction(({ trx }) => work(trx as Knex)) : work(db.connection);
