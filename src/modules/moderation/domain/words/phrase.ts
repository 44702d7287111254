import { foldText } from './fold';
import { GAP, isLatin } from './shapes';
import { fragmentsOf, shapesOf, spell } from './spelling';
import type { WordRule } from './word-entry';

/** A phrase as it is compared: folded, its words with one blank in between. */
export const foldPhrase = (phrase: string): string => {
  const { text } = foldText(phrase);
  return fragmentsOf(text, shapesOf(text))
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
};

const KEY_SIGNS = '-abcdefghijklmnopqrstuvwxyz__01234567';

/**
 * A name as it is compared with others: two that look alike have one key (`Admin`, `Adm1n`, `АDMIN`, `A d m i n`). Empty
 * where it holds neither letter nor digit.
 */
export const lookAlikeKey = (name: string): string => {
  const { text } = foldText(name);
  return Array.from(shapesOf(text))
    .filter((shape) => shape !== GAP)
    .map((shape) => KEY_SIGNS.charAt(shape))
    .join('');
};

/** Letters and digits of a folded phrase. */
export const countLetters = (folded: string): number => folded.replaceAll(' ', '').length;

/** A phrase made ready for the search. */
export interface Phrase {
  readonly rule: WordRule;
  /** What is looked for: the folded phrase, or its words run together. */
  readonly folded: string;
  readonly shapes: Uint8Array;
  /** For each shape, the units of `folded` that it stands for. */
  readonly runs: readonly string[];
  readonly letters: number;
  /** Letters of the alphabet in it; the others are digits. */
  readonly latinLetters: number;
}

const toPhrase = (rule: WordRule, folded: string): Phrase => {
  const unitShapes = shapesOf(folded);
  const fragments = fragmentsOf(folded, unitShapes);
  const { shapes, from, to, length } = spell({ unitShapes, fragments, joins: false });
  return {
    rule,
    folded,
    shapes: shapes.slice(0, length),
    runs: Array.from({ length }, (_, index) =>
      shapes[index] === GAP ? ' ' : folded.slice(from[index], to[index]),
    ),
    letters: countLetters(folded),
    latinLetters: Array.from(folded).filter((unit) => isLatin(unit.charCodeAt(0))).length,
  };
};

// `slotgacor` is one word to whoever advertises it; two short words run together may be a third.
const SHORTEST_RUN_TOGETHER = 7;

/** The forms in which a word is looked for. */
export const toPhrases = (rule: WordRule): readonly Phrase[] => {
  const folded = foldPhrase(rule.phrase);
  if (folded === '') return [];
  const together = folded.replaceAll(' ', '');
  const isWorthIt = together !== folded && together.length >= SHORTEST_RUN_TOGETHER;
  return [folded, ...(isWorthIt && rule.effect !== 'allow' ? [together] : [])].map((form) =>
    toPhrase(rule, form),
  );
};
