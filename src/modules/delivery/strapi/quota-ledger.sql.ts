import type { Core } from '@strapi/strapi';
import type { QuotaDay, QuotaDays } from '../application/quota-days';
import { runStatements, type Knex } from '../../../platform/statements.sql';

// src/api/quota-day; project and day together are unique.
const TABLE = 'quota_days';

const keyOf = ({ project, day }: QuotaDay): QuotaDay => ({ project, day });

/** Makes the row of a day where there is none yet; of two callers at once, one makes it. */
const insertDay = async (trx: Knex, day: QuotaDay): Promise<void> => {
  await trx(TABLE)
    .insert({ ...keyOf(day), used: 0 })
    .onConflict(['project', 'day'])
    .ignore();
};

/** Adds and compares in one statement, so that two callers never share the last units. */
const addWithin = (trx: Knex, day: QuotaDay, units: number, limit: number): Promise<number> =>
  trx(TABLE)
    .where(keyOf(day))
    .andWhere('used', '<=', limit - units)
    .increment('used', units);

const raiseTo = (trx: Knex, day: QuotaDay, units: number): Promise<number> =>
  trx(TABLE).where(keyOf(day)).andWhere('used', '<', units).update({ used: units });

const selectUsed = (trx: Knex, day: QuotaDay): Promise<{ used: number } | undefined> =>
  trx<{ used: number }>(TABLE).where(keyOf(day)).first('used');

/** The quota days in the database. Each call is a short transaction, or joins the one that is open. */
export const quotaDays = (strapi: Core.Strapi): QuotaDays => {
  const inTransaction = <Value>(work: (trx: Knex) => Promise<Value>): Promise<Value> =>
    runStatements(strapi, work);
  return {
    take: (day, units, limit) =>
      inTransaction(async (trx) => {
        await insertDay(trx, day);
        return (await addWithin(trx, day, units, limit)) > 0;
      }),
    fill: async (day, units) => {
      await inTransaction(async (trx) => {
        await insertDay(trx, day);
        await raiseTo(trx, day, units);
      });
    },
    used: (day) => inTransaction(async (trx) => (await selectUsed(trx, day))?.used ?? 0),
  };
};
