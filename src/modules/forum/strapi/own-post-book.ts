import type { Core } from '@strapi/strapi';
import type { Finding } from '../../moderation';
import type { KeptPost, OwnPostBook } from '../application/read-own-posts';
import { toDate } from './forum-rows';
import * as own from './own-posts.sql';
import { run } from './tables.sql';

/** PostgreSQL reads JSON by itself, SQLite keeps it as text. */
const toFindings = (stored: unknown): readonly Finding[] =>
  ((typeof stored === 'string' ? JSON.parse(stored) : stored) ?? []) as readonly Finding[];

const threadOf = (row: own.OwnPostRow): Pick<KeptPost, 'thread'> =>
  // Who opened a thread knows its title; of another's, readers learn nothing once it is hidden.
  Boolean(row.is_thread_hidden) && row.number !== 1
    ? {}
    : {
        thread: {
          threadId: row.thread_document_id,
          slug: row.thread_slug,
          title: row.thread_title,
        },
      };

const toKeptPost = (row: own.OwnPostRow): KeptPost => ({
  id: row.id,
  postId: row.document_id,
  number: row.number,
  state: row.state,
  isWaiting: row.latest_state === 'held' && row.state !== 'removed_by_author',
  wasPublic: row.public_revision > 0,
  markdown: row.markdown ?? '',
  findings: toFindings(row.findings),
  ...threadOf(row),
  postedAt: toDate(row.posted_at),
  version: row.version,
});

/** What citizens wrote, in the tables of the hub. */
export const strapiOwnPostBook = (strapi: Core.Strapi): OwnPostBook => ({
  postsOf: (citizenId, page) =>
    run(strapi, async (trx) => (await own.selectOwnPosts(trx, citizenId, page)).map(toKeptPost)),
  find: (postId) =>
    run(strapi, async (trx) => {
      const row = await own.selectOwnPost(trx, postId);
      return row && toKeptPost(row);
    }),
});
