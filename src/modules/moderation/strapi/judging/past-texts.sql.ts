import type { Knex } from '../../../../platform/statements.sql';

// src/api/post-revision: every wording that was sent, whatever became of it.
const TABLE = 'post_revisions';

/** By what a wording was found: its author, its hash, or that it is among the newest of all. */
type FoundBy = 'own' | 'same' | 'recent';

/** What is known of a wording without its text. Moments are numbers on SQLite and dates on PostgreSQL. */
export interface PastRow {
  readonly found_by: FoundBy;
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

const newest = (
  trx: Knex,
  foundBy: FoundBy,
  {
    where,
    since,
    exceptPostId,
    limit,
  }: Bounds & { readonly where: Readonly<Record<string, number | string>> },
) => {
  const found = trx(TABLE)
    .select([...COLUMNS, trx.raw('cast(? as varchar(6)) as found_by', [foundBy])])
    .where(where)
    .where('submitted_at', '>', since)
    .whereNot('post_id', exceptPostId ?? 0)
    .orderBy('submitted_at', 'desc')
    .limit(limit);
  // In brackets, as a part of a union has to be that has an order and a limit of its own.
  return trx.select('*').from(found.as(foundBy));
};

/**
 * Wordings of one author, wordings with one hash, and the newest of all, each the newest first: one statement, three
 * indexes (`post_revisions_author_index`, `_hash_index`, `_time_index`).
 */
export const selectPast = async (
  trx: Knex,
  {
    author,
    textHash,
    ...within
  }: {
    readonly author: { readonly kind: string; readonly id: number };
    readonly textHash: string;
    readonly own: Bounds;
    readonly same: Bounds;
    readonly recent: Bounds;
  },
): Promise<readonly PastRow[]> => {
  const rows: readonly unknown[] = await trx.unionAll([
    newest(trx, 'own', { ...within.own, where: { by_kind: author.kind, by_id: author.id } }),
    newest(trx, 'same', { ...within.same, where: { text_hash: textHash } }),
    newest(trx, 'recent', { ...within.recent, where: {} }),
  ]);
  return rows as readonly PastRow[];
};

/** The texts of some wordings by their ids; those that were purged have none. */
export const selectTexts = async (
  trx: Knex,
  ids: readonly number[],
): Promise<readonly { readonly id: number; readonly markdown: string | null }[]> => {
  const rows: readonly unknown[] = await trx(TABLE).select(['id', 'markdown']).whereIn('id', ids);
  return rows as readonly { readonly id: number; readonly markdown: string | null }[];
};
