import type { Core } from '@strapi/strapi';
import { runReads } from '../../../../platform/statements.sql';
import { WAITING_STATES } from '../../domain/cases/case';
import { CLOCK_COLOURS, type ClockColour } from '../../domain/cases/clocks';

/** How many cases that wait have a clock of one colour. */
export interface ClockCount {
  readonly colour: ClockColour;
  readonly count: number;
}

/** Counts the cases that wait by the colour of their clock at a moment, in one statement over the index of the queue. */
export const countCasesByClock = async (
  strapi: Core.Strapi,
  now: Date,
): Promise<readonly ClockCount[]> =>
  runReads(strapi, async (knex) => {
    const colour = knex.raw(
      "case when due_at <= ? then 'breached' when red_at <= ? then 'red' when amber_at <= ? then 'amber' else 'green' end as colour",
      [now, now, now],
    );
    const rows: unknown = await knex
      .from(
        knex('moderation_cases')
          .select(colour)
          .whereIn('state', [...WAITING_STATES])
          .as('waiting'),
      )
      .select('colour')
      .count({ count: '*' })
      .groupBy('colour');
    const found = rows as readonly { readonly colour: string; readonly count: number | string }[];
    // A colour that no case has is a zero, not a gap.
    return CLOCK_COLOURS.map((name) => ({
      colour: name,
      count: Number(found.find((row) => row.colour === name)?.count ?? 0),
    }));
  });
