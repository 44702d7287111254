import type { SearchBook } from '../application/search-ports';
import type { StoredMoment } from './forum-rows';
import { SUMMARY_COLUMNS, type ThreadSummaryRow } from './reading.sql';
import { TABLE, type Knex } from './tables.sql';

/** A post that a search found, with the thread in which it stands. */
export interface FoundPostRow {
  readonly id: number;
  readonly document_id: string;
  readonly number: number;
  readonly thread_document_id: string;
  readonly thread_slug: string;
  readonly thread_title: string;
  readonly markdown: string;
  readonly author_name: string;
  readonly posted_at: StoredMoment;
}

/** A pattern that finds the word and nothing else, whatever characters it has. */
const toPattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const CONTAINS = "lower(??) like ? escape '\\'";

export const selectNewestPostId = async (trx: Knex): Promise<number> => {
  const row = await trx(TABLE.posts)
    .orderBy('id', 'desc')
    .first<{ readonly id: number } | undefined>('id');
  return row?.id ?? 0;
};

/** Bounded by ids, of which the primary key is the index: texts outside of them are not read. */
export const selectFoundPosts = async (
  trx: Knex,
  { words, above, below, limit }: Parameters<SearchBook['posts']>[0],
): Promise<readonly FoundPostRow[]> => {
  const query = trx({ p: TABLE.posts })
    .join({ t: TABLE.threads }, 't.id', 'p.thread_id')
    .select<FoundPostRow[]>([
      ...['p.id', 'p.document_id', 'p.number', 'p.markdown', 'p.author_name', 'p.posted_at'],
      { thread_document_id: 't.document_id', thread_slug: 't.slug', thread_title: 't.title' },
    ])
    .where('p.id', '>', above)
    .where('p.id', '<', below)
    .where({ 'p.is_shown': true, 't.is_hidden': false })
    .whereIn('p.state', ['visible', 'locked'])
    .orderBy('p.id', 'desc')
    .limit(limit);
  for (const word of words) void query.whereRaw(CONTAINS, ['p.markdown', toPattern(word)]);
  return query;
};

/** Among the newest threads alone. */
export const selectFoundThreads = async (
  trx: Knex,
  { words, among, limit }: Parameters<SearchBook['threads']>[0],
): Promise<readonly ThreadSummaryRow[]> => {
  const newest = trx(TABLE.threads)
    .select(SUMMARY_COLUMNS)
    .where({ is_hidden: false })
    .orderBy('id', 'desc')
    .limit(among)
    .as('newest');
  const query = trx.select<ThreadSummaryRow[]>('*').from(newest).orderBy('id', 'desc').limit(limit);
  for (const word of words) void query.whereRaw(CONTAINS, ['title', toPattern(word)]);
  return query;
};
