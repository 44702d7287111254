import fc from 'fast-check';
import { buildAutomaton } from '../../../../src/modules/moderation/domain/words/automaton';

type Row = readonly number[];

const scan = (sequences: readonly Row[], row: Row): readonly string[] => {
  const hits: string[] = [];
  buildAutomaton(sequences.map((sequence) => Uint8Array.from(sequence))).scan(
    Uint8Array.from(row),
    row.length,
    (sequence, last) => hits.push(`${sequence}@${last}`),
  );
  return hits.sort();
};

/** The same, by looking at every place for every sequence. */
const look = (sequences: readonly Row[], row: Row): readonly string[] =>
  sequences
    .flatMap((sequence, number) =>
      row.flatMap((_, last) => {
        const part = row.slice(last - sequence.length + 1, last + 1);
        const isHere = last + 1 >= sequence.length && part.join() === sequence.join();
        return isHere ? [`${number}@${last}`] : [];
      }),
    )
    .sort();

describe('the search for many sequences at once', () => {
  it('finds what looking at every place finds, however sequences overlap', () => {
    const sequence = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 });
    const row = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 8 }), row, (sequences, text) => {
        expect(scan(sequences, text)).toEqual(look(sequences, text));
      }),
      { numRuns: 500 },
    );
  });

  it('finds one that ends another, and one that stands twice', () => {
    const sequences = [[1, 2, 3, 4], [2, 3], [3], [3]];
    expect(scan(sequences, [1, 2, 3, 5])).toEqual(['1@2', '2@2', '3@2']);
  });

  it('finds nothing where nothing is looked for', () => {
    expect(scan([], [1, 2])).toEqual([]);
    expect(scan([[1]], [])).toEqual([]);
  });
});
