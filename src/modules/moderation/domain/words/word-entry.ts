/** The lists on which a word may stand. `allowed` holds what the other lists must not find: `tai chi`. */
export const WORD_LISTS = [
  'insult',
  'obscene',
  'hate',
  'threat',
  'gambling_topic',
  'gambling_offer',
  'allowed',
] as const;

/** One of the lists. */
export type WordList = (typeof WORD_LISTS)[number];

/**
 * What a word does. `hold_if_disguised`: nothing where it is written as it is (`babi`, which farmers keep), held where
 * somebody took pains to hide it (`b4b1`). `note`: moderators see it; hidden it is held. `hold`: a person decides first.
 * `refuse`: not taken, where it is written as it is; hidden it is held. `allow`: nothing inside of it is found.
 */
export const WORD_EFFECTS = ['hold_if_disguised', 'note', 'hold', 'refuse', 'allow'] as const;

/** One of the effects. */
export type WordEffect = (typeof WORD_EFFECTS)[number];

/** A word or phrase that the checks look for. */
export interface WordRule {
  readonly phrase: string;
  readonly list: WordList;
  readonly effect: WordEffect;
}

/** A word as it is kept. */
export interface WordEntry extends WordRule {
  readonly id: number;
  readonly documentId: string;
  /** The phrase as it is compared. */
  readonly folded: string;
  readonly isActive: boolean;
  readonly note: string;
  /** Who changed it last. */
  readonly byName: string;
  readonly changedAt: Date;
  readonly version: number;
}

/** Letters of a phrase: one of two would be found all over the place. */
export const SHORTEST_PHRASE = 3;

/** Characters of a phrase: a sentence is no entry of a word list. */
export const LONGEST_PHRASE = 80;

/** Active entries: each costs some 1.5 KB of memory in every process. */
export const MOST_ENTRIES = 5000;

/**
 * Active entries that refuse. Measured on Indonesian comments, word lists find 37 to 56 of 100 bad ones, and good ones
 * too: what they find is for a person to read, but for a few phrases that have one meaning alone.
 */
export const MOST_REFUSING = 20;

/** Words of a phrase that refuses: a single one has more than one meaning. */
export const FEWEST_REFUSING_WORDS = 3;
