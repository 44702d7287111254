import type { NoticePlace } from '../application/citizen-ports';
import type { NewNotice } from '../application/ports';
import { strapiColumns, TABLE, type Knex, type StoredMoment } from './rows.sql';

/** A notice as the database gives it. */
export interface NoticeRow {
  readonly id: number;
  readonly document_id: string;
  readonly kind: string;
  readonly facts: unknown;
  readonly written_at: StoredMoment;
  readonly read_at: StoredMoment | null;
}

/** True where it was written: nobody had used its key. */
export const insertNotice = async (
  trx: Knex,
  { citizenId, key, kind, facts }: NewNotice,
  at: Date,
): Promise<boolean> => {
  const rows = await trx(TABLE.notices)
    .insert({
      ...strapiColumns(at),
      citizen_id: citizenId,
      key,
      kind,
      facts: JSON.stringify(facts),
      written_at: at,
    })
    .onConflict('key')
    .ignore()
    .returning<{ readonly id: number }[]>('id');
  return rows.length > 0;
};

export const selectNotices = async (
  trx: Knex,
  citizenId: number,
  { before, limit }: { readonly before?: NoticePlace; readonly limit: number },
): Promise<readonly NoticeRow[]> => {
  const query = trx(TABLE.notices)
    .where({ citizen_id: citizenId })
    .orderBy([
      { column: 'written_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select<NoticeRow[]>(['id', 'document_id', 'kind', 'facts', 'written_at', 'read_at']);
  if (before === undefined) return query;
  const { writtenAt, rowId } = before;
  return query.where((earlier) => {
    void earlier.where('written_at', '<', writtenAt).orWhere((same) => {
      void same.where('written_at', writtenAt).where('id', '<', rowId);
    });
  });
};

export const countUnread = async (trx: Knex, citizenId: number): Promise<number> => {
  const row = await trx(TABLE.notices)
    .where({ citizen_id: citizenId })
    .whereNull('read_at')
    .count<{ readonly unread: number | string }[]>({ unread: '*' });
  return Number(row[0]?.unread ?? 0);
};

export const selectUnreadKeys = async (
  trx: Knex,
  keys: readonly string[],
): Promise<readonly string[]> => {
  const rows = await trx(TABLE.notices)
    .whereIn('key', [...keys])
    .whereNull('read_at')
    .select<{ readonly key: string }[]>('key');
  return rows.map(({ key }) => key);
};

export const markRead = async (
  trx: Knex,
  citizenId: number,
  { ids, at }: { readonly ids?: readonly string[] | undefined; readonly at: Date },
): Promise<number> => {
  const query = trx(TABLE.notices).where({ citizen_id: citizenId }).whereNull('read_at');
  if (ids !== undefined) query.whereIn('document_id', [...ids]);
  return query.update({ read_at: at });
};

export const deleteNoticesOf = async (trx: Knex, citizenId: number): Promise<void> => {
  await trx(TABLE.notices).where({ citizen_id: citizenId }).delete();
};

export const deleteOldNotices = async (
  trx: Knex,
  { read, written }: { readonly read: Date; readonly written: Date },
): Promise<number> =>
  trx(TABLE.notices).where('written_at', '<', written).orWhere('read_at', '<', read).delete();
