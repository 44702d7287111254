import type { Severity } from '../../../kernel/failures';
import type { Audience } from './audience';

/**
 * The plain-language table. A number is the highest value that is still fine; what is beyond it gets the severity it
 * is named after. Averages that can be argued about warn; what can be counted and mended in a minute is an error.
 */
export interface PlainLanguageLimits {
  /** Words a sentence on average. */
  readonly averageSentenceWords: { readonly warning: number };
  /** Words in the longest sentence. */
  readonly sentenceWords: { readonly error: number };
  /** LIX, see lix.ts. */
  readonly lix: { readonly warning: number; readonly error: number };
  /** How much an acronym weighs that is not written out where it first stands. */
  readonly acronym: Severity;
  /** Bureaucratic terms for each 100 words; warns, as a word list cannot know when the official word is the right one. */
  readonly bureaucraticPer100: { readonly warning: number };
  /** Emoji for each 50 words. */
  readonly emojiPer50: { readonly error: number };
  /** Hashtags inside the text; those below it have their own field. */
  readonly hashtags: { readonly error: number };
  /** Sentences a paragraph. */
  readonly paragraphSentences: { readonly warning: number };
}

/** The table for each audience. */
export const PLAIN_LANGUAGE_LIMITS: Readonly<Record<Audience, PlainLanguageLimits>> = {
  general: {
    averageSentenceWords: { warning: 20 },
    sentenceWords: { error: 30 },
    lix: { warning: 55, error: 65 },
    acronym: 'warning',
    bureaucraticPer100: { warning: 3 },
    emojiPer50: { error: 0 },
    hashtags: { error: 0 },
    paragraphSentences: { warning: 5 },
  },
  youth: {
    averageSentenceWords: { warning: 14 },
    sentenceWords: { error: 22 },
    lix: { warning: 45, error: 55 },
    acronym: 'warning',
    bureaucraticPer100: { warning: 1 },
    emojiPer50: { error: 1 },
    hashtags: { error: 3 },
    paragraphSentences: { warning: 3 },
  },
  senior: {
    averageSentenceWords: { warning: 12 },
    sentenceWords: { error: 18 },
    lix: { warning: 40, error: 50 },
    acronym: 'error',
    bureaucraticPer100: { warning: 0 },
    emojiPer50: { error: 0 },
    hashtags: { error: 0 },
    paragraphSentences: { warning: 3 },
  },
};
