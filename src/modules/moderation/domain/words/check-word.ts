import { countLetters, foldPhrase } from './phrase';
import {
  FEWEST_REFUSING_WORDS,
  LONGEST_PHRASE,
  MOST_ENTRIES,
  MOST_REFUSING,
  SHORTEST_PHRASE,
  type WordRule,
} from './word-entry';
import type { WordRefusal } from './word-refusal';

/** How many active entries there are, without the one that is looked at. */
export interface WordCounts {
  readonly active: number;
  readonly refusing: number;
}

const refusePhrase = (phrase: string): WordRefusal | undefined => {
  const field = 'phrase';
  const letters = countLetters(foldPhrase(phrase));
  if (letters < SHORTEST_PHRASE) {
    return { code: 'word_too_short', field, limit: SHORTEST_PHRASE, actual: letters };
  }
  return phrase.length > LONGEST_PHRASE
    ? { code: 'word_too_long', field, limit: LONGEST_PHRASE, actual: phrase.length }
    : undefined;
};

const refuseEffect = ({ phrase, list, effect }: WordRule): WordRefusal | undefined => {
  if ((list === 'allowed') !== (effect === 'allow')) {
    return { code: 'word_effect_unfit', field: 'effect' };
  }
  const isTooBroad =
    effect === 'refuse' && foldPhrase(phrase).split(' ').length < FEWEST_REFUSING_WORDS;
  return isTooBroad
    ? { code: 'refusing_needs_phrase', field: 'effect', limit: FEWEST_REFUSING_WORDS }
    : undefined;
};

const refuseNumber = (
  { effect }: WordRule,
  { active, refusing }: WordCounts,
): WordRefusal | undefined => {
  if (active >= MOST_ENTRIES)
    return { code: 'word_list_full', limit: MOST_ENTRIES, actual: active };
  return effect === 'refuse' && refusing >= MOST_REFUSING
    ? { code: 'refusing_list_full', field: 'effect', limit: MOST_REFUSING, actual: refusing }
    : undefined;
};

/** Why an entry may not be active; undefined where it may. `others` counts the active ones beside it. */
export const refuseWord = (rule: WordRule, others: WordCounts): WordRefusal | undefined =>
  refusePhrase(rule.phrase) ?? refuseEffect(rule) ?? refuseNumber(rule, others);
