/** Shortest search in characters: less than three is in every text. */
export const MIN_SEARCH_CHARACTERS = 3;

/** Longest search in characters. */
export const MAX_SEARCH_CHARACTERS = 100;

const MAX_WORDS = 6; // each one is looked for in every text

/** The words of a search: each once, capitals and all but the first six left out. */
export const searchWords = (asked: string): readonly string[] =>
  [...new Set(asked.normalize('NFKC').toLowerCase().split(/\s+/))]
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);

/** Whether there is something to look for: at least one word that is not in every text. */
export const isSearchable = (words: readonly string[]): boolean =>
  words.some((word) => word.length >= MIN_SEARCH_CHARACTERS);
