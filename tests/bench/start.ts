import { drawTextTable } from '../support/text-table';
import { copyPlace, seedPlace, startVanillaLike, type Bench } from './bench';
import { median } from './figures';
import { describeGoal, GOALS } from './goals';
import { processorMs } from './process-figures';
import { startHub, startVanilla, type Server } from './servers';
import { digits } from './table';

const MANY = 10_000;
const ROUNDS = 5;
const FIRST_PATH = '/api/articles?pagination[pageSize]=25';

interface Start {
  readonly wallMs: number;
  /** Of the process until then; NaN where the system does not tell. */
  readonly processorMs: number;
}

/** Ends a server that has just answered for the first time; gives what that took. */
const endStarted = async (server: Server): Promise<Start> => {
  const processor = processorMs(server.pid) ?? NaN;
  await server.stop();
  return { wallMs: server.startMs, processorMs: processor };
};

const wallMedian = (starts: readonly Start[]): number => median(starts.map(({ wallMs }) => wallMs));

const toLine = (name: string, starts: readonly Start[], goal: string): readonly string[] => {
  const walls = starts.map(({ wallMs }) => wallMs);
  const processor = median(starts.map((start) => start.processorMs));
  return [
    name,
    ...[wallMedian(starts), Math.min(...walls), Math.max(...walls), processor].map((ms) =>
      digits(ms / 1000),
    ),
    goal,
  ];
};

/** From the start of the process to the first list of 25, with many articles on SQLite: a hub and a vanilla Strapi in turn. */
export const measureStart = async (bench: Bench): Promise<string> => {
  const { processes, progress } = bench;
  const seeded = await seedPlace(bench, MANY);
  // As operators run it, jobs included; there is no account that anything could be sent to.
  const settings = { HUB_JOBS: 'on', HUB_DELIVERY: 'on' };
  const hub = await copyPlace(bench, { name: 'hub', from: seeded, settings });
  const { place, server } = await progress.step('vanilla Strapi', () =>
    startVanillaLike(bench, seeded),
  );
  await server.stop();
  const starts = { hub: [] as Start[], vanilla: [] as Start[] };
  // One before those that count, so that files are read from memory.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ofVanilla = await endStarted(await startVanilla(processes, place, FIRST_PATH));
    const ofHub = await endStarted(await startHub(processes, hub, FIRST_PATH));
    if (round === 0) continue;
    starts.vanilla.push(ofVanilla);
    starts.hub.push(ofHub);
    progress.say(`  start ${round} of ${ROUNDS}: ${digits(ofHub.wallMs / 1000)} s`);
  }
  const value = wallMedian(starts.hub) / 1000;
  const goal = describeGoal({ value, bound: GOALS.startSeconds, is: 'at most', unit: 's' });
  const lines = [
    ['', 'median s', 'least s', 'most s', 'CPU s', 'goal'],
    toLine('vanilla', starts.vanilla, ''),
    toLine('hub', starts.hub, goal),
  ];
  return [
    drawTextTable(lines, (column) => column > 0 && column < 5),
    '',
    `${ROUNDS} starts of each in turn with ${MANY} articles, from the start of the process to the first list of 25; the CPU is the median.`,
  ].join('\n');
};
