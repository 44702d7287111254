import { SHAPES } from './shapes';

/** Looks for many sequences of shapes in one pass. */
export interface Automaton {
  /** Calls `onHit` for every sequence that ends at a position, with its number and that position. */
  scan(
    shapes: Uint8Array,
    length: number,
    onHit: (sequence: number, lastPosition: number) => void,
  ): void;
}

const ROOT = 0;

interface Trie {
  /** The next state for each state and shape; 0 where there is none yet. */
  readonly next: Int32Array;
  /** The sequences that end in a state. */
  readonly ending: Map<number, number[]>;
  readonly states: number;
}

const buildTrie = (sequences: readonly Uint8Array[]): Trie => {
  const most = 1 + sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  const next = new Int32Array(most * SHAPES);
  const ending = new Map<number, number[]>();
  let states = 1;
  sequences.forEach((sequence, number) => {
    let state = ROOT;
    for (const shape of sequence) {
      const slot = state * SHAPES + shape;
      const known = next[slot] ?? ROOT;
      if (known === ROOT) next[slot] = states++;
      state = known === ROOT ? states - 1 : known;
    }
    if (state !== ROOT) ending.set(state, [...(ending.get(state) ?? []), number]);
  });
  return { next, ending, states };
};

/**
 * Fills in where each state goes on when its own path ends (Aho and Corasick, 1975); gives for each state the longest
 * other one that ends as it does and completes a sequence.
 */
const link = ({ next, ending, states }: Trie): Int32Array => {
  const fallback = new Int32Array(states);
  const shorter = new Int32Array(states);
  const queue: number[] = [ROOT];
  for (const state of queue) {
    const behind = fallback[state] ?? ROOT;
    for (let shape = 0; shape < SHAPES; shape += 1) {
      const slot = state * SHAPES + shape;
      const child = next[slot] ?? ROOT;
      const other = state === ROOT ? ROOT : (next[behind * SHAPES + shape] ?? ROOT);
      if (child === ROOT) {
        next[slot] = other;
        continue;
      }
      fallback[child] = other;
      shorter[child] = ending.has(other) ? other : (shorter[other] ?? ROOT);
      queue.push(child);
    }
  }
  return shorter;
};

/** Builds the search. Its memory is 4 bytes × shapes × the sum of all lengths. */
export const buildAutomaton = (sequences: readonly Uint8Array[]): Automaton => {
  const trie = buildTrie(sequences);
  const shorter = link(trie);
  const { next, ending, states } = trie;
  const hasHits = Uint8Array.from({ length: states }, (_, state) =>
    ending.has(state) || shorter[state] !== ROOT ? 1 : 0,
  );
  return {
    scan(shapes, length, onHit) {
      let state = ROOT;
      for (let position = 0; position < length; position += 1) {
        state = next[state * SHAPES + (shapes[position] ?? 0)] ?? ROOT;
        if (hasHits[state] !== 1) continue;
        for (let found = state; found !== ROOT; found = shorter[found] ?? ROOT) {
          for (const sequence of ending.get(found) ?? []) onHit(sequence, position);
        }
      }
    },
  };
};
