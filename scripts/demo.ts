/**
 * `npm run demo`: builds the hub, fills an embedded database with sample content, starts emulators of Instagram and
 * YouTube and the hub against them, and says where to go. Ctrl-C ends everything. A later run keeps all data.
 */
import path from 'node:path';
import { isBuildFresh } from './demo/build-freshness';
import { ensureEnvironmentFile, readEnvironment } from './demo/environment-file';
import { DemoFailure } from './demo/failure';
import { FILES, ROOT } from './demo/files';
import { makePlan } from './demo/plan';
import { toEmulatorSeed } from './demo/platforms';
import { writePrivate } from './demo/private-file';
import { makeProcesses } from './demo/processes';
import { makeProgress } from './demo/progress';
import { keepPlatformSecrets, keepStaff } from './demo/secrets';
import { drawSignposts } from './demo/signposts';
import { brokeOff, build, seed, startEmulators, startHub, type Stage } from './demo/steps';

const EXIT_CODE = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const; // 128 and the number of the signal
const PARENT_WATCH_MS = 500;

const processes = makeProcesses();
const progress = makeProgress({ write: (line) => console.log(line), now: () => performance.now() });
let isReady = false;

const prepare = async (): Promise<Stage> => {
  if (ensureEnvironmentFile(FILES.environment)) progress.say('.env made, with random secrets');
  const plan = await makePlan(readEnvironment(FILES.environment, process.env));
  const secrets = keepPlatformSecrets(FILES.platforms);
  return { plan, processes, tell: (text) => progress.say(text), secrets };
};

const run = async (): Promise<void> => {
  const stage = await prepare();
  const staff = keepStaff(FILES.staff);
  const { secrets, plan } = stage;
  const seedOfEmulators = toEmulatorSeed(secrets, plan.settings.HUB_PUBLIC_URL);
  writePrivate(FILES.emulatorSeed, `${JSON.stringify(seedOfEmulators, null, 2)}\n`);
  if (isBuildFresh(ROOT)) progress.say('build: up to date');
  else await progress.step('build (about a minute)', () => build(stage));
  await progress.step('database and sample content', () => seed(stage));
  const emulators = await progress.step('emulators', () => startEmulators(stage));
  const hub = await progress.step('hub', () => startHub(stage, emulators.urls));
  for (const line of drawSignposts({
    hubUrl: plan.settings.HUB_PUBLIC_URL,
    ...emulators.urls,
    staff,
    staffFile: path.relative(ROOT, FILES.staff),
    mailFolder:
      plan.settings.HUB_SMTP_URL === undefined ? plan.settings.HUB_MAIL_FOLDER : undefined,
  })) {
    console.log(line);
  }
  isReady = true;
  progress.say('ready. Ctrl-C ends everything; data is kept.');
  await Promise.race([
    hub.ended.then(() => Promise.reject(brokeOff('The hub has ended', 'hub'))),
    emulators.ended.then(() => Promise.reject(brokeOff('The emulators have ended', 'emulators'))),
  ]);
};

const stop = (codeBeforeReady: number): void => {
  if (processes.isEnding()) return; // npm and the terminal may both pass on one Ctrl-C
  progress.say('ending what was started');
  const code = isReady ? 0 : codeBeforeReady;
  void processes.endAll().finally(() => process.exit(code));
};

/** npm passes a SIGTERM on to a shell, which dies of it and tells nobody: without a parent the demo ends too. */
const stopWithoutParent = (): void => {
  const parent = process.ppid;
  const watch = (): void => {
    if (process.ppid !== parent) stop(EXIT_CODE.SIGTERM);
  };
  setInterval(watch, PARENT_WATCH_MS).unref();
};

const giveUp = async (error: unknown): Promise<void> => {
  if (processes.isEnding()) return; // what fails now fails because it was ended
  console.error(`\n${error instanceof DemoFailure ? error.message : String(error)}`);
  await processes.endAll();
  process.exit(1);
};

process.on('exit', () => processes.killAll());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stop(EXIT_CODE[signal]));
}
stopWithoutParent();
run().catch(giveUp);
