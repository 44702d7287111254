import type { Language } from '../../../kernel/language';
import { ENGLISH_GLOSSARY } from './glossary-en';
import { INDONESIAN_GLOSSARY } from './glossary-id';
import type { GlossaryTerm } from './glossary-term';

/** The glossaries that an office starts with. */
export const DEFAULT_GLOSSARIES: Readonly<Record<Language, readonly GlossaryTerm[]>> = {
  id: INDONESIAN_GLOSSARY,
  en: ENGLISH_GLOSSARY,
};

interface Token {
  readonly word: string;
  /** True where only white space stands between this word and the one before it. */
  readonly followsDirectly: boolean;
}

interface PreparedTerm {
  readonly words: readonly string[];
  readonly entry: GlossaryTerm;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

const tokensOf = (text: string): readonly Token[] => {
  let end = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    const followsDirectly = text.slice(end, match.index).trim() === '';
    end = match.index + match[0].length;
    return { word: match[0].toLowerCase(), followsDirectly };
  });
};

const prepare = (
  glossary: readonly GlossaryTerm[],
): ReadonlyMap<string, readonly PreparedTerm[]> => {
  const byFirstWord = new Map<string, PreparedTerm[]>();
  for (const entry of glossary) {
    const words = tokensOf(entry.term).map((token) => token.word);
    const [first] = words;
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, entry }]);
  }
  // The longest first: "sebagaimana dimaksud" must not be found as "sebagaimana" and "dimaksud".
  for (const terms of byFirstWord.values()) terms.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
};

/** Makes a search for the terms of a glossary: gives each occurrence in a text, in order, without overlaps. */
export const makeTermSearch = (
  glossary: readonly GlossaryTerm[],
): ((text: string) => readonly GlossaryTerm[]) => {
  const byFirstWord = prepare(glossary);
  return (text) => {
    const tokens = tokensOf(text);
    const found: GlossaryTerm[] = [];
    let index = 0;
    while (index < tokens.length) {
      const start = index;
      const hit = byFirstWord.get(tokens[start]?.word ?? '')?.find(({ words }) =>
        words.every((word, offset) => {
          const token = tokens[start + offset];
          return token?.word === word && (offset === 0 || token.followsDirectly);
        }),
      );
      if (hit !== undefined) found.push(hit.entry);
      index += hit?.words.length ?? 1;
    }
    return found;
  };
};
