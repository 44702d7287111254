import type { Core } from '@strapi/strapi';
import type { CountedQuarter, CountQuarter } from '../../application/cases/count-quarter';
import { canBeAppealed } from '../../domain/cases/decisions';
import type { Quarter } from '../../domain/cases/numbers';
import { runStatements, type Knex } from '../../../../platform/statements.sql';

/** PostgreSQL counts in 64 bits, which its driver gives as text. */
interface Counted {
  readonly name: string;
  readonly count: number | string;
}

interface Named {
  readonly name: string;
  readonly count: number;
}

const countBy = async (rows: ReturnType<Knex>, column: string): Promise<readonly Named[]> => {
  const counted: unknown = await rows
    .select({ name: column })
    .count({ count: '*' })
    .groupBy(column)
    .orderBy(column);
  return (counted as readonly Counted[]).map(({ name, count }) => ({ name, count: Number(count) }));
};

const countAll = async (rows: ReturnType<Knex>): Promise<number> => {
  const counted: unknown = await rows.count({ count: '*' });
  return Number((counted as readonly { readonly count: number | string }[])[0]?.count ?? 0);
};

const inQuarter = (rows: ReturnType<Knex>, column: string, { from, until }: Quarter) =>
  rows.where(column, '>=', from).where(column, '<', until);

/** Decisions of people on cases that took effect; to hand one on decides nothing. */
const decisionsOf = (trx: Knex, quarter: Quarter) =>
  inQuarter(trx('decisions'), 'decided_at', quarter)
    .where({ state: 'applied', by_kind: 'staff' })
    .whereNot({ action: 'escalate' });

/** Those that ended the waiting of a report. */
const answersOf = (trx: Knex, quarter: Quarter) =>
  decisionsOf(trx, quarter).whereNotNull('waited_seconds');

/** The one middle value of an odd number of decisions, the two of an even one. */
const selectMiddle = async (
  trx: Knex,
  quarter: Quarter,
  decided: number,
): Promise<readonly number[]> => {
  const rows: unknown = await answersOf(trx, quarter)
    .select('waited_seconds')
    .orderBy('waited_seconds')
    .offset(Math.floor((decided - 1) / 2))
    .limit(decided % 2 === 0 ? 2 : 1);
  return (rows as readonly { waited_seconds: number }[]).map((row) => row.waited_seconds);
};

const sumOf = (counts: readonly Named[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

const count = async (trx: Knex, quarter: Quarter): Promise<CountedQuarter> => {
  const reasons = await countBy(inQuarter(trx('reports'), 'reported_at', quarter), 'reason');
  const actions = await countBy(decisionsOf(trx, quarter), 'action');
  const answers = await countBy(answersOf(trx, quarter), 'action');
  const decided = sumOf(answers);
  const breaches = inQuarter(trx('decisions'), 'decided_at', quarter).where({ action: 'breach' });
  const appeals = inQuarter(trx('appeals'), 'filed_at', quarter);
  const overturned = inQuarter(trx('appeals'), 'decided_at', quarter);
  return {
    received: sumOf(reasons),
    decided,
    actedOn: sumOf(answers.filter(({ name }) => canBeAppealed(name))),
    reviewed: sumOf(actions) - decided,
    breaches: await countAll(breaches),
    appeals: await countAll(appeals),
    overturned: await countAll(overturned.where({ state: 'overturned' })),
    sanctions: await countAll(inQuarter(trx('sanctions'), 'imposed_at', quarter)),
    byReason: reasons.map(({ name, ...rest }) => ({ reason: name, ...rest })),
    byAction: actions.map(({ name, ...rest }) => ({ action: name, ...rest })),
    middleSeconds: decided === 0 ? [] : await selectMiddle(trx, quarter, decided),
  };
};

/** Counts a quarter in the database, at one moment. */
export const countQuarter =
  (strapi: Core.Strapi): CountQuarter =>
  async (quarter) =>
    runStatements(strapi, (trx) => count(trx, quarter));
