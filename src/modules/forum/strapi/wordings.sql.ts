import type { PostRow, StoredMoment, WordingRow } from './forum-rows';
import { postsWithNewest } from './posts.sql';
import { TABLE, type Knex } from './tables.sql';

export const selectWording = async (
  trx: Knex,
  postId: number,
  number: number,
): Promise<WordingRow | undefined> =>
  trx(TABLE.revisions)
    .where({ post_id: postId, number })
    .first<WordingRow | undefined>('number', 'state', 'markdown', 'html');

/** A wording with the time at which it came in. */
export type DatedWordingRow = WordingRow & { readonly submitted_at: StoredMoment };

export const selectWordingsOf = async (
  trx: Knex,
  postId: number,
): Promise<readonly DatedWordingRow[]> =>
  trx(TABLE.revisions)
    .where({ post_id: postId })
    .select<DatedWordingRow[]>('number', 'state', 'markdown', 'html', 'submitted_at')
    .orderBy('number');

/** A post with its thread, its newest wording and its public one. */
export interface InPlaceRow extends PostRow {
  readonly thread_title: string;
  readonly thread_category_id: number | null;
  readonly newest_markdown: string | null;
  readonly newest_html: string | null;
  readonly published_state: WordingRow['state'] | null;
  readonly published_markdown: string | null;
  readonly published_html: string | null;
}

const postsInPlace = (trx: Knex) =>
  postsWithNewest(trx)
    .join(`${TABLE.threads} as t`, 't.id', 'p.thread_id')
    .leftJoin(`${TABLE.revisions} as s`, function joinPublished() {
      this.on('s.post_id', 'p.id').andOn('s.number', 'p.public_revision');
    })
    .select({
      thread_title: 't.title',
      thread_category_id: 't.category_id',
      newest_markdown: 'n.markdown',
      newest_html: 'n.html',
      published_state: 's.state',
      published_markdown: 's.markdown',
      published_html: 's.html',
    });

export const selectPostsInPlace = async (
  trx: Knex,
  ids: readonly number[],
): Promise<readonly InPlaceRow[]> => {
  const rows: unknown[] = await postsInPlace(trx).whereIn('p.id', [...ids]);
  return rows as InPlaceRow[];
};

export const selectOpeningsInPlace = async (
  trx: Knex,
  threadIds: readonly number[],
): Promise<readonly InPlaceRow[]> => {
  const rows: unknown[] = await postsInPlace(trx)
    .whereIn('p.thread_id', [...threadIds])
    .where('p.number', 1);
  return rows as InPlaceRow[];
};
