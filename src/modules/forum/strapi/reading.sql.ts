import type { PostSlice } from '../application/read-ports';
import type { AuthorKind } from '../domain/post';
import type { StoredBoolean, StoredMoment, ThreadRow } from './forum-rows';
import { TABLE, type Knex } from './tables.sql';

/** A post as readers get it. */
export interface PublicPostRow {
  readonly document_id: string;
  readonly number: number;
  readonly state: 'visible' | 'locked' | 'removed_by_author';
  readonly markdown: string | null;
  readonly html: string | null;
  readonly author_name: string;
  readonly author_kind: AuthorKind;
  readonly is_author_verified: StoredBoolean;
  readonly public_note: string | null;
  readonly posted_at: StoredMoment;
  readonly edited_at: StoredMoment | null;
  readonly version: number;
}

const PUBLIC_POST_COLUMNS = [
  ...['document_id', 'number', 'state', 'markdown', 'html', 'author_name', 'author_kind'],
  ...['is_author_verified', 'public_note', 'posted_at', 'edited_at', 'version'],
];

/**
 * Found by the index over thread, what is shown, and number: hidden posts cost nothing, and depth neither. The post before
 * a page comes in the same statement, so that a page in the middle costs what the first one does.
 */
export const selectPublicPosts = async (
  trx: Knex,
  { threadId, limit, from }: PostSlice,
): Promise<readonly PublicPostRow[]> => {
  const shown = { thread_id: threadId, is_shown: true };
  const query = trx(TABLE.posts).select<PublicPostRow[]>(PUBLIC_POST_COLUMNS).where(shown);
  if (from === undefined) return query.orderBy('number').limit(limit);
  if (from.direction === 'before') {
    return query.where('number', '<', from.number).orderBy('number', 'desc').limit(limit);
  }
  const leading = trx(TABLE.posts).where(shown).where('number', '<=', from.number).max('number');
  return query
    .where('number', '>=', trx.raw('coalesce((?), ?)', [leading, from.number]))
    .orderBy('number')
    .limit(limit + 1);
};

/** A thread as readers get it, without its text. */
export interface PublicThreadRow extends ThreadRow {
  readonly opened_by: string;
  readonly opened_at: StoredMoment;
  readonly material_type: string | null;
  readonly material_document_id: string | null;
  readonly official_post_number: number | null;
  readonly summary: string | null;
  readonly summary_html: string | null;
  readonly summary_by: string | null;
  readonly summary_at: StoredMoment | null;
  readonly rebuttal_document_id: string | null;
}

/** What a list shows of a thread. */
export const SUMMARY_COLUMNS = [
  ...['id', 'document_id', 'slug', 'title', 'language', 'category_id', 'author_kind', 'author_id'],
  ...['is_hidden', 'post_count', 'last_number', 'last_post_at', 'locked_at', 'archived_at'],
  ...['pinned_until', 'slow_mode_seconds', 'moved_to_thread_id', 'opened_by', 'opened_at'],
];

const HEAD_COLUMNS = [
  ...SUMMARY_COLUMNS,
  ...['material_type', 'material_document_id', 'official_post_number', 'summary', 'summary_html'],
  ...['summary_by', 'summary_at', 'rebuttal_document_id'],
];

/** What a list shows of a thread. */
export type ThreadSummaryRow = Pick<PublicThreadRow, 'opened_by' | 'opened_at'> & ThreadRow;

export const selectPublicThread = async (
  trx: Knex,
  key: { readonly document_id: string } | { readonly slug: string },
): Promise<PublicThreadRow | undefined> =>
  trx(TABLE.threads)
    .where({ ...key, is_hidden: false })
    .first<PublicThreadRow | undefined>(HEAD_COLUMNS);

interface ThreadListQuery {
  readonly categoryId: number;
  readonly limit: number;
  readonly now: Date;
  readonly after?: { readonly lastPostAt: Date; readonly id: number };
}

/** In the order of the index over categories; of one moment, the newer thread first. */
export const selectThreadsOf = async (
  trx: Knex,
  { categoryId, limit, now, after }: ThreadListQuery,
): Promise<readonly ThreadSummaryRow[]> => {
  const query = trx(TABLE.threads)
    .select<ThreadSummaryRow[]>(SUMMARY_COLUMNS)
    .where({ is_hidden: false, category_id: categoryId })
    .where((unpinned) => {
      void unpinned.whereNull('pinned_until').orWhere('pinned_until', '<=', now);
    })
    .orderBy([
      { column: 'last_post_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  if (after === undefined) return query;
  return query.where('last_post_at', '<=', after.lastPostAt).where((older) => {
    void older.where('last_post_at', '<', after.lastPostAt).orWhere('id', '<', after.id);
  });
};

const MAX_PINNED = 10; // what a page can bear before it shows no discussion any more

export const selectPinnedOf = async (
  trx: Knex,
  categoryId: number,
  now: Date,
): Promise<readonly ThreadSummaryRow[]> =>
  trx(TABLE.threads)
    .select<ThreadSummaryRow[]>(SUMMARY_COLUMNS)
    .where({ is_hidden: false, category_id: categoryId })
    .where('pinned_until', '>', now)
    .orderBy([
      { column: 'last_post_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MAX_PINNED);

/** The thread that a former address, or the address of a merged thread, leads to. */
export const selectSuccessorId = async (trx: Knex, slug: string): Promise<number | undefined> => {
  const former = await trx(TABLE.addresses)
    .where({ slug })
    .first<{ thread_id: number } | undefined>('thread_id');
  if (former !== undefined) return former.thread_id;
  const merged = await trx(TABLE.threads)
    .where({ slug })
    .whereNotNull('moved_to_thread_id')
    .first<{ moved_to_thread_id: number } | undefined>('moved_to_thread_id');
  return merged?.moved_to_thread_id;
};
