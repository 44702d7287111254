import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { filterReads } from '../../../platform/filter-reads';
import type { Jobs } from '../../../platform/jobs';
import { UID } from '../../../platform/uids';
import type { CitizenBook } from '../../citizens';
import { makeEditPost } from '../application/edit-post';
import { makeFindThread } from '../application/find-thread';
import { makeHideThread } from '../application/hide-thread';
import type { WritingDeps } from '../application/judge-text';
import { makeTargets } from '../application/move-targets';
import { makeOpenThread } from '../application/open-thread';
import { makePersonalPosts } from '../application/personal-posts';
import { makeReadPosts } from '../application/read-posts';
import { makeReadThreads } from '../application/read-threads';
import { makeRecountForum, type RecountForum } from '../application/recount-forum';
import { makeRemovePost } from '../application/remove-post';
import { makeReviseThread } from '../application/revise-thread';
import { makeWritePost } from '../application/write-post';
import { makeWriteThread } from '../application/write-thread';
import type { ToHtml } from './forum-rows';
import { strapiForumReader } from './forum-reader';
import { strapiPostBook, strapiTransaction } from './post-book';
import { strapiRecountBook } from './recount-book';
import { SHOWN_THREADS, strapiThreadStore } from './thread-store';

/** Builds what the forum channel does with threads, and keeps hidden threads from readers of both APIs. */
export const installForum = (strapi: Core.Strapi, { clock }: { readonly clock: Clock }) => {
  const store = strapiThreadStore(strapi);
  filterReads(strapi, UID.thread, SHOWN_THREADS);
  return {
    openThread: makeOpenThread({ store, clock }),
    reviseThread: makeReviseThread({ store }),
    hideThread: makeHideThread({ store }),
  };
};

/** What the forum channel does with threads. */
export type ForumUseCases = ReturnType<typeof installForum>;

/** Builds what readers and the moderation need; the moderation is built on it, and writing on both. */
export const buildForumReads = (
  strapi: Core.Strapi,
  {
    clock,
    toHtml,
    citizens,
  }: {
    readonly clock: Clock;
    /** Renders what the office wrote, as safe HTML. */
    readonly toHtml: ToHtml;
    readonly citizens: Pick<CitizenBook, 'countPosts'>;
  },
) => {
  const reader = strapiForumReader(strapi, toHtml);
  const book = strapiPostBook(strapi, toHtml);
  const inTransaction = strapiTransaction(strapi);
  return {
    ...{ reader, book },
    readPosts: makeReadPosts({ reader }),
    readThreads: makeReadThreads({ reader, clock }),
    findThread: makeFindThread({ reader }),
    targets: makeTargets({ book, citizens, inTransaction }),
  };
};

/** Builds what people write. Everything passes the judge that is given: there is no other way in. */
export const buildForumWrites = (
  strapi: Core.Strapi,
  {
    toHtml,
    ...needs
  }: WritingDeps & {
    readonly clock: Clock;
    readonly toHtml: ToHtml;
    readonly citizens: Pick<CitizenBook, 'countPosts' | 'lockName'>;
  },
) => {
  const inTransaction = strapiTransaction(strapi);
  const deps = { ...needs, inTransaction, book: strapiPostBook(strapi, toHtml) };
  return {
    writePost: makeWritePost(deps),
    writeThread: makeWriteThread({ ...deps, newId: () => randomBytes(12).toString('hex') }),
    editPost: makeEditPost(deps),
    removePost: makeRemovePost(deps),
    personalPosts: makePersonalPosts(deps),
  };
};

/** Builds the nightly recount. */
export const buildRecount = (
  strapi: Core.Strapi,
  { clock, timeZone }: { readonly clock: Clock; readonly timeZone: string },
): RecountForum =>
  makeRecountForum({
    ...{ book: strapiRecountBook(strapi), inTransaction: strapiTransaction(strapi) },
    ...{ clock, timeZone },
  });

const RECOUNT_SWEEP = 'hub.forum-recount';
const RECOUNT_SWEEP_SECONDS = 57; // the recount itself sees to it that a night has one

/** Starts the sweep that recounts at night. Drift is logged: it says that something wrote past the use cases. */
export const startRecount = (
  jobs: Jobs,
  {
    recountForum,
    log,
  }: {
    readonly recountForum: RecountForum;
    readonly log: { warn(message: string): void };
  },
): void => {
  jobs.add({
    name: RECOUNT_SWEEP,
    everySeconds: RECOUNT_SWEEP_SECONDS,
    run: async (stopping) => {
      const report = await recountForum(stopping);
      if (report === undefined || report.drifts.length === 0) return;
      log.warn(`The recount of the forum mended ${String(report.drifts.length)} counters.`);
    },
  });
};
