import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import type { FindShownThreads, PersonalData, TellCitizen } from '../../citizens';
import {
  makeTellFollowers,
  type FollowBook,
  type TellFollowers,
} from '../application/tell-followers';
import { toDate, type StoredMoment } from './forum-rows';
import * as sql from './follows.sql';
import { strapiTransaction } from './post-book';
import { run } from './tables.sql';

/** Follows in the table of `api::thread-follow.thread-follow`. */
const strapiFollowBook = (strapi: Core.Strapi): FollowBook => ({
  waiting: (page) => run(strapi, (trx) => sql.selectWaiting(trx, page)),
  markTold: (follower) => run(strapi, (trx) => sql.updateTold(trx, follower)),
});

/** Finds titles and addresses of threads that readers see. */
export const makeFindShownThreads =
  (strapi: Core.Strapi): FindShownThreads =>
  (threadIds) =>
    run(strapi, (trx) => sql.selectShownThreads(trx, threadIds));

/** What somebody follows, for their export and their erasure. */
export const strapiPersonalFollows = (strapi: Core.Strapi): PersonalData => ({
  name: 'follows',
  collect: async (citizenId) =>
    (await run(strapi, (trx) => sql.selectFollowsOf(trx, citizenId))).map(
      ({ threadId, followedAt }) => ({
        thread: threadId,
        followedAt: toDate(followedAt as StoredMoment),
      }),
    ),
  erase: (citizenId) => run(strapi, (trx) => sql.deleteFollowsOf(trx, citizenId)),
});

/** Builds what tells followers of new posts. */
export const buildTellFollowers = (
  strapi: Core.Strapi,
  deps: {
    readonly unreadAmong: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
    readonly tellCitizen: TellCitizen;
    readonly clock: Clock;
  },
): TellFollowers =>
  makeTellFollowers({
    ...deps,
    follows: strapiFollowBook(strapi),
    inTransaction: strapiTransaction(strapi),
  });

const FOLLOW_SECONDS = 50; // posts of ten minutes go into one notice anyway

/** Starts the sweep that tells followers. */
export const startFollows = (
  jobs: Jobs,
  { tellFollowers }: { readonly tellFollowers: TellFollowers },
): void => {
  jobs.add({
    name: 'hub.forum-follows',
    everySeconds: FOLLOW_SECONDS,
    run: async (stopping) => {
      await tellFollowers(stopping);
    },
  });
};
