import { drawTextTable } from '../support/text-table';
import { copyPlace, seedPlace, startVanillaLike, type Bench } from './bench';
import { median } from './figures';
import { describeGoal, GOALS } from './goals';
import { startHub, startVanilla } from './servers';
import { digits } from './table';

const MANY = 10_000;
const ROUNDS = 5;
const FIRST_PATH = '/api/articles?pagination[pageSize]=25';

const toLine = (name: string, startsMs: readonly number[]): readonly string[] => [
  name,
  ...[median(startsMs), Math.min(...startsMs), Math.max(...startsMs)].map((ms) =>
    digits(ms / 1000),
  ),
];

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
  const starts = { hub: [] as number[], vanilla: [] as number[] };
  // One before those that count, so that files are read from memory.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const startedVanilla = await startVanilla(processes, place, FIRST_PATH);
    await startedVanilla.stop();
    const startedHub = await startHub(processes, hub, FIRST_PATH);
    await startedHub.stop();
    if (round === 0) continue;
    starts.vanilla.push(startedVanilla.startMs);
    starts.hub.push(startedHub.startMs);
    progress.say(`  start ${round} of ${ROUNDS}: ${digits(startedHub.startMs / 1000)} s`);
  }
  const value = median(starts.hub) / 1000;
  const goal = describeGoal({ value, bound: GOALS.startSeconds, is: 'at most', unit: 's' });
  const lines = [
    ['', 'median s', 'least s', 'most s', 'goal'],
    [...toLine('vanilla', starts.vanilla), ''],
    [...toLine('hub', starts.hub), goal],
  ];
  return [
    drawTextTable(lines, (column) => column > 0 && column < 4),
    '',
    `${ROUNDS} starts of each in turn with ${MANY} articles, from the start of the process to the first list of 25.`,
  ].join('\n');
};
