/**
 * A hub of its own, on the database that the environment names: seeds a long thread, reads its pages, takes posts over
 * HTTP, lets a crowd write, opens the queue, and tells its parent what that took. `tsx tests/bench/forum/forum-main.ts`
 */
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import type { WholeHub } from '../../../src/hub';
import { makeRecountForum } from '../../../src/modules/forum/application/recount-forum';
import { strapiTransaction } from '../../../src/modules/forum/strapi/post-book';
import { strapiRecountBook } from '../../../src/modules/forum/strapi/recount-book';
import { foundHub } from '../../../src/platform/hub-container';
import { forumStage } from '../../support/forum-stage';
import { runCrowd } from '../../support/forum-crowd';
import { createHub } from '../../support/hub';
import { aMember } from '../../support/staff';
import { BenchFailure } from '../failure';
import {
  CASES,
  CROWD_SECONDS,
  MODERATORS,
  POSTERS,
  POSTS,
  type ForumFigures,
  type Measured,
} from './figures';
import { measurePages } from './measure-pages';
import { measurePosting } from './measure-posting';
import { measureQueue, seedCases, type AskAdmin } from './moderation-queue';
import { seedCitizens } from './seed-citizens';
import { seedThread } from './seed-thread';

const CITIZENS = 500; // nobody writes more often than the limits allow

const { strapi, clock } = createHub();

const listen = async ({ server }: Core.Strapi): Promise<string> => {
  server.mount();
  await new Promise<void>((resolve) => {
    server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${String((server.httpServer.address() as AddressInfo).port)}`;
};

/** PostgreSQL chooses its plans by what it has counted; it does so by itself, but not within a minute. */
const countRows = () => strapi.db.connection.raw('analyze');

const forSeconds = (seconds: number): (() => boolean) => {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() < end;
};

/** Signs a moderator in; gives what asks in their name. */
const signIn = async (url: string): Promise<{ moderatorId: string; ask: AskAdmin }> => {
  const { email, password } = await aMember(strapi, { role: 'hub-moderator' });
  const user: unknown = await strapi.db.query('admin::user').findOne({ where: { email } });
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ email, password });
  const answer = await fetch(`${url}/admin/login`, { method: 'POST', headers, body });
  const { data } = (await answer.json()) as { data: { token: string } };
  const ask: AskAdmin = async (path) => {
    const got = await fetch(`${url}${path}`, {
      headers: { Authorization: `Bearer ${data.token}` },
    });
    if (!got.ok) throw new BenchFailure(`${path}: ${await got.text()}`);
    return got.json();
  };
  return { moderatorId: String((user as { id: number }).id), ask };
};

/** The queue, with a case for one post in ten. */
const openQueue = async (url: string, threadId: number): Promise<readonly Measured[]> => {
  const posts = await strapi.db
    .connection('forum_posts')
    .where({ thread_id: threadId })
    .orderBy('number')
    .limit(CASES)
    .select<{ id: number }[]>('id');
  const categories = await strapi.db.connection('forum_categories').select<{ id: number }[]>('id');
  await seedCases(strapi, {
    ...{ count: CASES, now: clock.now(), categoryIds: categories.map(({ id }) => id) },
    targetIdOf: (number) => posts[number - 1]?.id ?? number,
  });
  await countRows();
  const { moderation } = (foundHub(strapi) as WholeHub).discussion;
  return measureQueue(strapi, moderation, await signIn(url));
};

const mend = async (): Promise<Pick<ForumFigures, 'drifts' | 'recountMs'>> => {
  clock.toNextNight();
  const start = performance.now();
  const report = await makeRecountForum({
    ...{ book: strapiRecountBook(strapi), inTransaction: strapiTransaction(strapi) },
    ...{ clock, timeZone: 'Asia/Jakarta' },
  })();
  return { drifts: report?.drifts.length ?? -1, recountMs: performance.now() - start };
};

const run = async (): Promise<ForumFigures> => {
  await strapi.load();
  const url = await listen(strapi);
  const stage = forumStage(strapi, clock);
  const { forum } = (foundHub(strapi) as WholeHub).discussion;
  const start = performance.now();
  const threadId = await seedThread(strapi, stage, { posts: POSTS, now: clock.now() });
  const bearers = await seedCitizens(strapi, { count: CITIZENS, now: clock.now() });
  await countRows();
  const seedSeconds = (performance.now() - start) / 1000;
  const { id = 0 } = (await stage.book.findThread(threadId)) ?? {};
  const pages = await measurePages(strapi, forum.readPosts, { id, threadId, posts: POSTS });
  const posting = await measurePosting(strapi, { url, bearers, thread: { id, threadId } });
  const crowd = await runCrowd(stage, {
    ...{ posters: POSTERS, moderators: MODERATORS, goesOn: forSeconds(CROWD_SECONDS) },
  });
  const queue = await openQueue(url, id);
  return { seedSeconds, pages, posting, crowd, queue, ...(await mend()) };
};

run().then(
  (figures) => {
    process.send?.(figures);
    process.disconnect();
    process.exit(0); // Strapi leaves timers behind
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
