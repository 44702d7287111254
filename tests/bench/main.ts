/**
 * `npm run bench`: how quickly the compiled hub answers, with its cache and without, beside bare servers that give the same
 * answers from memory and a vanilla Strapi with the same articles; and how quickly its rules run. With `-- --growth`,
 * `--memory`, `--start` or `--flood`: another part (parts.ts). Starts all that it needs on loopback with databases of its
 * own, prints one table, and ends within the time of its part. Figures are for reading; nothing fails because it was slow.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { isBuildFresh } from '../../scripts/demo/build-freshness';
import { makeProcesses } from '../../scripts/demo/processes';
import { makeProgress } from '../../scripts/demo/progress';
import type { Bench } from './bench';
import { BenchFailure } from './failure';
import { measureFlood } from './flood';
import { measureGrowth } from './growth';
import { CONNECTIONS } from './load';
import { measureMemory } from './memory';
import { parsePart, PARTS, usage, type Part } from './parts';
import { makePureFunctions, measureFunction } from './pure-functions';
import { measureReads } from './reads';
import { makePlaces } from './servers';
import { measureStart } from './start';
import { drawTable, type MeasuredFunction } from './table';

const ROOT = path.resolve(__dirname, '..', '..');
const EXIT_CODE = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const; // 128 and the number of the signal
const FUNCTION_ROUNDS = 3;
const FUNCTION_ROUND_SECONDS = 0.5;

const processes = makeProcesses();
const progress = makeProgress({ write: (line) => console.log(line), now: () => performance.now() });
const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);
// Where other work shares the machine, figures say little: the reader is told.
const loadBefore = loadNow();
const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-bench-'));

const measureFunctions = async (): Promise<readonly MeasuredFunction[]> => {
  const measured: MeasuredFunction[] = [];
  for (const { name, run } of await makePureFunctions()) {
    const [rounds, seconds] = [FUNCTION_ROUNDS, FUNCTION_ROUND_SECONDS];
    measured.push({ name, figures: await measureFunction({ run, rounds, seconds }) });
  }
  return measured;
};

const measureReadsAndRules = async (bench: Bench): Promise<string> => {
  const functions = await progress.step('pure functions', measureFunctions);
  const { measured, rounds, seconds, notKept } = await measureReads(bench);
  return [
    drawTable(measured, functions),
    '',
    `Medians of ${rounds} rounds of ${seconds.toFixed(1)} s for each server, one right after the other, ${CONNECTIONS} connections; p50 and p99 over all rounds.`,
    'CPU ms: processor time of the server for one answer. Ratios are of answers a second, the median over the rounds.',
    'All servers have freed their memory before, as they do some minutes after a start: Node is slower afterwards, bare or not.',
    'A vanilla Strapi knows no audiences: it is asked for the general texts of the same articles.',
    ...(notKept.length === 0 ? [] : [`"hub hot" had not kept: ${notKept.join('; ')}.`]),
  ].join('\n');
};

const MEASURE: Readonly<Record<Part, (bench: Bench) => Promise<string>>> = {
  reads: measureReadsAndRules,
  growth: measureGrowth,
  memory: measureMemory,
  start: measureStart,
  flood: measureFlood,
};

const describeMachine = (): string => {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), Node ${process.version}, ${process.platform} ${process.arch}; load average ${loadBefore} when the run began, ${loadNow()} when it ended`;
};

const measure = async (part: Part): Promise<void> => {
  if (!isBuildFresh(ROOT))
    progress.say('the build is older than the sources: it is what is measured');
  const { limitSeconds } = PARTS[part];
  const report = await MEASURE[part]({
    processes,
    progress,
    newPlace: makePlaces(folder),
    // Performance time starts with the process.
    secondsLeft: () => limitSeconds - performance.now() / 1000,
  });
  console.log(`\n${report}\n${describeMachine()}`);
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
const begin = (part: Part): void => {
  const { limitSeconds } = PARTS[part];
  setTimeout(() => {
    void giveUp(new BenchFailure(`Not done after ${limitSeconds} s: given up.`));
  }, limitSeconds * 1000).unref();
  measure(part).then(() => leave(0), giveUp);
};

const part = parsePart(process.argv.slice(2));
if (part === undefined) {
  console.error(usage());
  process.exitCode = 2;
} else if (existsSync(path.join(ROOT, 'dist', 'src', 'index.js'))) {
  begin(part);
} else {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exitCode = 1;
}
