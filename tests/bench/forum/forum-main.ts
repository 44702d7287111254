/**
 * A hub of its own, on the database that the environment names: seeds a long thread, reads its pages, lets people write,
 * and tells its parent what that took. `tsx tests/bench/forum/forum-main.ts`
 */
import { makeRecountForum } from '../../../src/modules/forum/application/recount-forum';
import { strapiTransaction } from '../../../src/modules/forum/strapi/post-book';
import { strapiRecountBook } from '../../../src/modules/forum/strapi/recount-book';
import { createHub } from '../../support/hub';
import { forumStage } from '../../support/forum-stage';
import { runCrowd } from '../../support/forum-crowd';
import { CROWD_SECONDS, POSTERS, POSTS, type ForumFigures } from './figures';
import { measurePages } from './measure-pages';
import { seedThread } from './seed-thread';

const DAY_SECONDS = 24 * 3600;
const WRITING_SECONDS = 5;
const MODERATORS = 5;

const { strapi, clock } = createHub();

const forSeconds = (seconds: number): (() => boolean) => {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() < end;
};

const run = async (): Promise<void> => {
  await strapi.load();
  const stage = forumStage(strapi, clock);
  const start = performance.now();
  const threadId = await seedThread(strapi, stage, { posts: POSTS, now: clock.now() });
  const seedSeconds = (performance.now() - start) / 1000;
  const pages = await measurePages(stage, threadId, POSTS);
  const alone = await runCrowd(stage, {
    posters: 1,
    moderators: 0,
    goesOn: forSeconds(WRITING_SECONDS),
  });
  const crowd = await runCrowd(stage, {
    ...{ posters: POSTERS, moderators: MODERATORS, goesOn: forSeconds(CROWD_SECONDS) },
  });
  clock.advance(DAY_SECONDS);
  const recounted = performance.now();
  const report = await makeRecountForum({
    ...{ book: strapiRecountBook(strapi), inTransaction: strapiTransaction(strapi) },
    ...{ clock, timeZone: 'Asia/Jakarta' },
  })();
  const figures: ForumFigures = {
    ...{ seedSeconds, pages, crowd },
    alonePerSecond: (alone.posts + alone.edits) / alone.seconds,
    drifts: report?.drifts.length ?? -1,
    recountMs: performance.now() - recounted,
  };
  process.send?.(figures);
  process.disconnect();
  process.exit(0); // Strapi leaves timers behind
};

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
