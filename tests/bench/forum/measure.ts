import { median } from '../figures';
import type { Cost, Measured } from './figures';

const ROUNDS = 60;
const WARM_UP = 20;

/** Something to measure. */
export interface Work {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

const MICROSECONDS_OF_A_MS = 1000;

/** Does several things in turn, so that whatever else the machine does falls on all of them alike. */
export const measureInTurn = async (works: readonly Work[]): Promise<readonly Cost[]> => {
  const taken = works.map((work) => ({ work, walls: [] as number[], processor: 0 }));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const one of taken) {
      const before = process.cpuUsage();
      const start = performance.now();
      await one.work.run();
      const wall = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      if (round < WARM_UP) continue;
      one.walls.push(wall);
      one.processor += user + system;
    }
  }
  return taken.map(({ walls, processor }) => ({
    wallMs: median(walls),
    processorMs: processor / MICROSECONDS_OF_A_MS / ROUNDS,
  }));
};

/** Measures things beside the bare statement that the first of them could not do without. */
export const measureBeside = async (
  bare: Work['run'],
  works: readonly Work[],
): Promise<readonly Measured[]> => {
  const [least, ...costs] = await measureInTurn([{ name: 'bare', run: bare }, ...works]);
  return costs.map((cost, index) => ({
    ...cost,
    name: works[index]?.name ?? '',
    timesBare: cost.wallMs / (least?.wallMs ?? NaN),
  }));
};
