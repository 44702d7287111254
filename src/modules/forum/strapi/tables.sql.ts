export { runStatements as run, type Knex } from '../../../platform/statements.sql';

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

/** What every row of Strapi has beside its own columns. */
export const strapiColumns = (documentId: string, at: Date) => ({
  document_id: documentId,
  created_at: at,
  updated_at: at,
  published_at: at,
});
