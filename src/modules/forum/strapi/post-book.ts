import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { runReads, type Knex } from '../../../platform/statements.sql';
import type { InTransaction, PostBook, PostInPlace } from '../application/post-ports';
import {
  optional,
  toCategory,
  toDate,
  toPost,
  toThreadRecord,
  toWording,
  type PostRow,
  type StoredMoment,
  type ToHtml,
} from './forum-rows';
import * as posts from './posts.sql';
import { run } from './tables.sql';
import * as threads from './threads.sql';
import * as wordings from './wordings.sql';

const newDocumentId = (): string => randomBytes(12).toString('hex');

/** Runs work in one transaction of the hub's database, or in the one that is open. */
export const strapiTransaction =
  (strapi: Core.Strapi): InTransaction =>
  (work) =>
    run(strapi, () => work());

const toPostOrNone = (row: PostRow | undefined) => row && toPost(row);
const toDateOrNone = (moment: StoredMoment | undefined) =>
  moment === undefined ? undefined : toDate(moment);

const toInPlace = (row: wordings.InPlaceRow, toHtml: ToHtml): PostInPlace => ({
  post: toPost(row),
  thread: {
    id: row.thread_id,
    title: row.thread_title,
    ...optional('categoryId', row.thread_category_id),
  },
  newest: toWording(
    {
      number: row.latest_revision,
      state: row.latest_state,
      markdown: row.newest_markdown,
      html: row.newest_html,
    },
    toHtml,
  ),
  ...(row.published_state === null
    ? {}
    : {
        published: toWording(
          {
            number: row.public_revision,
            state: row.published_state,
            markdown: row.published_markdown,
            html: row.published_html,
          },
          toHtml,
        ),
      }),
});

type Statement = <Value>(work: (trx: Knex) => Promise<Value>) => Promise<Value>;

/** How statements are run: those that write in a transaction, those that read in that of the caller, if there is one. */
interface Ways {
  readonly statement: Statement;
  readonly read: Statement;
}

const threadShelf = ({ statement, read }: Ways) =>
  ({
    findCategory: (slug) =>
      read(async (trx) => {
        const row = await threads.selectCategory(trx, { slug });
        return row && toCategory(row);
      }),
    categoryOf: (id) =>
      read(async (trx) => {
        const row = await threads.selectCategory(trx, { id });
        return row && toCategory(row);
      }),
    countIn: (id, change) => statement((trx) => threads.addToCategory(trx, id, change)),
    findThread: (threadId) =>
      read(async (trx) => {
        const row = await threads.selectThread(trx, { document_id: threadId });
        return row && toThreadRecord(row);
      }),
    threadOf: (id) =>
      read(async (trx) => {
        const row = await threads.selectThread(trx, { id });
        return row && toThreadRecord(row);
      }),
    lockThread: (id) =>
      statement(async (trx) => {
        const row = await threads.selectThreadLocked(trx, id);
        return row && toThreadRecord(row);
      }),
    addThread: (thread) =>
      statement(async (trx) =>
        toThreadRecord(await threads.insertThread(trx, newDocumentId(), thread)),
      ),
    changeThread: (id, change) =>
      statement(async (trx) => {
        await threads.updateThread(trx, id, change);
        if (change.purged !== undefined) await threads.deleteAddressesOf(trx, id);
      }),
    lastShownAt: (threadId) =>
      read(async (trx) => toDateOrNone(await threads.selectLastShownAt(trx, threadId))),
  }) satisfies Partial<PostBook>;

const wordingShelf = ({ statement, read }: Ways, toHtml: ToHtml) =>
  ({
    inPlace: (wanted) =>
      read(async (trx) => {
        const rows = [
          ...(wanted.posts.length > 0 ? await wordings.selectPostsInPlace(trx, wanted.posts) : []),
          ...(wanted.threads.length > 0
            ? await wordings.selectOpeningsInPlace(trx, wanted.threads)
            : []),
        ];
        return rows.map((row) => toInPlace(row, toHtml));
      }),
    wordingOf: (postId, number) =>
      read(async (trx) => {
        const row = await wordings.selectWording(trx, postId, number);
        return row && toWording(row, toHtml);
      }),
    wordingsOf: (postId) =>
      read(async (trx) =>
        (await wordings.selectWordingsOf(trx, postId)).map((row) => ({
          ...toWording(row, toHtml),
          submittedAt: toDate(row.submitted_at),
        })),
      ),
    addWording: (post, wording) =>
      statement((trx) =>
        posts.insertWording(trx, newDocumentId(), {
          ...wording,
          ...{ postId: post.id, by: post.author },
        }),
      ),
    markWording: (postId, mark) => statement((trx) => posts.updateWording(trx, postId, mark)),
    wipeWordings: (postId) => statement((trx) => posts.wipeWordings(trx, postId)),
  }) satisfies Partial<PostBook>;

/**
 * Categories, threads and posts in the tables of the hub. `toHtml` renders what the office wrote, which is stored as
 * Markdown alone.
 */
export const strapiPostBook = (strapi: Core.Strapi, toHtml: ToHtml): PostBook => {
  const ways: Ways = {
    statement: (work) => run(strapi, work),
    read: (work) => runReads(strapi, work),
  };
  const { statement, read } = ways;
  return {
    ...threadShelf(ways),
    ...wordingShelf(ways, toHtml),
    findPost: (postId) =>
      read(async (trx) => toPostOrNone(await posts.selectPost(trx, { 'p.document_id': postId }))),
    postOf: (id) => read(async (trx) => toPostOrNone(await posts.selectPost(trx, { 'p.id': id }))),
    openingOf: (threadId) =>
      read(async (trx) =>
        toPostOrNone(await posts.selectPost(trx, { 'p.thread_id': threadId, 'p.number': 1 })),
      ),
    findDouble: (asked) => read(async (trx) => toPostOrNone(await posts.selectDouble(trx, asked))),
    lastPostBy: (asked) =>
      read(async (trx) => toDateOrNone(await posts.selectLastPostBy(trx, asked))),
    addPost: (post) =>
      statement(async (trx) => {
        const documentId = newDocumentId();
        const id = await posts.insertPost(trx, documentId, post);
        const { author: by, latestState: state, postedAt: at } = post;
        const { text, html, textHash, findings } = post;
        await posts.insertWording(trx, newDocumentId(), {
          ...{ text, html, textHash, findings, postId: id, number: 1, state, by, at },
        });
        const { threadId, number, author, postedAt, publicRevision, latestRevision } = post;
        const standing = { state: post.state, publicRevision, latestRevision, latestState: state };
        return {
          ...standing,
          id,
          postId: documentId,
          threadId,
          number,
          author,
          postedAt,
          version: 1,
        };
      }),
    forgetFormerAddresses: (postId) =>
      statement((trx) => threads.deleteAddressesOpenedBy(trx, postId)),
    postsBy: (author, page) =>
      read(async (trx) => (await posts.selectPostsBy(trx, author, page)).map(toPost)),
    forgetAuthor: ({ id, threadId, number }, name) =>
      statement(async (trx) => {
        await posts.forgetAuthorOfPost(trx, id, name);
        await posts.forgetAuthorOfWordings(trx, id);
        if (number === 1) await threads.forgetOpener(trx, threadId, name);
      }),
    changePost: (before, after, { text, editedAt }) =>
      statement(
        async (trx) => (await posts.updatePost(trx, { before, after, text, editedAt })) === 1,
      ),
  };
};
