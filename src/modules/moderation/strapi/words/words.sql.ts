import type { Core } from '@strapi/strapi';
import { runReads } from '../../../../platform/statements.sql';

// src/api/word-entry
const WORDS = 'word_entries';

/** PostgreSQL sums in 64 bits, which its driver gives as text. */
type Sum = number | string | null;

/** How many entries there are, and the sum of their versions: each addition and change makes it grow. */
export const sumVersions = async (
  strapi: Core.Strapi,
): Promise<{ entries: Sum; versions: Sum }> => {
  const row: unknown = await runReads(strapi, (knex) =>
    knex(WORDS).count({ entries: '*' }).sum({ versions: 'version' }).first(),
  );
  return row as { entries: Sum; versions: Sum };
};

// src/api/rule-version
const RULES = 'rule_versions';

/** The number of the rules that hold now; 0 before the first. */
export const selectNewestNumber = async (strapi: Core.Strapi): Promise<number> => {
  const row = await runReads(strapi, (knex) =>
    knex(RULES).max<{ newest: number | null }[]>({ newest: 'number' }).first(),
  );
  return row?.newest ?? 0;
};
