/**
 * `npm run test:crowd`: lets a crowd write, report and moderate over HTTP for a minute, on SQLite and on PostgreSQL, and
 * holds the hub's books against what everybody was answered. `-- --seconds 300` for longer, `-- --only postgres` for one of
 * the two. Needs a build. Prints the figures.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, startPostgres } from '../support/postgres';

const ROOT = path.resolve(__dirname, '..', '..');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seconds: text, only: text } });

const runOn = async (database: string): Promise<boolean> => {
  const args = ['--selectProjects', 'integration', '--testPathPatterns', 'forum-crowd'];
  const child = spawn(process.execPath, [JEST, ...args, '--forceExit'], {
    cwd: ROOT,
    stdio: 'inherit',
    // Set and empty where it is SQLite, so that a .env file does not fill it.
    env: { ...process.env, DATABASE_URL: database, HUB_CROWD_SECONDS: values.seconds ?? '60' },
  });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  return exitCode === 0;
};

const onPostgres = async (): Promise<boolean> => {
  const server = await startPostgres();
  try {
    return await runOn(await createDatabase(server.url, 'hub_crowd'));
  } finally {
    await server.stop();
  }
};

const run = async (): Promise<void> => {
  const results: boolean[] = [];
  if (values.only !== 'postgres') results.push(await runOn(''));
  if (values.only !== 'sqlite') results.push(await onPostgres());
  process.exitCode = results.every(Boolean) ? 0 : 1;
};

void run();
