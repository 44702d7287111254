import type { Core } from '@strapi/strapi';

/** Knex within a transaction. */
export type Knex = Core.Strapi['db']['connection'];

/** The tables of the forum: src/api/thread, forum-category, forum-post, post-revision, thread-address, and of the tools. */
export const TABLE = {
  threads: 'threads',
  categories: 'forum_categories',
  posts: 'forum_posts',
  revisions: 'post_revisions',
  addresses: 'thread_addresses',
  moves: 'post_moves',
  follows: 'thread_follows',
  polls: 'polls',
  votes: 'poll_votes',
  notes: 'staff_notes',
} as const;

/** Runs statements in the transaction of the caller, or in one of their own. */
export const run = <Value>(
  strapi: Core.Strapi,
  work: (trx: Knex) => Promise<Value>,
): Promise<Value> =>
  strapi.db.transaction(({ trx }) => work(trx as Knex)) as unknown as Promise<Value>;

/** What every row of Strapi has beside its own columns. */
export const strapiColumns = (documentId: string, at: Date) => ({
  document_id: documentId,
  created_at: at,
  updated_at: at,
  published_at: at,
});
