import type { Core } from '@strapi/strapi';
import { runReads, runStatements, type Knex } from '../statements.sql';
import { takeLock } from '../take-lock.sql';
import type { PublishableUid } from '../uids';
import { columnIn, quoted } from './sought.sql';
import { makePlan, type TypePlan } from './type-plan';

interface ReadIndex {
  readonly name: string;
  /** Table, columns and condition, as they follow `on`. */
  readonly on: string;
}

/** Of the instances that start at the same time one makes an index; without it PostgreSQL refuses those that come second. */
const LOCK = 'humas-hub-read-indexes';

/** By what lists of texts are sorted most; those that ask for no order get that of the ids. */
const ORDERS = ['id', 'slug', 'publishedAt', 'firstPublishedAt'];

/** What is published, in such an order: the pages before the one that is asked for are passed over without a look at any text. */
const publishedIndexes = ({ shape: { table, byName } }: TypePlan): readonly ReadIndex[] =>
  ORDERS.map((name) => {
    const column = columnIn(byName, name);
    const columns = Array.from(new Set(['locale', column, 'id']), quoted);
    return {
      name: `${table}_readers_${column}_idx`,
      on: `${quoted(table)} (${columns.join(', ')}) where "published_at" is not null`,
    };
  });

/** The texts of a section, of a tag. Strapi's own index finds their rows, and each of these would be read for its text. */
const linkIndexes = ({ held }: TypePlan): readonly ReadIndex[] =>
  Array.from(held.values()).flatMap(({ kind, link, target }) =>
    kind !== 'relation' || link === undefined || target.hasDrafts
      ? []
      : [
          {
            name: `${link.table}_readers_idx`,
            on: `${quoted(link.table)} (${quoted(link.targetColumn)}, ${quoted(link.ownColumn)})`,
          },
        ],
  );

const selectNames = async (
  knex: Knex,
  { isOnPostgres }: { readonly isOnPostgres: boolean },
): Promise<readonly string[]> => {
  const catalogue = isOnPostgres
    ? knex('pg_indexes').whereRaw('schemaname = current_schema()').select('indexname as name')
    : knex('sqlite_master').where('type', 'index').select('name');
  const rows = (await catalogue) as readonly { readonly name: string }[];
  return rows.map(({ name }) => name);
};

/**
 * Creates the indexes by which plain reads of texts go and which no schema can hold: those with the id, of which Strapi
 * would think on PostgreSQL that they have changed, those with a condition, and those of the tables between two types.
 * Call it when the tables are there. Strapi leaves alone what none of its schemas has held. Those that are there are not
 * asked for again, since that would wait on PostgreSQL for whoever is writing.
 */
export const createReadIndexes = async (
  strapi: Core.Strapi,
  uids: readonly PublishableUid[],
): Promise<void> => {
  const isOnPostgres = strapi.db.dialect.client !== 'sqlite';
  const plans = await Promise.all(uids.map((uid) => makePlan(strapi, uid)));
  const wanted = plans.flatMap((plan) => [...publishedIndexes(plan), ...linkIndexes(plan)]);
  const present = await runReads(strapi, (knex) => selectNames(knex, { isOnPostgres }));
  for (const { name, on } of wanted.filter((index) => !present.includes(index.name))) {
    await runStatements(strapi, async (trx) => {
      await takeLock(strapi, LOCK);
      await trx.raw(`create index if not exists ${quoted(name)} on ${on}`);
    });
  }
};
