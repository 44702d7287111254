import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { CountedPlace, Drift, RecountBook } from '../application/recount-forum';
import { toDate, type StoredMoment } from './forum-rows';
import * as recount from './recount.sql';
import { run, type Knex } from './tables.sql';
import { addToCategory } from './threads.sql';

const millis = (moment: StoredMoment | null): number =>
  moment === null ? 0 : toDate(moment).getTime();

const driftsOf = (
  kind: Drift['kind'],
  place: string,
  fields: readonly (readonly [field: Drift['field'], stored: number, counted: number])[],
): readonly Drift[] =>
  fields
    .filter(([, stored, counted]) => stored !== counted)
    .map(([field, stored, counted]) => ({ kind, place, field, stored, counted }));

const toThreadPlace = (row: recount.ThreadCountRow): CountedPlace => {
  const lastNumber = Number(row.last_number);
  return {
    id: row.id,
    drifts: driftsOf('thread', row.document_id, [
      ['postCount', Number(row.post_count), Number(row.counted_posts)],
      // Posts that moved elsewhere leave their numbers behind: the highest that was given never sinks.
      ['lastNumber', lastNumber, Math.max(lastNumber, Number(row.counted_number))],
      ['lastPostAt', millis(row.last_post_at), millis(row.counted_at)],
    ]),
  };
};

const toCategoryPlace = (row: recount.CategoryCountRow): CountedPlace => ({
  id: row.id,
  drifts: driftsOf('category', row.slug, [
    ['threadCount', Number(row.thread_count), Number(row.counted_threads)],
    ['postCount', Number(row.post_count), Number(row.counted_posts)],
  ]),
});

const mend = async (trx: Knex, id: number, { kind, field, counted }: Drift): Promise<void> => {
  const moment = counted === 0 ? null : new Date(counted);
  const value = field === 'lastPostAt' ? moment : counted;
  await recount.updateCounter(trx, { kind, id, field, value });
};

/** Counters and recounts in the tables of the hub. */
export const strapiRecountBook = (strapi: Core.Strapi): RecountBook => ({
  lastRunAt: () =>
    run(strapi, async (trx) => {
      const at = await recount.selectLastReportAt(trx);
      return at === undefined ? undefined : toDate(at);
    }),
  threadsAfter: (id, limit) =>
    run(strapi, async (trx) =>
      (await recount.selectThreadCountsAfter(trx, id, limit)).map(toThreadPlace),
    ),
  countThreadLocked: (id) =>
    run(strapi, async (trx) => {
      await recount.lockThread(trx, id);
      const row = await recount.selectThreadCount(trx, id);
      return row && toThreadPlace(row);
    }),
  categoryIds: () => run(strapi, recount.selectCategoryIds),
  countCategoryLocked: (id) =>
    run(strapi, async (trx) => {
      await addToCategory(trx, id, { threads: 0, posts: 0 });
      const row = await recount.selectCategoryCount(trx, id);
      return row && toCategoryPlace(row);
    }),
  mend: ({ id, drifts }) =>
    run(strapi, async (trx) => {
      for (const drift of drifts) await mend(trx, id, drift);
    }),
  keep: (report) =>
    run(strapi, (trx) => recount.insertReport(trx, randomBytes(12).toString('hex'), report)),
});
