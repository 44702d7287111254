import type { DefaultCategory } from '../domain/default-categories';
import type { StoredMoment, ThreadRow } from './forum-rows';
import { strapiColumns, TABLE, type Knex } from './tables.sql';

/** What a column that came later has on threads that are older. */
const FIRST_VALUES = {
  is_hidden: false,
  author_kind: 'office',
  post_count: 0,
  last_number: 0,
  slow_mode_seconds: 0,
  revision: 1,
  version: 1,
} as const;

export const fillColumn = async (trx: Knex, column: keyof typeof FIRST_VALUES): Promise<void> => {
  await trx(TABLE.threads)
    .whereNull(column)
    .update({ [column]: FIRST_VALUES[column] });
};

/** Columns that came after the first threads. */
export const LATER_COLUMNS = Object.keys(FIRST_VALUES) as readonly (keyof typeof FIRST_VALUES)[];

/** Threads of the office stand in its category. */
export const fillCategory = async (trx: Knex, categoryId: number): Promise<void> => {
  await trx(TABLE.threads)
    .where({ last_number: 0 })
    .whereNull('category_id')
    .update({ category_id: categoryId });
};

/** A thread without posts, with the text that its opening post will have. */
export type OldThreadRow = ThreadRow & {
  readonly text: string | null;
  readonly opened_by: string;
  readonly opened_at: StoredMoment;
};

export const selectThreadsWithoutPosts = async (
  trx: Knex,
  limit: number,
): Promise<readonly OldThreadRow[]> =>
  trx(TABLE.threads)
    .where({ last_number: 0 })
    .select<OldThreadRow[]>('*')
    .orderBy('id')
    .limit(limit);

export const insertCategory = async (
  trx: Knex,
  {
    documentId,
    position,
    at,
    category,
  }: {
    readonly documentId: string;
    readonly position: number;
    readonly at: Date;
    readonly category: DefaultCategory;
  },
): Promise<void> => {
  await trx(TABLE.categories).insert({
    ...strapiColumns(documentId, at),
    slug: category.slug,
    name_id: category.nameId,
    name_en: category.nameEn,
    description_id: category.descriptionId,
    description_en: category.descriptionEn,
    is_open: category.isOpen,
    moderator_ids: JSON.stringify([]),
    ...{ position, holds_all: false, allows_links: true, slow_mode_seconds: 0 },
    ...{ thread_count: 0, post_count: 0, version: 1 },
  });
};
