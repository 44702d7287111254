import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

// src/api/word-entry
const WORDS = 'word_entries';

/** PostgreSQL sums in 64 bits, which its driver gives as text. */
type Sum = number | string | null;

const run = async <Value>(
  strapi: Core.Strapi,
  work: (trx: Knex) => Promise<unknown>,
): Promise<Value> => (await strapi.db.transaction(({ trx }) => work(trx as Knex))) as Value;

/** How many entries there are, and the sum of their versions: each addition and change makes it grow. */
export const sumVersions = (strapi: Core.Strapi): Promise<{ entries: Sum; versions: Sum }> =>
  run(strapi, (trx) => trx(WORDS).count({ entries: '*' }).sum({ versions: 'version' }).first());
