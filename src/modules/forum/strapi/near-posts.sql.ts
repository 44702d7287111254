import type { AuthorKind, Post } from '../domain/post';
import type { StoredMoment } from './forum-rows';
import { TABLE, type Knex } from './tables.sql';

/** Where a post stands, and what the checks found in its newest wording. */
export interface PlaceRow {
  readonly thread_id: number;
  readonly number: number;
  /** Text on SQLite. */
  readonly findings: unknown;
}

/** The place of a post, or of the opening post of a thread. */
export const selectPlace = async (
  trx: Knex,
  { kind, id }: { readonly kind: 'post' | 'thread'; readonly id: number },
): Promise<PlaceRow | undefined> =>
  trx(`${TABLE.posts} as p`)
    .join(`${TABLE.revisions} as n`, function joinNewest() {
      this.on('n.post_id', 'p.id').andOn('n.number', 'p.latest_revision');
    })
    .where(kind === 'post' ? { 'p.id': id } : { 'p.thread_id': id, 'p.number': 1 })
    .first<PlaceRow | undefined>('p.thread_id', 'p.number', 'n.findings');

/** A post near another one, with its newest wording. */
export interface NearRow {
  readonly id: number;
  readonly number: number;
  readonly state: Post['state'];
  readonly author_name: string;
  readonly author_kind: AuthorKind;
  readonly markdown: string | null;
  readonly posted_at: StoredMoment;
}

/** Found by the index over thread and number; the nearest comes first. */
export const selectNear = async (
  trx: Knex,
  {
    threadId,
    number,
    direction,
    limit,
  }: {
    readonly threadId: number;
    readonly number: number;
    readonly direction: 'before' | 'after';
    readonly limit: number;
  },
): Promise<readonly NearRow[]> =>
  trx(`${TABLE.posts} as p`)
    .join(`${TABLE.revisions} as n`, function joinNewest() {
      this.on('n.post_id', 'p.id').andOn('n.number', 'p.latest_revision');
    })
    .where('p.thread_id', threadId)
    .where('p.number', direction === 'before' ? '<' : '>', number)
    .orderBy('p.number', direction === 'before' ? 'desc' : 'asc')
    .limit(limit)
    .select<NearRow[]>(
      'p.id',
      'p.number',
      'p.state',
      'p.author_name',
      'p.author_kind',
      'n.markdown',
      'p.posted_at',
    );
