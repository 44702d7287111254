/** The table in which rate limits count: that of rate-limiter-flexible, with an index for what has expired. */
import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/** Strapi runs it once, in a transaction, before it brings its own tables up to date. */
export const up = async (knex: Knex): Promise<void> => {
  await knex.schema.createTable('hub_rate_limits', (table) => {
    // In this order: the library inserts by position.
    table.string('key').notNullable().primary();
    table.integer('points').notNullable().defaultTo(0);
    table.bigInteger('expire');
    table.index(['expire'], 'hub_rate_limits_expire');
  });
};
