/**
 * `npm run bench`: how quickly the compiled hub answers, beside a bare server that gives the same answers from memory,
 * and how quickly its rules run. Starts all that it needs on loopback with a database of its own, prints one table, and
 * takes two minutes at most. Figures are for reading; nothing fails because it was slow.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { isBuildFresh } from '../../scripts/demo/build-freshness';
import { makeProcesses } from '../../scripts/demo/processes';
import { makeProgress } from '../../scripts/demo/progress';
import { fetchAnswer, type Answer } from './answers';
import { BenchFailure } from './failure';
import { CONNECTIONS } from './load';
import { makePureFunctions, measureFunction } from './pure-functions';
import { measureReads } from './reads';
import { SCENARIOS } from './scenarios';
import { makePlace, seed, startHub, startReference } from './servers';
import { drawTable, type Row } from './table';

const ROOT = path.resolve(__dirname, '..', '..');
const EXIT_CODE = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const; // 128 and the number of the signal
const LIMIT_SECONDS = 120;
const RESERVE_SECONDS = 14; // for warming up, what rounds take beyond their time, and the end of the servers
const ROUNDS = 3;
const FUNCTION_ROUND_SECONDS = 0.7;
const READ_ROUND_SECONDS = { least: 1, most: 5 };

const processes = makeProcesses();
const progress = makeProgress({ write: (line) => console.log(line), now: () => performance.now() });
// Where other work shares the machine, figures say little: the reader is told.
const loadBefore = loadavg()[0] ?? 0;
const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-bench-'));

const measureFunctions = async (): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { name, run } of await makePureFunctions()) {
    const figures = await measureFunction({ run, rounds: ROUNDS, seconds: FUNCTION_ROUND_SECONDS });
    rows.push({ name, figures });
  }
  return rows;
};

/** What is left of the two minutes, shared out. Performance time starts with the process. */
const roundSeconds = (): number => {
  const left = LIMIT_SECONDS - RESERVE_SECONDS - performance.now() / 1000;
  const share = left / (ROUNDS * SCENARIOS.length);
  return Math.min(READ_ROUND_SECONDS.most, Math.max(READ_ROUND_SECONDS.least, share));
};

const describeMachine = (): string => {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), Node ${process.version}, ${process.platform} ${process.arch}; load average ${loadBefore.toFixed(1)} when the run began`;
};

const measure = async (): Promise<void> => {
  if (!isBuildFresh(ROOT))
    progress.say('the build is older than the sources: it is what is measured');
  const functions = await progress.step('pure functions', measureFunctions);
  const place = await makePlace(folder);
  await progress.step('database', () => seed(processes, place, (text) => progress.say(text)));
  await progress.step('hub', () => startHub(processes, place));
  const answers: Answer[] = [];
  for (const scenario of SCENARIOS) answers.push(await fetchAnswer(place.hubUrl, scenario));
  const referenceUrl = await startReference(processes, place, answers);
  const seconds = roundSeconds();
  const reads = await progress.step('reads', () =>
    measureReads({
      ...{ hubUrl: place.hubUrl, referenceUrl, rounds: ROUNDS, seconds, answers },
      tell: (text) => progress.say(`  ${text}`),
    }),
  );
  console.log(`\n${drawTable([...reads, ...functions])}\n`);
  console.log(
    `Medians of ${ROUNDS} rounds of ${seconds.toFixed(1)} s (reference, then hub), ${CONNECTIONS} connections; p50 and p99 over all rounds.`,
  );
  console.log(describeMachine());
};

const leave = async (code: number): Promise<void> => {
  await processes.endAll();
  process.exit(code);
};

const giveUp = async (error: unknown): Promise<void> => {
  if (processes.isEnding()) return; // what fails now fails because it was ended
  console.error(error instanceof BenchFailure ? error.message : error);
  await leave(1);
};

process.on('exit', () => {
  processes.killAll();
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!processes.isEnding()) void leave(EXIT_CODE[signal]); // npm and the terminal may both pass on one Ctrl-C
  });
}
setTimeout(() => {
  void giveUp(new BenchFailure(`Not done after ${LIMIT_SECONDS} s: given up.`));
}, LIMIT_SECONDS * 1000).unref();

if (existsSync(path.join(ROOT, 'dist', 'src', 'index.js'))) {
  measure().then(() => leave(0), giveUp);
} else {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exitCode = 1;
}
