import type { Span } from '../finding';
import { foldCharacter } from './fold-character';

/**
 * A text as it is compared: Latin letters in lower case without marks, look-alikes and fonts led back to them, without
 * what nobody sees. Digits, signs and blanks stay. For each UTF-16 unit of `text`, `starts` and `ends` say which part of
 * the original it stands for.
 */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// Markdown shows these as characters: `&#106;`, `&#x6a;`, and the letters of mathematics by name, `&jscr;`.
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z])(?:scr|fr|opf)|(\w{2,20}));/y;
const UNSEEN_NAMES = /^(?:shy|zwj|zwnj|ZeroWidthSpace|NoBreak|lrm|rlm)$/;
const LAST_CODE_POINT = 0x10ffff;

interface Reference {
  /** Undefined for a name that stands as it is. */
  readonly character?: string;
  readonly length: number;
}

const toCharacter = (digits: string, base: number): string => {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '\uFFFD';
};

const referenceAt = (text: string, index: number): Reference => {
  REFERENCE.lastIndex = index;
  const found = REFERENCE.exec(text);
  if (found === null) return { length: 1 };
  const [whole, decimal, hexadecimal, letter, name = ''] = found;
  const { length } = whole;
  if (decimal !== undefined) return { character: toCharacter(decimal, 10), length };
  if (hexadecimal !== undefined) return { character: toCharacter(hexadecimal, 16), length };
  if (letter !== undefined) return { character: letter, length };
  return UNSEEN_NAMES.test(name) ? { character: '\u200B', length } : { length: 1 };
};

const MARK = /^\p{M}$/u;
const AMPERSAND = 38;
const FIRST_SEEN = 32; // the control characters end before it
const FIRST_BEYOND_ASCII = 127;
const isBlank = (code: number): boolean => code === 9 || code === 10 || code === 13;

const foldAscii = (character: string, code: number): string => {
  if (code < FIRST_SEEN && !isBlank(code)) return '';
  return code >= 65 && code <= 90 ? character.toLowerCase() : character;
};

const foldAny = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < FIRST_BEYOND_ASCII ? foldAscii(character, code) : foldCharacter(character);
};

/** One character of the original, however it is written there: itself, or by its number or name. */
const readAt = (original: string, index: number): { character: string; length: number } => {
  const code = original.charCodeAt(index);
  if (code === AMPERSAND) {
    const { character = '&', length } = referenceAt(original, index);
    return { character, length };
  }
  if (code < FIRST_BEYOND_ASCII) return { character: original.charAt(index), length: 1 };
  const character = String.fromCodePoint(original.codePointAt(index) ?? 0xfffd);
  return { character, length: character.length };
};

/** Folds a text of any length, in time that grows with it; never throws, whatever stands in it. */
export const foldText = (original: string): Folded => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let index = 0;
  while (index < original.length) {
    const { character, length } = readAt(original, index);
    const folded = foldAny(character);
    const end = index + length;
    // A mark belongs to the letter before it: what is shown as found must not leave it behind.
    if (folded === '' && ends.length > 0 && MARK.test(character)) ends[ends.length - 1] = end;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(end);
    }
    text += folded;
    index = end;
  }
  return { text, starts, ends };
};

/** The part of the original behind `from` up to and without `to` in the folded text; `from` is smaller than `to`. */
export const toOriginal = ({ starts, ends }: Folded, from: number, to: number): Span => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
});
