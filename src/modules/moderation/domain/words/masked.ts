import type { Phrase } from './phrase';
import type { Hit } from './read-hit';
import { isLatin } from './shapes';

// A star for each letter that is left out, between letters: `g*bl*k`. Bounded, so that a long text costs no more than time
// in proportion to its length.
const MASKED =
  /(?<![\p{L}\p{N}*])[a-z0-9][a-z0-9*]{0,30}\*[a-z0-9*]{0,30}[a-z0-9](?![\p{L}\p{N}*])/gu;
const MOST_MASKED = 50; // in one text; each is compared with every word of that length

/** Words of one length, by length: what a masked word is compared with. */
export type ByLength = ReadonlyMap<number, readonly Phrase[]>;

const SHORTEST = 4;

/** Sorts the words that somebody may mask. */
export const byLength = (phrases: readonly Phrase[]): ByLength => {
  const sorted = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const { folded, rule } = phrase;
    if (rule.list === 'allowed' || folded.includes(' ') || folded.length < SHORTEST) continue;
    sorted.set(folded.length, [...(sorted.get(folded.length) ?? []), phrase]);
  }
  return sorted;
};

/** True where every letter that is left fits, and at least half of them are left. */
const fits = (masked: string, { folded }: Phrase): boolean => {
  let shown = 0;
  for (let index = 0; index < masked.length; index += 1) {
    if (masked.charAt(index) === '*') continue;
    if (masked.charAt(index) !== folded.charAt(index)) return false;
    shown += isLatin(masked.charCodeAt(index)) ? 1 : 0;
  }
  return shown * 2 >= masked.length;
};

/** Finds words in a folded text of which letters are starred out. */
export const findMasked = (text: string, words: ByLength): readonly Hit[] => {
  if (!text.includes('*')) return [];
  const hits: Hit[] = [];
  let tried = 0;
  for (const { 0: masked, index: from } of text.matchAll(MASKED)) {
    if (tried >= MOST_MASKED) break;
    tried += 1;
    // Which one was meant cannot be told: sl*t.
    for (const phrase of (words.get(masked.length) ?? []).filter((known) => fits(masked, known))) {
      hits.push({ phrase, from, to: from + masked.length, isDisguised: true });
    }
  }
  return hits;
};
