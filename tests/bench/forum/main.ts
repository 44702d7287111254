/**
 * `npm run bench:forum`: what a page of a thread of 100,000 posts costs wherever it lies, how quickly posts are written,
 * and whether a crowd that writes and moderates for a minute leaves counters that a recount confirms; on SQLite, and on
 * PostgreSQL. Needs a build. Prints a table; nothing fails because it was slow.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { makeHome } from '../../support/hub';
import { createDatabase, startPostgres } from '../../support/postgres';
import { BenchFailure } from '../failure';
import { CROWD_SECONDS, POSTERS, POSTS, type ForumFigures } from './figures';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const PROGRAM = path.join(__dirname, 'forum-main.ts');

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

const ms = (value: number): string => `${value.toFixed(2)} ms`;

const describe = (database: string, figures: ForumFigures): string => {
  const { pages, crowd } = figures;
  const { firstMs, middleMs, lastMs } = pages;
  const all = [firstMs, middleMs, lastMs];
  const spread = Math.max(...all) / Math.min(...all);
  const rows = [
    [`page of 50 of ${POSTS} posts: first, middle, last`, all.map(ms).join(', '), '<= 15 ms each'],
    ['slowest to quickest of the three', spread.toFixed(2), '<= 1.20'],
    ['texts written one after another', `${figures.alonePerSecond.toFixed(0)}/s`, '>= 100/s'],
    [
      `${POSTERS} posters and 5 moderators, ${CROWD_SECONDS} s`,
      `${(crowd.posts / crowd.seconds).toFixed(0)} posts/s, ${crowd.edits} edits, ${crowd.decisions} decisions`,
      '>= 100/s',
    ],
    ['posts lost, posts doubled', `${crowd.lost}, ${crowd.doubled}`, '0, 0'],
    [
      'counters that a recount mended',
      `${figures.drifts} (recount ${figures.recountMs.toFixed(0)} ms)`,
      '0',
    ],
  ] as const;
  const lines = rows.map(
    ([what, figure, goal]) => `  ${what.padEnd(48)}  ${figure}  (goal ${goal})`,
  );
  return [`${database}, seeded in ${figures.seedSeconds.toFixed(0)} s`, ...lines].join('\n');
};

const onSqlite = async (): Promise<string> => {
  const home = await makeHome();
  try {
    return describe('SQLite', await measure(home.env));
  } finally {
    await home.remove();
  }
};

const onPostgres = async (): Promise<string> => {
  const server = await startPostgres();
  const home = await makeHome();
  try {
    const url = await createDatabase(server.url, 'hub_forum_bench');
    return describe('PostgreSQL', await measure({ ...home.env, DATABASE_URL: url }));
  } finally {
    await home.remove();
    await server.stop();
  }
};

const run = async (): Promise<void> => {
  const load = loadavg()[0] ?? 0;
  console.log(`\n${await onSqlite()}\n\n${await onPostgres()}\n`);
  console.log(
    `${availableParallelism()} cores, Node ${process.version}; load average ${load.toFixed(1)} when the run began`,
  );
};

run().catch((error: unknown) => {
  console.error(error instanceof BenchFailure ? error.message : error);
  process.exitCode = 1;
});
