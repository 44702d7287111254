import type { Core } from '@strapi/strapi';
import type { QueueQuery } from '../../application/cases/case-ports';
import { WAITING_STATES, type CaseState } from '../../domain/cases/case';
import { runStatements, type Knex } from '../../../../platform/statements.sql';

/** A row as the database has it; moments are numbers on SQLite and dates on PostgreSQL. */
export type CaseRow = Readonly<Record<string, unknown>>;

interface IdRow {
  readonly id: number;
}

const CASES = 'moderation_cases';

const run = async <Value>(
  strapi: Core.Strapi,
  work: (trx: Knex) => Promise<unknown>,
): Promise<Value> => (await runStatements(strapi, work)) as Value;

const idsOf = async (
  strapi: Core.Strapi,
  work: (trx: Knex) => Promise<unknown>,
): Promise<readonly number[]> => (await run<readonly IdRow[]>(strapi, work)).map(({ id }) => id);

/** A part of a text as a pattern of LIKE: its own wildcards stand for themselves. */
const containing = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`;

type Bound = readonly [column: string, operator: '<=' | '>', moment: Date];

/** Between which moments the clock of a case shows a colour. */
const boundsOf = ({ colour, now }: Pick<QueueQuery, 'colour' | 'now'>): readonly Bound[] => {
  switch (colour) {
    case undefined:
      return [];
    case 'green':
      return [['amber_at', '>', now]];
    case 'amber':
      return [
        ['amber_at', '<=', now],
        ['red_at', '>', now],
      ];
    case 'red':
      return [
        ['red_at', '<=', now],
        ['due_at', '>', now],
      ];
    case 'breached':
      return [['due_at', '<=', now]];
  }
};

const queueOfState = (trx: Knex, state: CaseState, query: Omit<QueueQuery, 'states'>) => {
  const { categoryId, reason, claimedById, text, withLeads, closedCategoryIds, after } = query;
  const rows = trx(CASES).select('*').where({ state });
  if (categoryId !== undefined) void rows.where({ category_id: categoryId });
  if (reason !== undefined) void rows.where({ reason });
  if (claimedById !== undefined) {
    void rows.where({ claimed_by_id: claimedById }).where('claimed_until', '>', query.now);
  }
  if (!withLeads) void rows.where({ is_for_lead: false });
  if (closedCategoryIds.length > 0) {
    void rows.where((open) => {
      void open.whereNull('category_id').orWhereNotIn('category_id', [...closedCategoryIds]);
    });
  }
  if (text !== undefined) {
    void rows.whereRaw(`lower(??) like lower(?) escape '\\'`, ['excerpt', containing(text)]);
  }
  for (const bound of boundsOf(query)) void rows.where(...bound);
  if (after !== undefined) void rows.whereRaw('(due_at, id) > (?, ?)', [after.dueAt, after.id]);
  return rows.orderBy(['due_at', 'id']).limit(query.limit);
};

/**
 * The first cases of each state, by the index (state, due_at). One state at a time: for a list of states the database
 * would sort all that wait.
 */
export const selectQueue = (
  strapi: Core.Strapi,
  { states, ...query }: QueueQuery,
): Promise<readonly CaseRow[]> =>
  run(strapi, async (trx) => {
    const found: CaseRow[] = [];
    for (const state of states) {
      const rows: unknown = await queueOfState(trx, state, query);
      found.push(...(rows as readonly CaseRow[]));
    }
    return found;
  });

/** Cases whose lease has run out. */
export const selectExpiredClaims = (strapi: Core.Strapi, now: Date, limit: number) =>
  idsOf(strapi, (trx) =>
    trx(CASES)
      .select('id')
      .where({ state: 'claimed' })
      .where('claimed_until', '<=', now)
      .limit(limit),
  );

const waiting = (trx: Knex) =>
  trx(CASES)
    .select('id')
    .whereIn('state', [...WAITING_STATES]);

/** Waiting cases whose target is to be hidden by now, and on which nobody has just decided. */
export const selectToHide = (strapi: Core.Strapi, now: Date, limit: number) =>
  idsOf(strapi, (trx) =>
    waiting(trx)
      .where('hide_at', '<=', now)
      .whereNull('pending_decision_id')
      .orderBy('hide_at')
      .limit(limit),
  );

/** Waiting cases whose clock is red, and of which the lead was not told. */
export const selectToTellLead = (strapi: Core.Strapi, now: Date, limit: number) =>
  idsOf(strapi, (trx) =>
    waiting(trx)
      .where('red_at', '<=', now)
      .whereNull('lead_told_at')
      .orderBy('due_at')
      .limit(limit),
  );

/** Waiting cases beyond their time, of which the lead was told then or earlier, and not since. */
export const selectToRemind = (
  strapi: Core.Strapi,
  {
    now,
    toldBefore,
    limit,
  }: { readonly now: Date; readonly toldBefore: Date; readonly limit: number },
) =>
  idsOf(strapi, (trx) =>
    waiting(trx)
      .where('due_at', '<=', now)
      .where('lead_told_at', '<=', toldBefore)
      .orderBy('due_at')
      .limit(limit),
  );

/** Waiting cases that were reported, whose time is up in the present round without a record of it. */
export const selectOverdue = (strapi: Core.Strapi, now: Date, limit: number) =>
  idsOf(strapi, (trx) =>
    waiting(trx)
      .whereNotNull('first_report_at')
      .where('due_at', '<=', now)
      .where((unrecorded) => {
        void unrecorded.whereNull('breached_at').orWhereRaw('breached_at < opened_at');
      })
      .orderBy('due_at')
      .limit(limit),
  );

/** Decided cases without a report whose reporter has yet to be told. */
export const selectToNotify = (strapi: Core.Strapi, limit: number) =>
  idsOf(strapi, (trx) =>
    trx(`${CASES} as c`)
      .select('c.id')
      .whereIn('c.state', ['actioned', 'dismissed'])
      .whereNull('c.pending_decision_id')
      .whereNotExists(
        trx('reports as r')
          .select(trx.raw('1'))
          .whereRaw('r.case_id = c.id')
          .whereNotNull('r.outcome')
          .whereNull('r.told_at'),
      )
      .limit(limit),
  );

/** Cases that were decided before then, and against which no appeal is open. */
export const selectToClose = (strapi: Core.Strapi, decidedBefore: Date, limit: number) =>
  idsOf(strapi, (trx) =>
    trx(`${CASES} as c`)
      .select('c.id')
      .where('c.state', 'notified')
      .where('c.decided_at', '<=', decidedBefore)
      .whereNotExists(
        trx('appeals as a')
          .join('decisions as d', 'd.id', 'a.decision_id')
          .select(trx.raw('1'))
          .whereRaw('d.case_id = c.id')
          .where('a.state', 'filed'),
      )
      .limit(limit),
  );

/** Cases that were closed before then, and whose target was not looked at for wiping. */
export const selectToPurge = (strapi: Core.Strapi, closedBefore: Date, limit: number) =>
  idsOf(strapi, (trx) =>
    trx(CASES)
      .select('id')
      .where({ state: 'closed' })
      .where('closed_at', '<=', closedBefore)
      .whereNull('purged_at')
      .limit(limit),
  );

/** Wipes the beginnings of texts from cases that were closed before then; gives how many. */
export const wipeExcerpts = (strapi: Core.Strapi, closedBefore: Date): Promise<number> =>
  run(strapi, (trx) =>
    trx(CASES)
      .where({ state: 'closed' })
      .where('closed_at', '<=', closedBefore)
      .whereNot({ excerpt: '' })
      .update({ excerpt: '' }),
  );
