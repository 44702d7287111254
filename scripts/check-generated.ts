/**
 * Is `types/generated` what Strapi generates from today's schemas? Generates into a temporary folder, compares, and
 * leaves the committed files as they are; with `--write` it puts the new ones in their place. Exits with 1 where a file
 * is stale.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { placeholderSecrets } from './placeholder-secrets';

const ROOT = path.resolve(__dirname, '..');
const COMMITTED = path.join(ROOT, 'types', 'generated');
const STRAPI = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

/** @throws Error with the generator's own words where it fails */
const generateInto = (folder: string): void => {
  const done = spawnSync(
    process.execPath,
    [STRAPI, 'ts:generate-types', '--silent', '--out-dir', path.relative(ROOT, folder)],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...placeholderSecrets(),
        DATABASE_URL: '', // set and empty: a .env file does not fill it
        DATABASE_FILENAME: path.join(folder, 'unused.db'),
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    },
  );
  if (done.status !== 0 || !existsSync(path.join(folder, 'generated'))) {
    throw new Error(`The types could not be generated.\n${done.stdout}${done.stderr}`);
  }
};

const read = (folder: string, file: string): string | undefined => {
  const full = path.join(folder, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
};

const listFiles = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Names of the files that differ, are missing, or are left over. */
const findStale = (fresh: string): string[] =>
  Array.from(new Set([...listFiles(fresh), ...listFiles(COMMITTED)]))
    .filter((file) => read(fresh, file) !== read(COMMITTED, file))
    .sort();

/** Puts the fresh files in the place of the committed ones. */
const write = (fresh: string): void => {
  rmSync(COMMITTED, { recursive: true, force: true });
  cpSync(fresh, COMMITTED, { recursive: true });
  console.log('types/generated is written anew.');
};

const check = (): number => {
  mkdirSync(path.join(ROOT, '.tmp'), { recursive: true });
  // Strapi joins the folder to the root of the app, so it has to lie inside.
  const folder = mkdtempSync(path.join(ROOT, '.tmp', 'types-'));
  try {
    generateInto(folder);
    if (process.argv.includes('--write')) {
      write(path.join(folder, 'generated'));
      return 0;
    }
    const stale = findStale(path.join(folder, 'generated'));
    for (const file of stale) {
      console.error(`types/generated/${file} is stale: run "npm run types:generate" and commit.`);
    }
    if (stale.length === 0) console.log('types/generated is fresh.');
    return stale.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = check();
