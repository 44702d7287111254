import { isAddress } from './web-addresses';

// LIX (Björnsson, 1968) calls a word long from seven letters on.
const LONGEST_SHORT_WORD = 6;

/** True where a word has more than six letters. Digits and marks are no letters, and nobody reads an address aloud. */
export const isLongWord = (word: string): boolean =>
  !isAddress(word) && (word.match(/\p{L}/gu)?.length ?? 0) > LONGEST_SHORT_WORD;

/**
 * LIX: words / sentences + 100 × long words / words. About 20 for a children's book, 60 for a legal text; it needs
 * no syllables and therefore works for Indonesian. 0 for no words.
 */
export const measureLix = (input: {
  readonly words: readonly string[];
  readonly sentenceCount: number;
}): number => {
  const { words, sentenceCount } = input;
  if (words.length === 0 || sentenceCount === 0) return 0;
  return words.length / sentenceCount + (100 * words.filter(isLongWord).length) / words.length;
};
