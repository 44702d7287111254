import type { Core } from '@strapi/strapi';
import { runReads } from '../../../platform/statements.sql';

/** How many deliveries of one channel are in one state. */
export interface ChannelStateCount {
  readonly channel: string;
  readonly state: string;
  readonly count: number;
}

/** Counts deliveries by channel and state, in one statement that the index over accounts answers. */
export const countDeliveriesByChannel = async (
  strapi: Core.Strapi,
): Promise<readonly ChannelStateCount[]> =>
  runReads(strapi, async (knex) => {
    const rows: unknown = await knex('deliveries')
      .select('channel', 'state')
      .count({ count: '*' })
      .groupBy('channel', 'state');
    // PostgreSQL counts in 64 bits, which its driver gives as text.
    return (rows as readonly (Omit<ChannelStateCount, 'count'> & { count: number | string })[]).map(
      (row) => ({ ...row, count: Number(row.count) }),
    );
  });
