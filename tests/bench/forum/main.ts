/**
 * `npm run bench:forum`: what a page of a thread of 100,000 posts costs wherever it lies, how quickly the checks go, posts
 * come in over HTTP and the queue of the moderation opens, and whether a crowd that writes and moderates leaves counters
 * that a recount confirms; on SQLite, and on PostgreSQL. Needs a build. Takes some four minutes, prints a table; nothing
 * fails because it was slow.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { renderText } from '../../../src/modules/forum/strapi/markdown-renderer';
import { makeHome } from '../../support/hub';
import { createDatabase, startPostgres } from '../../support/postgres';
import { BenchFailure } from '../failure';
import type { ForumFigures } from './figures';
import { benchPipeline } from './pipeline';
import { describePipeline, drawFigures } from './report';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const PROGRAM = path.join(__dirname, 'forum-main.ts');
const JUDGED_POSTS = 3000;

const measure = async (env: Readonly<Record<string, string>>): Promise<ForumFigures> => {
  const child = fork(PROGRAM, {
    cwd: ROOT,
    execArgv: ['--no-deprecation', '--import', 'tsx'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit').then(() => undefined);
  const told = once(child, 'message').then(([figures]) => figures as ForumFigures);
  const figures = await Promise.race([told, ended]);
  await ended;
  if (figures === undefined) throw new BenchFailure('The hub of the bench broke off.');
  return figures;
};

const onSqlite = async (): Promise<ForumFigures> => {
  const home = await makeHome();
  try {
    return await measure(home.env);
  } finally {
    await home.remove();
  }
};

const onPostgres = async (): Promise<ForumFigures> => {
  const server = await startPostgres();
  const home = await makeHome();
  try {
    const url = await createDatabase(server.url, 'hub_forum_bench');
    return await measure({ ...home.env, DATABASE_URL: url });
  } finally {
    await home.remove();
    await server.stop();
  }
};

const run = async (): Promise<void> => {
  const load = loadavg()[0] ?? 0;
  console.log(`\n${describePipeline(await benchPipeline({ renderText, posts: JUDGED_POSTS }))}`);
  console.log(`\n${drawFigures({ SQLite: await onSqlite(), PostgreSQL: await onPostgres() })}\n`);
  console.log(
    `${availableParallelism()} cores, Node ${process.version}; load average ${load.toFixed(1)} when the run began, ${(loadavg()[0] ?? 0).toFixed(1)} when it ended`,
  );
};

run().catch((error: unknown) => {
  console.error(error instanceof BenchFailure ? error.message : error);
  process.exitCode = 1;
});
