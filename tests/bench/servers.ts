import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '../../scripts/demo/ports';
import type { Processes } from '../../scripts/demo/processes';
import { placeholderSecrets } from '../../scripts/placeholder-secrets';
import type { Answer } from './answers';
import { BenchFailure } from './failure';

const ROOT = path.resolve(__dirname, '..', '..');
const STRAPI = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
const HOST = '127.0.0.1';
const FIRST_PORT = 14_370;
const HEALTH_POLL_MS = 100;
const LOG_LINES_SHOWN = 20;

/** Where the programs of one run live: all that they write lies in `folder`, which goes with the run. */
export interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hubUrl: string;
}

/** Makes the settings of a hub that is as in production, but for its own database and a delivery that rests. */
export const makePlace = async (folder: string): Promise<Place> => {
  const port = String(await findFreePort({ first: FIRST_PORT, host: HOST, taken: [] }));
  const hubUrl = `http://${HOST}:${port}`;
  const publicFolder = path.join(folder, 'public');
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  const env = {
    ...process.env,
    ...placeholderSecrets(),
    NODE_ENV: 'production',
    HOST,
    PORT: port,
    HUB_PUBLIC_URL: hubUrl,
    HUB_ALLOW_PRIVATE_URLS: 'true',
    DATABASE_URL: '',
    DATABASE_FILENAME: path.join(folder, 'data.db'),
    HUB_PUBLIC_DIR: publicFolder,
    HUB_JOBS: 'off',
    HUB_DELIVERY: 'off',
    HUB_LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  return { folder, env, hubUrl };
};

const logOf = ({ folder }: Place, name: string): string => path.join(folder, `${name}.log`);

const brokeOff = (place: Place, name: string): BenchFailure => {
  const log = readFileSync(logOf(place, name), 'utf8').trimEnd().split('\n');
  return new BenchFailure(
    `The ${name} has ended. Its last words:\n\n${log.slice(-LOG_LINES_SHOWN).join('\n')}`,
  );
};

const script = (name: string, ...args: readonly string[]): readonly string[] => [
  ...['--import', 'tsx', path.join(__dirname, name)],
  ...args,
];

/** Migrates the database and fills it; tells how far it is. */
export const seed = async (
  processes: Processes,
  place: Place,
  tell: (text: string) => void,
): Promise<void> => {
  const { ended } = processes.start({
    args: script('seed.ts'),
    env: place.env,
    logFile: logOf(place, 'seed'),
    onLine: (line) => {
      const news = /^seeded: (.+)$/.exec(line)?.[1];
      if (news !== undefined) tell(`  ${news}`);
    },
  });
  if ((await ended) !== 0) throw brokeOff(place, 'seed');
};

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
};

const pause = (): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), HEALTH_POLL_MS));

/** Starts the compiled hub in a process of its own, as `npm start` does; resolves when it answers. */
export const startHub = async (processes: Processes, place: Place): Promise<void> => {
  const { ended } = processes.start({
    args: [STRAPI, 'start'],
    env: place.env,
    logFile: logOf(place, 'hub'),
  });
  const hasEnded = ended.then(() => true);
  while (!(await isHealthy(`${place.hubUrl}/_health`))) {
    if (await Promise.race([hasEnded, pause()])) throw brokeOff(place, 'hub');
  }
};

/** Starts the server that gives the answers of the hub again; resolves with its address when it listens. */
export const startReference = async (
  processes: Processes,
  place: Place,
  answers: readonly Answer[],
): Promise<string> => {
  const file = path.join(place.folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  let hear: (port: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const { ended } = processes.start({
    args: script('reference.ts', file),
    env: place.env,
    logFile: logOf(place, 'reference'),
    onLine: (line) => {
      const port = /^listening: (\d+)$/.exec(line)?.[1];
      if (port !== undefined) hear(port);
    },
  });
  const port = await Promise.race([ready, ended.then(() => undefined)]);
  if (port === undefined) throw brokeOff(place, 'reference');
  return `http://${HOST}:${port}`;
};
