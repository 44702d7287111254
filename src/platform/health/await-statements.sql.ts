import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** The part of Knex's pool that is used here. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const LOOK_MS = 20;

/**
 * Ends when no statement has a connection or waits for one, or after `limitMs`. Call it before the pool is closed, which
 * turns away whoever waits: what Strapi does by itself after an answer is no request and no job.
 */
export const awaitStatements = async (
  { db }: Pick<Core.Strapi, 'db'>,
  limitMs: number,
): Promise<void> => {
  // None where it is closed already.
  const { pool } = db.connection.client as { readonly pool: Pool | undefined };
  const isBusy = () => pool !== undefined && pool.numUsed() + pool.numPendingAcquires() > 0;
  const until = performance.now() + limitMs;
  while (isBusy() && performance.now() < until) await pause(LOOK_MS);
};
