import type { Core } from '@strapi/strapi';

/** Knex, within a transaction or beside one. */
export type Knex = Core.Strapi['db']['connection'];

/** A moment as the database gives it: SQLite keeps milliseconds, PostgreSQL gives dates. */
export type StoredMoment = Date | number | string;

/** Runs statements in the transaction of the caller, or in one of their own. */
export const runStatements = <Value>(
  { db }: Core.Strapi,
  work: (trx: Knex) => Promise<Value>,
): Promise<Value> => db.transaction(({ trx }) => work(trx as Knex)) as unknown as Promise<Value>;

/**
 * Runs reads in the transaction of the caller; outside of one as they are: a transaction for a single SELECT would be two
 * more statements, and on PostgreSQL two more ways to the server. Nothing may be written or locked in it.
 */
export const runReads = async <Value>(
  { db }: Core.Strapi,
  work: (knex: Knex) => Promise<Value>,
): Promise<Value> =>
  db.inTransaction() ? db.transaction(({ trx }) => work(trx as Knex)) : work(db.connection);
