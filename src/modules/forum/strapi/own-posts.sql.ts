import type { OwnCursor } from '../domain/cursors';
import type { PostState } from '../../../kernel/post-words';
import type { StoredBoolean, StoredMoment } from './forum-rows';
import { TABLE, type Knex } from './tables.sql';

/** A post with its newest wording, for its author. */
export interface OwnPostRow {
  readonly id: number;
  readonly document_id: string;
  readonly number: number;
  readonly state: PostState;
  readonly public_revision: number;
  readonly latest_state: string;
  readonly markdown: string | null;
  readonly findings: unknown;
  readonly is_thread_hidden: StoredBoolean;
  readonly thread_document_id: string;
  readonly thread_slug: string;
  readonly thread_title: string;
  readonly posted_at: StoredMoment;
  readonly version: number;
}

const ownPosts = (trx: Knex) =>
  trx({ p: TABLE.posts })
    .join({ n: TABLE.revisions }, function joinNewest() {
      this.on('n.post_id', 'p.id').andOn('n.number', 'p.latest_revision');
    })
    .join({ t: TABLE.threads }, 't.id', 'p.thread_id')
    .select([
      ...['p.id', 'p.document_id', 'p.number', 'p.state', 'p.public_revision', 'p.posted_at'],
      ...['p.version', 'n.markdown', 'n.findings'],
      { latest_state: 'n.state', is_thread_hidden: 't.is_hidden' },
      { thread_document_id: 't.document_id', thread_slug: 't.slug', thread_title: 't.title' },
    ]);

export const selectOwnPost = async (
  trx: Knex,
  documentId: string,
): Promise<OwnPostRow | undefined> =>
  ownPosts(trx).where({ 'p.document_id': documentId }).first<OwnPostRow | undefined>();

/** In the order of the index over authors, from a place on; of one moment, the newer row first. */
export const selectOwnPosts = async (
  trx: Knex,
  citizenId: number,
  { limit, before }: { readonly limit: number; readonly before?: OwnCursor },
): Promise<readonly OwnPostRow[]> => {
  const query = ownPosts(trx)
    .where({ 'p.author_kind': 'citizen', 'p.author_id': citizenId })
    .orderBy([
      { column: 'p.posted_at', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(limit);
  if (before === undefined) return query;
  return query.where('p.posted_at', '<=', before.postedAt).where((older) => {
    void older.where('p.posted_at', '<', before.postedAt).orWhere('p.id', '<', before.id);
  });
};
