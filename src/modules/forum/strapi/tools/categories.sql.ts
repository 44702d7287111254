import type { CategoryRow } from '../forum-rows';
import { strapiColumns, TABLE, type Knex } from '../tables.sql';

/** A category with its id on the record. */
export type KeptCategoryRow = CategoryRow & { readonly document_id: string };

/** The settings of a category, by their columns. */
export type CategoryColumns = Pick<
  CategoryRow,
  | 'name_id'
  | 'name_en'
  | 'description_id'
  | 'description_en'
  | 'position'
  | 'is_open'
  | 'holds_all'
  | 'allows_links'
  | 'slow_mode_seconds'
  | 'moderator_ids'
>;

export const selectKept = async (trx: Knex): Promise<readonly KeptCategoryRow[]> =>
  trx(TABLE.categories).select<KeptCategoryRow[]>('*').orderBy(['position', 'id']);

export const selectOneKept = async (trx: Knex, id: number): Promise<KeptCategoryRow | undefined> =>
  trx(TABLE.categories).where({ id }).first<KeptCategoryRow | undefined>('*');

/** The id of the new row; undefined where the word was taken. */
export const insertKept = async (
  trx: Knex,
  row: CategoryColumns & { readonly slug: string; readonly documentId: string; readonly at: Date },
): Promise<number | undefined> => {
  const { documentId, at, ...columns } = row;
  const rows = await trx(TABLE.categories)
    .insert({
      ...{ ...strapiColumns(documentId, at), ...columns },
      ...{ thread_count: 0, post_count: 0, version: 1 },
    })
    .onConflict()
    .ignore()
    .returning<{ readonly id: number }[]>('id');
  return rows[0]?.id;
};

/** True where it still had this version. */
export const updateKept = async (
  trx: Knex,
  { id, version }: { readonly id: number; readonly version: number },
  { at, ...columns }: CategoryColumns & { readonly at: Date },
): Promise<boolean> => {
  const count = await trx(TABLE.categories)
    .where({ id, version })
    .update({ ...columns, updated_at: at, version: version + 1 });
  return count > 0;
};
