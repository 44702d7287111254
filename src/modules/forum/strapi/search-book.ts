import type { Core } from '@strapi/strapi';
import { runReads } from '../../../platform/statements.sql';
import type { FoundPost, SearchBook } from '../application/search-ports';
import { toSummary } from './forum-reader';
import { toDate } from './forum-rows';
import * as search from './search.sql';

const toFoundPost = (row: search.FoundPostRow): FoundPost => ({
  id: row.id,
  postId: row.document_id,
  number: row.number,
  threadId: row.thread_document_id,
  threadSlug: row.thread_slug,
  threadTitle: row.thread_title,
  markdown: row.markdown,
  authorName: row.author_name,
  postedAt: toDate(row.posted_at),
});

/** Search in the tables of the hub. */
export const strapiSearchBook = (strapi: Core.Strapi): SearchBook => ({
  newestPostId: () => runReads(strapi, search.selectNewestPostId),
  posts: (asked) =>
    runReads(strapi, async (trx) => (await search.selectFoundPosts(trx, asked)).map(toFoundPost)),
  threads: (asked) =>
    runReads(strapi, async (trx) => (await search.selectFoundThreads(trx, asked)).map(toSummary)),
});
