import { LRUCache } from 'lru-cache';
import type { Ask, StateOf } from '../read-together.sql';
import { countEntries } from './entries.sql';
import { allSoughtClause, type Sought } from './sought.sql';

/** Some hundreds of questions, each as long as its statement. */
const MAX_CHARACTERS = 500_000;

/** Counts what is looked for, as one state of the database has it. */
export type CountSought = (
  read: { readonly ask: Ask; readonly stateOf: StateOf },
  sought: Sought,
) => Promise<number>;

/**
 * Builds what counts entries, each question once for as long as nobody writes: a page is read by index, but to count is to
 * pass all that is published. After any write, whatever it was, everything is counted anew.
 */
export const makeKeptCounts = (): CountSought => {
  const kept = new LRUCache<string, number>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_count, question) => question.length,
  });
  let keptState: string | undefined;
  return async ({ ask, stateOf }, sought) => {
    // Before it is counted: who writes between the two makes another state.
    const state = stateOf();
    if (state === undefined) return countEntries(ask, sought);
    if (state !== keptState) kept.clear();
    keptState = state;
    const { sql, bindings } = allSoughtClause(sought);
    const question = JSON.stringify([sql, bindings]);
    const known = kept.get(question);
    if (known !== undefined) return known;
    const count = await countEntries(ask, sought);
    if (keptState === state) kept.set(question, count);
    return count;
  };
};
