import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, dropDatabase, startPostgres } from '../../tests/support/postgres';
import { TEMPLATE_SETTING, templateFile } from '../../tests/support/template';
import { placeholderSecrets } from '../placeholder-secrets';
import { findBrowser } from './find-browser';
import { runCommand, type Finished } from './run-command';
import { ONE_FAILED, ONE_PASSED, ONE_SKIPPED, tallyJest, type Tally } from './tally';

/** How a step ended. */
export interface Outcome {
  readonly tally: Tally;
  /** A few words for the table; empty where the numbers say it all. */
  readonly note: string;
  /** What the step printed; shown where it failed. */
  readonly output: string;
}

/** One part of the whole check. */
export interface Step {
  readonly id: string;
  /** Id of a step that must have passed before. */
  readonly needs?: string;
  readonly run: () => Promise<Outcome>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = path.resolve(__dirname, '../..');
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');
const TEMPLATE_MAIN = path.join(ROOT, 'tests/support/template-main.ts');

const isCi = (): boolean => process.env.CI === 'true' || process.env.CI === '1';

const baseEnvironment = (): Environment => ({
  ...process.env,
  FORCE_COLOR: '0',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
});

const toOutcome = ({ exitCode, output }: Finished): Outcome => ({
  tally: exitCode === 0 ? ONE_PASSED : ONE_FAILED,
  note: exitCode === 0 ? '' : `ended with code ${exitCode}`,
  output,
});

/** Something that this machine lacks: a failure where everything must be checked, else left out, with the reason. */
const missing = (reason: string): Outcome => ({
  tally: isCi() ? ONE_FAILED : ONE_SKIPPED,
  note: reason,
  output: reason,
});

const npmStep = (id: string, script: string, extra: Environment = {}): Step => ({
  id,
  run: async () =>
    toOutcome(
      await runCommand({
        program: 'npm',
        args: ['run', '--silent', script],
        env: { ...baseEnvironment(), ...extra },
      }),
    ),
});

const runJest = async (
  project: string,
  { args, env }: { args: readonly string[]; env: Environment },
): Promise<Outcome> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-test-'));
  const reportFile = path.join(folder, 'report.json');
  try {
    const { exitCode, output } = await runCommand({
      program: process.execPath,
      args: [
        JEST,
        '--selectProjects',
        project,
        '--ci',
        '--json',
        '--outputFile',
        reportFile,
      ].concat(args),
      env: { ...baseEnvironment(), ...env },
    });
    const report = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined;
    return { ...tallyJest({ report, exitCode }), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Boots a hub on an empty database once; the tests of `run` start on copies of what it leaves behind. */
const onTemplate = async (
  { url, name }: { readonly url: string; readonly name: string },
  run: (env: Environment) => Promise<Outcome>,
): Promise<Outcome> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-template-'));
  try {
    // Set and empty where it is SQLite, so that a .env file does not fill it.
    const env = { DATABASE_URL: url };
    const { exitCode, output } = await runCommand({
      program: process.execPath,
      args: ['--import', 'tsx', TEMPLATE_MAIN, folder, name],
      env: { ...baseEnvironment(), ...env, [TEMPLATE_SETTING]: '' },
    });
    if (exitCode !== 0) return { tally: ONE_FAILED, note: 'the first boot failed', output };
    return await run({ ...env, [TEMPLATE_SETTING]: templateFile(folder) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const ON_SQLITE = { url: '', name: '' };

/** Every file boots a Strapi, which may leave timers behind: the workers are ended when their tests are. */
const runIntegration = (env: Environment): Promise<Outcome> =>
  runJest('integration', { args: ['--maxWorkers=2', '--forceExit'], env });

const runOnSqlite = (): Promise<Outcome> => onTemplate(ON_SQLITE, runIntegration);

let stopPostgres: () => Promise<void> = () => Promise.resolve();

/** Ends the PostgreSQL that this process has started, if any. */
export const endPostgres = (): Promise<void> => stopPostgres();

const runOnServer = async (serverUrl: string, name: string): Promise<Outcome> => {
  const url = await createDatabase(serverUrl, name);
  const template = `${name}_template`;
  try {
    return await onTemplate({ url, name: template }, runIntegration);
  } finally {
    await dropDatabase(serverUrl, template);
    await dropDatabase(serverUrl, name);
  }
};

/** A server of our own, which goes with everything in it. */
const runOnOwnServer = async (name: string): Promise<Outcome> => {
  let url: string;
  try {
    const server = await startPostgres();
    stopPostgres = () => server.stop();
    url = server.url;
  } catch (error) {
    return missing(`no PostgreSQL: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return await runOnServer(url, name);
  } finally {
    await stopPostgres();
  }
};

const runOnPostgres = async (): Promise<Outcome> => {
  const name = `humas_hub_test_${process.pid}_${Date.now().toString(36)}`;
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL === undefined || DATABASE_URL === '') return runOnOwnServer(name);
  return runOnServer(DATABASE_URL, name);
};

const runInBrowser = async (): Promise<Outcome> => {
  const browser = findBrowser(process.env);
  if ('reason' in browser) return missing(browser.reason);
  return onTemplate(ON_SQLITE, (env) =>
    runJest('e2e', {
      // Each file has a hub and a browser of its own, and waits half of the time for one or the other.
      args: ['--maxWorkers=2', '--forceExit'],
      env: { ...env, CHROMIUM_PATH: browser.path },
    }),
  );
};

/**
 * The steps, by phase. The lists of one phase run beside each other, the steps of a list one after another: what
 * writes `dist` stands in one list, and what reads it in a later phase.
 */
export const PHASES: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      npmStep('build', 'build', placeholderSecrets()),
      npmStep('generated', 'types:check'),
      // Here, because the other list is the longer one without it; it needs nothing of this one.
      { id: 'unit', run: () => runJest('unit', { args: ['--maxWorkers=2'], env: {} }) },
    ],
    [npmStep('lint', 'lint'), npmStep('types', 'typecheck'), npmStep('boundaries', 'boundaries')],
  ],
  [
    [
      { id: 'integration:sqlite', needs: 'build', run: runOnSqlite },
      { id: 'integration:postgres', needs: 'build', run: runOnPostgres },
      { id: 'e2e', needs: 'build', run: runInBrowser },
    ],
  ],
];
