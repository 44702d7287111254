import type { AskHub } from './crowd-client';
import { isDone, type Answer, type Asked, type CrowdLedger } from './crowd-ledger';

/** What everybody in a crowd shares. */
export interface Crowd {
  readonly ask: AskHub;
  readonly ledger: CrowdLedger;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Ids of threads in addresses; it grows. */
  readonly threads: string[];
  /** Ends when it says so. */
  readonly goesOn: () => boolean;
}

/** One of these, by chance; undefined where there is none. */
export const anyOf = <Item>(
  { random }: Pick<Crowd, 'random'>,
  items: readonly Item[],
): Item | undefined => items[Math.floor(random() * items.length)];

/** The same request so many times at once: what a nervous finger, or a client that tries again, does. */
export const atOnce = (times: number, send: () => Promise<Answer>): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: times }, send));

/** Writes down what was asked; gives the first answer that says that it was done. */
export const note = ({ ledger }: Crowd, asked: Asked): Answer | undefined => {
  ledger.asked.push(asked);
  return asked.answers.find(isDone);
};
