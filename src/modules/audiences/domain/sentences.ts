import type { Language } from '../../../kernel/language';
import { ABBREVIATIONS, type AbbreviationRules } from './abbreviations';

const MARKS = '.!?…';
const CLOSERS = '"\'”’»)]';
const OPENERS = '"\'“‘«([';

interface Ending {
  /** The word before the mark, without opening quotes and brackets. */
  readonly core: string;
  /** What ends it: `.`, `?!`, `...`; empty where nothing does. */
  readonly mark: string;
  /** True where a quote or a bracket closes behind the mark. */
  readonly isClosed: boolean;
}

// Character loops, not expressions: a text of 100,000 dots must cost no more than any other.
const readEnding = (token: string): Ending => {
  let end = token.length;
  while (end > 0 && CLOSERS.includes(token.charAt(end - 1))) end -= 1;
  let coreEnd = end;
  while (coreEnd > 0 && MARKS.includes(token.charAt(coreEnd - 1))) coreEnd -= 1;
  let start = 0;
  while (start < coreEnd && OPENERS.includes(token.charAt(start))) start += 1;
  return {
    core: token.slice(start, coreEnd),
    mark: token.slice(coreEnd, end),
    isClosed: end < token.length,
  };
};

const withoutOpeners = (token: string): string => {
  let start = 0;
  while (start < token.length && OPENERS.includes(token.charAt(start))) start += 1;
  return token.slice(start, start + 40);
};

const INITIALS = /^(?:\p{Lu}\.){0,4}\p{Lu}$/u;
const ENUMERATOR = /^(?:\d{1,3}|\p{Ll})$/u;

const isFullStop = (
  core: string,
  next: string,
  isFirst: boolean,
  rules: AbbreviationRules,
): boolean => {
  const word = core.toLowerCase();
  if (rules.continuing.has(word)) return false;
  if (rules.beforeNumber.has(word)) return !/\d/.test(next);
  if (rules.mayEnd.has(word)) return !/^\d/.test(next);
  if (INITIALS.test(core)) return false;
  return !(isFirst && ENUMERATOR.test(core));
};

const endsSentence = (
  token: string,
  following: string | undefined,
  isFirst: boolean,
  rules: AbbreviationRules,
): boolean => {
  const { core, mark, isClosed } = readEnding(token);
  if (mark === '') return false;
  if (following === undefined) return true;
  const next = withoutOpeners(following);
  const goesOnSmall = /^\p{Ll}/u.test(next);
  // “Siapa?” tanya Budi: a closed question inside a sentence. Without the quotes the sentence is over.
  if (mark.includes('!') || mark.includes('?')) return !(goesOnSmall && isClosed);
  if (goesOnSmall) return false;
  return mark === '.' ? isFullStop(core, next, isFirst, rules) : true;
};

const splitLine = (line: string, rules: AbbreviationRules): readonly string[] => {
  const tokens = line.split(/\s+/u).filter((token) => token !== '');
  const sentences: string[] = [];
  let current: string[] = [];
  tokens.forEach((token, index) => {
    const isFirst = current.length === 0;
    current.push(token);
    if (endsSentence(token, tokens[index + 1], isFirst, rules)) {
      sentences.push(current.join(' '));
      current = [];
    }
  });
  if (current.length > 0) sentences.push(current.join(' '));
  return sentences;
};

/**
 * The words of a sentence, as somebody counts who reads it aloud: what stands between spaces or long dashes and holds
 * a letter or a digit. `satu-satunya`, `Rp10.000` and a web address are one word each.
 */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s—]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));

/**
 * Splits a paragraph into sentences. A line break ends a sentence too; a full stop inside a number, an address or an
 * abbreviation does not. White space comes back as single spaces; what holds no word at all is left out.
 */
export const splitSentences = (input: {
  readonly text: string;
  readonly language: Language;
}): readonly string[] =>
  input.text
    .split('\n')
    .flatMap((line) => splitLine(line, ABBREVIATIONS[input.language]))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
