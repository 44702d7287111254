import { once } from 'node:events';
import path from 'node:path';
import { forkProgram } from '../../support/fork-program';
import { BenchFailure } from '../failure';

/** Deliveries to the forum that wait when the clock starts. */
export const BACKLOG = 1000;

/** What draining the backlog came to. */
export interface DrainFigures {
  readonly seconds: number;
  /** Deliveries that are not published afterwards, and threads that there are: 0 and `BACKLOG`. */
  readonly open: number;
  readonly threads: number;
  /** The same threads and rows written by nothing but the database layer. */
  readonly bareSeconds: number;
}

const PROGRAM = path.join(__dirname, 'drain-main.ts');

/** Drains a backlog in a process of its own. @throws BenchFailure where a delivery is left, or the process breaks off */
export const measureDrain = async (
  env: Readonly<Record<string, string>>,
): Promise<DrainFigures> => {
  const child = forkProgram(PROGRAM, env);
  const ended = once(child, 'exit').then(() => undefined);
  const told = once(child, 'message').then(([figures]) => figures as DrainFigures);
  const figures = await Promise.race([told, ended]);
  await ended;
  if (figures === undefined) throw new BenchFailure('The hub that drained the backlog broke off.');
  if (figures.open !== 0 || figures.threads !== BACKLOG) {
    throw new BenchFailure(
      `Of ${BACKLOG} deliveries ${figures.open} are open, and there are ${figures.threads} threads.`,
    );
  }
  return figures;
};
