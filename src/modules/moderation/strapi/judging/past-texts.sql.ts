import type { Knex } from '../../../../platform/statements.sql';

// src/api/post-revision: every wording that was sent, whatever became of it.
const TABLE = 'post_revisions';

/** What is known of a wording without its text. Moments are numbers on SQLite and dates on PostgreSQL. */
export interface PastRow {
  readonly id: number;
  readonly text_hash: string;
  readonly by_kind: string;
  readonly by_id: number | null;
  readonly submitted_at: string | number | Date;
}

const COLUMNS = ['id', 'text_hash', 'by_kind', 'by_id', 'submitted_at'];

interface Bounds {
  readonly since: Date;
  readonly exceptPostId: number | undefined;
  readonly limit: number;
}

const newest = async (
  trx: Knex,
  where: Readonly<Record<string, number | string>>,
  { since, exceptPostId, limit }: Bounds,
): Promise<readonly PastRow[]> => {
  const rows: readonly unknown[] = await trx(TABLE)
    .select(COLUMNS)
    .where(where)
    .where('submitted_at', '>', since)
    .whereNot('post_id', exceptPostId ?? 0)
    .orderBy('submitted_at', 'desc')
    .limit(limit);
  return rows as readonly PastRow[];
};

/** Wordings of one author, the newest first; by `post_revisions_author_index`. */
export const selectOwn = (
  trx: Knex,
  author: { readonly kind: string; readonly id: number },
  bounds: Bounds,
): Promise<readonly PastRow[]> => newest(trx, { by_kind: author.kind, by_id: author.id }, bounds);

/** Wordings with one hash, the newest first; by `post_revisions_hash_index`. */
export const selectSame = (
  trx: Knex,
  textHash: string,
  bounds: Bounds,
): Promise<readonly PastRow[]> => newest(trx, { text_hash: textHash }, bounds);

/** The newest wordings of all; by `post_revisions_time_index`. */
export const selectRecent = (trx: Knex, bounds: Bounds): Promise<readonly PastRow[]> =>
  newest(trx, {}, bounds);

/** The texts of some wordings by their ids; those that were purged have none. */
export const selectTexts = async (
  trx: Knex,
  ids: readonly number[],
): Promise<readonly { readonly id: number; readonly markdown: string | null }[]> => {
  const rows: readonly unknown[] = await trx(TABLE).select(['id', 'markdown']).whereIn('id', ids);
  return rows as readonly { readonly id: number; readonly markdown: string | null }[];
};
