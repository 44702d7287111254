import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '../../scripts/demo/ports';
import type { Processes, Running } from '../../scripts/demo/processes';
import { placeholderSecrets } from '../../scripts/placeholder-secrets';
import { startArgs } from '../../scripts/start-command';
import type { Answer } from './answers';
import { BenchFailure } from './failure';

const COLLECT_ON_SIGNAL = path.join(__dirname, 'collect-on-signal.js');
const HOST = '127.0.0.1';
// Two benches at the same time begin apart: a port that one has chosen stays free until its server starts.
const FIRST_PORT = 14_370 + (process.pid % 1000) * 10;
const POLL_MS = 20; // fine enough to time a start of seconds
const LOG_LINES_SHOWN = 20;

/** Where one server lives: all that it writes lies in `folder`. */
export interface Place {
  readonly name: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly url: string;
}

/** A server that answers. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from its start to the first answer. */
  readonly startMs: number;
  /** Ends it; resolves when it has ended. */
  stop(): Promise<void>;
}

/** The SQLite file of a hub, or of a vanilla Strapi, that lives there. */
export const databaseOf = ({ folder }: Pick<Place, 'folder'>): string =>
  path.join(folder, 'data.db');

type Settings = Readonly<Record<string, string>>;

/** Gives places in a folder, each with a port of its own. `settings` are added to those of a hub in production that rests. */
export const makePlaces = (
  folder: string,
): ((name: string, settings?: Settings) => Promise<Place>) => {
  const taken: number[] = [];
  const secrets = placeholderSecrets();
  return async (name, settings = {}) => {
    const port = await findFreePort({ first: FIRST_PORT, host: HOST, taken });
    taken.push(port);
    const url = `http://${HOST}:${port}`;
    const own = path.join(folder, name);
    const publicFolder = path.join(own, 'public');
    mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
    const env = {
      ...process.env,
      ...secrets,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--require ${JSON.stringify(COLLECT_ON_SIGNAL)}`,
      HOST,
      PORT: String(port),
      HUB_PUBLIC_URL: url,
      HUB_ALLOW_PRIVATE_URLS: 'true',
      DATABASE_URL: '',
      DATABASE_FILENAME: path.join(own, 'data.db'),
      HUB_PUBLIC_DIR: publicFolder,
      HUB_MAIL_FOLDER: path.join(own, 'mails'),
      HUB_JOBS: 'off',
      HUB_DELIVERY: 'off',
      HUB_LOG_LEVEL: 'error',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...settings,
    };
    return { name, folder: own, env, url };
  };
};

const logOf = ({ folder }: Place): string => path.join(folder, 'output.log');

const brokeOff = (place: Place): BenchFailure => {
  const log = readFileSync(logOf(place), 'utf8').trimEnd().split('\n');
  return new BenchFailure(
    `The server "${place.name}" has ended. Its last words:\n\n${log.slice(-LOG_LINES_SHOWN).join('\n')}`,
  );
};

const script = (name: string, ...args: readonly string[]): readonly string[] => [
  ...['--import', 'tsx', path.join(__dirname, name)],
  ...args,
];

/** Migrates the database of a hub and fills it; tells how far it is. */
export const seed = async (
  processes: Processes,
  place: Place,
  { articles, tell }: { readonly articles: number; readonly tell: (text: string) => void },
): Promise<void> => {
  const { ended } = processes.start({
    args: script('seed.ts', String(articles)),
    env: place.env,
    logFile: logOf(place),
    onLine: (line) => {
      const news = /^seeded: (.+)$/.exec(line)?.[1];
      if (news !== undefined) tell(`  ${news}`);
    },
  });
  if ((await ended) !== 0) throw brokeOff(place);
};

const isAnswered = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
};

const pause = (): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), POLL_MS));

/** Resolves when the first request for `path` is answered well. */
const awaitAnswer = async (
  place: Place,
  { running, path: asked }: { readonly running: Running; readonly path: string },
): Promise<Server> => {
  const start = performance.now();
  const hasEnded = running.ended.then(() => true);
  while (!(await isAnswered(`${place.url}${asked}`))) {
    if (await Promise.race([hasEnded, pause()])) throw brokeOff(place);
  }
  const { pid } = running;
  if (pid === undefined) throw brokeOff(place);
  return { url: place.url, pid, startMs: performance.now() - start, stop: () => running.end() };
};

/** Starts the compiled hub in a process of its own, as `npm start` does. */
export const startHub = (
  processes: Processes,
  place: Place,
  firstPath = '/_health',
): Promise<Server> => {
  const running = processes.start({
    args: startArgs(),
    env: place.env,
    logFile: logOf(place),
  });
  return awaitAnswer(place, { running, path: firstPath });
};

/** Starts the vanilla Strapi that `writeVanillaApp` has written there. */
export const startVanilla = (
  processes: Processes,
  place: Place,
  firstPath = '/_health',
): Promise<Server> => {
  const running = processes.start({
    args: [path.join(place.folder, 'server.js')],
    env: place.env,
    logFile: logOf(place),
  });
  return awaitAnswer(place, { running, path: firstPath });
};

/** Has servers free all that they do not need; they begin to at once, and go on beside what they are asked. */
export const freeMemory = (servers: readonly Server[]): void => {
  for (const { pid } of servers) process.kill(pid, 'SIGUSR2');
};

/** Starts a bare server that gives the answers of the hub again, from memory. */
export const startReference = async (
  processes: Processes,
  place: Place,
  { kind, answers }: { readonly kind: 'node:http' | 'koa'; readonly answers: readonly Answer[] },
): Promise<Server> => {
  const file = path.join(place.folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const running = processes.start({
    args: script('reference.ts', kind, file),
    env: place.env,
    logFile: logOf(place),
  });
  return awaitAnswer(place, { running, path: answers[0]?.path ?? '/' });
};
