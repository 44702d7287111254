import fc from 'fast-check';
import {
  countBytes,
  countCodePoints,
  countGraphemes,
  truncateGraphemes,
} from '../../../src/kernel/text';

const FAMILY = '👨‍👩‍👧';

describe('the length of a text', () => {
  it.each([
    ['plain letters', 'kas', 3, 3, 3],
    ['a letter with an accent', 'é', 2, 1, 1],
    ['a letter and its combining accent', 'e\u0301', 3, 2, 1],
    ['a family in one emoji', FAMILY, 18, 5, 1],
    ['nothing', '', 0, 0, 0],
  ])('of %s', (_what, text, bytes, codePoints, graphemes) => {
    expect([countBytes(text), countCodePoints(text), countGraphemes(text)]).toEqual([
      bytes,
      codePoints,
      graphemes,
    ]);
  });
});

describe('a text that is cut', () => {
  it('stays as it is where it fits', () => {
    expect(truncateGraphemes('Loket buka', 10)).toBe('Loket buka');
  });

  it('ends at a word where that costs little, and says so', () => {
    expect(truncateGraphemes('Loket kami buka setiap hari', 20)).toBe('Loket kami buka…');
  });

  it('ends inside a word where the word is long', () => {
    expect(truncateGraphemes('Pertanggungjawaban', 8)).toBe('Pertang…');
    expect(truncateGraphemes('Si pertanggungjawaban', 12)).toBe('Si pertangg…');
  });

  it('never cuts what a reader sees as one character', () => {
    expect(truncateGraphemes(FAMILY.repeat(3), 2)).toBe(`${FAMILY}…`);
  });

  it('never has more characters than it may', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (whole, limit) => {
        expect(countGraphemes(truncateGraphemes(whole, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
