import type { Drift, RecountReport } from '../application/recount-forum';
import type { StoredMoment } from './forum-rows';
import { strapiColumns, TABLE, type Knex } from './tables.sql';

const REPORTS = 'recount_reports';

/** PostgreSQL counts in 64 bits, which its driver gives as text. */
type Count = number | string | null;

/** A thread with its counters, and what they should be. */
export interface ThreadCountRow {
  readonly id: number;
  readonly document_id: string;
  readonly post_count: Count;
  readonly last_number: Count;
  readonly last_post_at: StoredMoment | null;
  readonly counted_posts: Count;
  readonly counted_number: Count;
  readonly counted_at: StoredMoment | null;
}

const SHOWN_STATES = ['visible', 'locked'];

const countedThreads = (trx: Knex) => {
  const ofThread = () => trx(`${TABLE.posts} as p`).whereRaw('?? = ??', ['p.thread_id', 't.id']);
  return trx(`${TABLE.threads} as t`).select({
    id: 't.id',
    document_id: 't.document_id',
    post_count: 't.post_count',
    last_number: 't.last_number',
    last_post_at: 't.last_post_at',
    counted_posts: ofThread().whereIn('p.state', SHOWN_STATES).count('*'),
    counted_number: ofThread().max('p.number'),
    counted_at: ofThread()
      .where('p.is_shown', true)
      .whereIn('p.state', SHOWN_STATES)
      .orderBy('p.number', 'desc')
      .limit(1)
      .select('p.posted_at'),
  });
};

export const selectThreadCountsAfter = async (
  trx: Knex,
  id: number,
  limit: number,
): Promise<readonly ThreadCountRow[]> => {
  const rows: unknown[] = await countedThreads(trx)
    .where('t.id', '>', id)
    .orderBy('t.id')
    .limit(limit);
  return rows as ThreadCountRow[];
};

/** Locks the thread first, so that what is counted stays so. */
export const lockThread = async (trx: Knex, id: number): Promise<void> => {
  await trx(TABLE.threads).where({ id }).forUpdate().first('id');
};

export const selectThreadCount = async (
  trx: Knex,
  id: number,
): Promise<ThreadCountRow | undefined> => {
  const rows: unknown[] = await countedThreads(trx).where('t.id', id);
  return rows[0] as ThreadCountRow | undefined;
};

/** A category with its counters, and what they should be. */
export interface CategoryCountRow {
  readonly id: number;
  readonly slug: string;
  readonly thread_count: Count;
  readonly post_count: Count;
  readonly counted_threads: Count;
  readonly counted_posts: Count;
}

export const selectCategoryCount = async (
  trx: Knex,
  id: number,
): Promise<CategoryCountRow | undefined> => {
  const shown = () => trx(TABLE.threads).where({ is_hidden: false, category_id: id });
  const rows: unknown[] = await trx(TABLE.categories)
    .where({ id })
    .select({
      ...{ id: 'id', slug: 'slug', thread_count: 'thread_count', post_count: 'post_count' },
      counted_threads: shown().count('*'),
      counted_posts: shown().sum('post_count'),
    });
  return rows[0] as CategoryCountRow | undefined;
};

export const selectCategoryIds = (trx: Knex): Promise<readonly number[]> =>
  trx(TABLE.categories).orderBy('id').pluck('id');

const COLUMN_OF: Readonly<Record<Drift['field'], string>> = {
  postCount: 'post_count',
  threadCount: 'thread_count',
  lastNumber: 'last_number',
  lastPostAt: 'last_post_at',
};

export const updateCounter = async (
  trx: Knex,
  {
    kind,
    id,
    field,
    value,
  }: Pick<Drift, 'kind' | 'field'> & {
    readonly id: number;
    readonly value: number | Date | null;
  },
): Promise<void> => {
  await trx(kind === 'thread' ? TABLE.threads : TABLE.categories)
    .where({ id })
    .update({ [COLUMN_OF[field]]: value });
};

export const selectLastReportAt = async (trx: Knex): Promise<StoredMoment | undefined> => {
  const row = await trx(REPORTS)
    .orderBy('id', 'desc')
    .first<{ ran_at: StoredMoment } | undefined>('ran_at');
  return row?.ran_at;
};

export const insertReport = async (
  trx: Knex,
  documentId: string,
  { ranAt, checked, drifts }: RecountReport,
): Promise<void> => {
  await trx(REPORTS).insert({
    ...strapiColumns(documentId, ranAt),
    ...{ ran_at: ranAt, checked, drifts: JSON.stringify(drifts) },
  });
};
