import {
  LONGEST_PHRASE,
  SHORTEST_PHRASE,
  WORD_EFFECTS,
  type WordEffect,
  type WordList,
} from '../../../../modules/moderation/domain/words/word-entry';
import { textFault, type TextFault, type TextLimits } from '../../shared/text-limits';

/** Characters of a phrase. */
export const PHRASE_LIMITS: TextLimits = { min: SHORTEST_PHRASE, max: LONGEST_PHRASE };

/** Characters of a note; it may be empty. */
export const NOTE_LIMITS: TextLimits = { min: 0, max: 500 };

/** The effects that fit a list: what is allowed is allowed, and nothing else is. */
export const effectsOf = (list: WordList): readonly WordEffect[] =>
  WORD_EFFECTS.filter((effect) => (effect === 'allow') === (list === 'allowed'));

/** The effect after another list was chosen: the same one where it fits, else the mildest that holds. */
export const effectFor = (list: WordList, effect: WordEffect): WordEffect => {
  const fitting = effectsOf(list);
  if (fitting.includes(effect)) return effect;
  return fitting.includes('hold') ? 'hold' : (fitting[0] ?? effect);
};

/** What is wrong with a phrase before the server is asked; the server knows more. */
export const phraseFault = (phrase: string): TextFault | undefined =>
  textFault(phrase, PHRASE_LIMITS);
