import type { NewThreadRecord, ThreadChange } from '../application/post-ports';
import type { CategoryRow, StoredMoment, ThreadRow } from './forum-rows';
import { strapiColumns, TABLE, type Knex } from './tables.sql';

const THREAD_COLUMNS = [
  ...['id', 'document_id', 'slug', 'title', 'language', 'category_id', 'author_kind', 'author_id'],
  ...['is_hidden', 'post_count', 'last_number', 'last_post_at', 'locked_at', 'archived_at'],
  ...['pinned_until', 'slow_mode_seconds', 'moved_to_thread_id'],
];

const CATEGORY_COLUMNS = [
  ...['id', 'slug', 'name_id', 'name_en', 'description_id', 'description_en', 'position'],
  ...['is_open', 'holds_all', 'allows_links', 'slow_mode_seconds', 'moderator_ids'],
  ...['thread_count', 'post_count', 'version'],
];

/** Columns by which a thread is looked up, each unique. */
type ThreadKey = { readonly id: number } | { readonly document_id: string };

export const selectThread = async (trx: Knex, key: ThreadKey): Promise<ThreadRow | undefined> =>
  trx(TABLE.threads).where(key).first<ThreadRow | undefined>(THREAD_COLUMNS);

/** Locked until the transaction ends; SQLite has one writer anyway. */
export const selectThreadLocked = async (trx: Knex, id: number): Promise<ThreadRow | undefined> =>
  trx(TABLE.threads).where({ id }).forUpdate().first<ThreadRow | undefined>(THREAD_COLUMNS);

export const insertThread = async (
  trx: Knex,
  documentId: string,
  thread: NewThreadRecord,
): Promise<ThreadRow> => {
  const rows = await trx(TABLE.threads)
    .insert({
      ...strapiColumns(documentId, thread.openedAt),
      key: thread.key,
      slug: thread.slug,
      title: thread.title,
      text: '',
      language: thread.language,
      opened_by: thread.author.name,
      opened_at: thread.openedAt,
      revision: 1,
      // Nobody reads it before its opening post says so.
      is_hidden: true,
      category_id: thread.categoryId ?? null,
      material_type: thread.material?.kind ?? null,
      material_document_id: thread.material?.documentId ?? null,
      author_kind: thread.author.kind,
      author_id: thread.author.id,
      post_count: 0,
      last_number: 0,
      slow_mode_seconds: 0,
      version: 1,
    })
    .returning<ThreadRow[]>(THREAD_COLUMNS);
  const [row] = rows;
  if (row === undefined) throw new Error('The database gave no row for a thread that it took.');
  return row;
};

export const updateThread = async (
  trx: Knex,
  id: number,
  { isHidden, postCount, lastNumber, lastPostAt, text, purged }: ThreadChange,
): Promise<void> => {
  await trx(TABLE.threads)
    .where({ id })
    .update({
      is_hidden: isHidden,
      post_count: postCount,
      last_number: lastNumber,
      last_post_at: lastPostAt ?? null,
      ...(text === undefined ? {} : { text }),
      ...purged,
    });
};

/** The name of whoever opened it goes with the rest of their data. */
export const forgetOpener = async (trx: Knex, id: number, name: string): Promise<void> => {
  await trx(TABLE.threads)
    .where({ id })
    .update({ author_kind: 'erased', author_id: null, opened_by: name });
};

/** Former addresses hold words of the title: they go with it. */
export const deleteAddressesOf = async (trx: Knex, threadId: number): Promise<void> => {
  await trx(TABLE.addresses).where({ thread_id: threadId }).delete();
};

/** The same for a thread that was merged into another one: the post that opened it stands there. */
export const deleteAddressesOpenedBy = async (trx: Knex, postId: number): Promise<void> => {
  const merged = trx(TABLE.moves).where({ opening_post_id: postId }).select('thread_id');
  await trx(TABLE.addresses).whereIn('thread_id', merged).delete();
};

export const selectCategory = async (
  trx: Knex,
  key: { readonly id: number } | { readonly slug: string },
): Promise<CategoryRow | undefined> =>
  trx(TABLE.categories).where(key).first<CategoryRow | undefined>(CATEGORY_COLUMNS);

export const selectCategories = async (trx: Knex): Promise<readonly CategoryRow[]> =>
  trx(TABLE.categories).select<CategoryRow[]>(CATEGORY_COLUMNS).orderBy(['position', 'id']);

/** Adding nothing locks the row all the same. */
export const addToCategory = async (
  trx: Knex,
  id: number,
  { threads, posts }: { readonly threads: number; readonly posts: number },
): Promise<void> => {
  await trx(TABLE.categories)
    .where({ id })
    .update({
      thread_count: trx.raw('?? + ?', ['thread_count', threads]),
      post_count: trx.raw('?? + ?', ['post_count', posts]),
    });
};

/** When the last of the posts whose text readers see was posted. */
export const selectLastShownAt = async (
  trx: Knex,
  threadId: number,
): Promise<StoredMoment | undefined> => {
  const row = await trx(TABLE.posts)
    .where({ thread_id: threadId, is_shown: true })
    .whereIn('state', ['visible', 'locked'])
    .orderBy('number', 'desc')
    .first<{ posted_at: StoredMoment } | undefined>('posted_at');
  return row?.posted_at;
};
