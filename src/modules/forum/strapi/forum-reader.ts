import type { Core } from '@strapi/strapi';
import { clockOf } from '../../../platform/hub-container';
import type {
  ForumReader,
  PublicPost,
  PublicThread,
  ThreadSummary,
} from '../application/read-ports';
import type { Category } from '../domain/post';
import { toResult } from '../domain/tools/poll';
import { optional, optionalDate, toCategory, toDate, type ToHtml } from './forum-rows';
import * as reading from './reading.sql';
import { runReads, type Knex } from '../../../platform/statements.sql';
import { selectCategories, selectCategory, selectThread } from './threads.sql';
import { countsOf, findPoll } from './tools/poll-book';
import { findBanner } from './tools/rebuttals';

const MAX_MERGES = 5; // a thread that was merged into one that was merged …

const toPublicPost = (row: reading.PublicPostRow, toHtml: ToHtml): PublicPost => ({
  postId: row.document_id,
  number: row.number,
  state: row.state,
  markdown: row.markdown ?? '',
  html: row.html ?? (row.markdown === null ? '' : toHtml(row.markdown)),
  authorName: row.author_name,
  authorKind: row.author_kind,
  isAuthorVerified: Boolean(row.is_author_verified),
  ...optional('publicNote', row.public_note),
  postedAt: toDate(row.posted_at),
  ...optionalDate('editedAt', row.edited_at),
  version: row.version,
});

/** A thread of a list. */
export const toSummary = (row: reading.ThreadSummaryRow): ThreadSummary => ({
  id: row.id,
  threadId: row.document_id,
  slug: row.slug,
  title: row.title,
  language: row.language === 'en' ? 'en' : 'id',
  postCount: row.post_count ?? 0,
  openedBy: row.opened_by,
  openedAt: toDate(row.opened_at),
  authorKind: row.author_kind ?? 'office',
  ...optionalDate('lastPostAt', row.last_post_at),
  ...optionalDate('lockedAt', row.locked_at),
  ...optionalDate('archivedAt', row.archived_at),
  ...optionalDate('pinnedUntil', row.pinned_until),
});

const toPublicSummary = (
  { summary, summary_html: html, summary_by: by, summary_at: at }: reading.PublicThreadRow,
  toHtml: ToHtml,
): Pick<PublicThread, 'summary'> =>
  summary === null || at === null
    ? {}
    : {
        summary: {
          ...{ markdown: summary, html: html ?? toHtml(summary), by: by ?? '', at: toDate(at) },
        },
      };

const toPublicThread = (
  row: reading.PublicThreadRow,
  category: Category | undefined,
  toHtml: ToHtml,
): PublicThread => ({
  ...toSummary(row),
  ...(category && { category: { slug: category.slug, name: category.name } }),
  ...optional('materialType', row.material_type),
  ...optional('materialDocumentId', row.material_document_id),
  slowModeSeconds: row.slow_mode_seconds ?? 0,
  ...optional('officialPostNumber', row.official_post_number),
  ...toPublicSummary(row, toHtml),
  ...optional('rebuttalDocumentId', row.rebuttal_document_id),
});

/** What the office adds to a thread: a poll, and a banner. */
const findAdditions = async (
  strapi: Core.Strapi,
  trx: Knex,
  { id, language, rebuttal_document_id: rebuttalId }: reading.PublicThreadRow,
): Promise<Pick<PublicThread, 'poll' | 'rebuttal'>> => {
  const poll = await findPoll(trx, id);
  const result = poll && toResult(poll, await countsOf(trx, poll.id), clockOf(strapi).now());
  const rebuttal = rebuttalId === null ? undefined : await findBanner(strapi, rebuttalId, language);
  return { ...(result && { poll: result }), ...(rebuttal && { rebuttal }) };
};

const findPublic = (
  strapi: Core.Strapi,
  key: Parameters<typeof reading.selectPublicThread>[1],
  toHtml: ToHtml,
): Promise<PublicThread | undefined> =>
  runReads(strapi, async (trx) => {
    const row = await reading.selectPublicThread(trx, key);
    if (row === undefined) return undefined;
    const { category_id: id } = row;
    const category = id === null ? undefined : await selectCategory(trx, { id });
    return {
      ...toPublicThread(row, category && toCategory(category), toHtml),
      ...(await findAdditions(strapi, trx, row)),
    };
  });

const findSuccessor = async (trx: Knex, slug: string) => {
  let id = await reading.selectSuccessorId(trx, slug);
  for (let step = 0; id !== undefined && step < MAX_MERGES; step += 1) {
    const thread = await selectThread(trx, { id });
    if (thread === undefined) return undefined;
    if (thread.moved_to_thread_id === null) {
      const { document_id: threadId, slug: present } = thread;
      return thread.is_hidden ? undefined : { threadId, slug: present };
    }
    id = thread.moved_to_thread_id;
  }
  return undefined;
};

/** What readers may see, in the tables of the hub. `toHtml` renders what the office wrote. */
export const strapiForumReader = (strapi: Core.Strapi, toHtml: ToHtml): ForumReader => ({
  categories: () => runReads(strapi, async (trx) => (await selectCategories(trx)).map(toCategory)),
  findThread: (threadId) => findPublic(strapi, { document_id: threadId }, toHtml),
  threadOfSlug: (slug) => findPublic(strapi, { slug }, toHtml),
  successorOf: (slug) => runReads(strapi, (trx) => findSuccessor(trx, slug)),
  posts: (slice) =>
    runReads(strapi, async (trx) =>
      (await reading.selectPublicPosts(trx, slice)).map((row) => toPublicPost(row, toHtml)),
    ),
  threads: (asked) =>
    runReads(strapi, async (trx) => (await reading.selectThreadsOf(trx, asked)).map(toSummary)),
  pinned: (categoryId, now) =>
    runReads(strapi, async (trx) =>
      (await reading.selectPinnedOf(trx, categoryId, now)).map(toSummary),
    ),
});
