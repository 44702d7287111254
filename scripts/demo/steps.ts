import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DemoFailure } from './failure';
import { assertPortIsFree, toHubEnvironment, type DemoPlan, type EmulatorUrls } from './plan';
import { findFreePort } from './ports';
import type { Processes, Running } from './processes';
import type { PlatformSecrets } from './secrets';
import { FILES, ROOT } from './files';
import { startArgs } from '../start-command';

const STRAPI = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
const TYPESCRIPT = ['--import', 'tsx'];
const LOG_LINES_SHOWN = 25;

const LOOPBACK = '127.0.0.1'; // the emulators listen there alone
const FIRST_EMULATOR_PORT = 4310;

const HEALTH_POLL_MS = 100;
const BOOT_LIMIT_MS = 120_000; // ten times a boot on a slow machine

/** What the steps work with. */
export interface Stage {
  readonly plan: DemoPlan;
  readonly processes: Processes;
  readonly tell: (text: string) => void;
  readonly secrets: PlatformSecrets;
}

const logOf = (name: string): string => path.join(FILES.logs, `demo-${name}.log`);

const endOf = (file: string): string =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN).join('\n');

/** What went wrong in a program, from the end of its log. */
export const brokeOff = (what: string, name: string): DemoFailure => {
  const log = logOf(name);
  return new DemoFailure(
    `${what}. The end of ${path.relative(ROOT, log)}:\n\n${endOf(log)}\n\nMend the cause and run "npm run demo" again: nothing that is done is lost.`,
  );
};

/** Compiles the server and bundles the admin. */
export const build = async ({ plan, processes }: Stage): Promise<void> => {
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const { ended } = processes.start({
    args: [STRAPI, 'build'],
    env: plan.env,
    logFile: logOf('build'),
  });
  if ((await ended) !== 0) throw brokeOff('The hub could not be built', 'build');
};

/** Migrates the database and fills it. */
export const seed = async ({ plan, processes, tell }: Stage): Promise<void> => {
  const { ended } = processes.start({
    args: [...TYPESCRIPT, path.join(ROOT, 'scripts', 'seed.ts'), FILES.staff, FILES.platforms],
    // What is due waits for the hub.
    env: { ...plan.env, HUB_JOBS: 'off' },
    logFile: logOf('seed'),
    onLine: (line) => {
      const news = /^seeded: (.+)$/.exec(line)?.[1];
      if (news !== undefined) tell(`  ${news}`);
    },
  });
  if ((await ended) !== 0) throw brokeOff('The sample content could not be written', 'seed');
};

/** Emulators that listen. */
export interface RunningEmulators extends Running {
  readonly urls: EmulatorUrls;
}

const READY = /^emulators ready (http\S+) (http\S+)$/;

/** Starts the emulators on the first free ports; resolves when they listen. */
export const startEmulators = async ({ plan, processes }: Stage): Promise<RunningEmulators> => {
  let hear: (urls: EmulatorUrls) => void = () => undefined;
  const ready = new Promise<EmulatorUrls>((resolve) => {
    hear = resolve;
  });
  const taken = [plan.settings.PORT];
  const first = FIRST_EMULATOR_PORT;
  const instagramPort = await findFreePort({ first, host: LOOPBACK, taken });
  taken.push(instagramPort);
  const googlePort = await findFreePort({ first, host: LOOPBACK, taken });
  const running = processes.start({
    args: [
      ...TYPESCRIPT,
      path.join(ROOT, 'tests', 'emulators', 'main.ts'),
      ...['--instagram-port', String(instagramPort), '--google-port', String(googlePort)],
      ...['--state-dir', FILES.emulatorState, '--seed', FILES.emulatorSeed],
    ],
    env: plan.env,
    logFile: logOf('emulators'),
    onLine: (line) => {
      const [, instagramUrl, googleUrl] = READY.exec(line) ?? [];
      if (instagramUrl !== undefined && googleUrl !== undefined) hear({ instagramUrl, googleUrl });
    },
  });
  const urls = await Promise.race([ready, running.ended.then(() => undefined)]);
  if (urls === undefined) throw brokeOff('The emulators could not be started', 'emulators');
  return { ...running, urls };
};

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) });
    return response.ok;
  } catch {
    return false;
  }
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The address under which this machine reaches the hub, whatever the world calls it. */
const localAddress = ({ HOST, PORT }: DemoPlan['settings']): string => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
};

/** Starts the compiled hub; resolves when it answers. */
export const startHub = async (
  { plan, processes, secrets }: Stage,
  emulators: EmulatorUrls,
): Promise<Running> => {
  // Looked at again: a build is long, and a stranger on the port would be taken for the hub.
  await assertPortIsFree(plan.settings);
  const running = processes.start({
    args: startArgs(),
    env: toHubEnvironment(plan, emulators, secrets),
    logFile: logOf('hub'),
  });
  const ended = running.ended.then(() => 'ended' as const);
  const healthUrl = `${localAddress(plan.settings)}/_health`;
  const deadline = performance.now() + BOOT_LIMIT_MS;
  while (!(await isHealthy(healthUrl))) {
    if (performance.now() > deadline) throw brokeOff('The hub does not answer', 'hub');
    if ((await Promise.race([ended, pause(HEALTH_POLL_MS)])) === 'ended') {
      throw brokeOff('The hub could not be started', 'hub');
    }
  }
  return running;
};
