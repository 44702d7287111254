/**
 * Characters of a folded text by shape: what may stand for one letter has one number. It is coarser than reading, so that
 * one search finds every spelling; what it finds is then read letter by letter.
 */

/** Between two words. */
export const GAP = 0;

/** How many shapes there are: the gap, the letters, two unused, and eight for letters that are not Latin. */
export const SHAPES = 37;

const FIRST_FOREIGN = 29;
const FOREIGN = 8;
const LETTER_A = 97;

/** Letters that people write as something else. What stands here first is what the shape is called by. */
const WRITTEN_FOR: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b' },
  ...{ '9': 'g', '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't', '€': 'e', '£': 'i', '¢': 'c' },
  ...{ '©': 'c', '®': 'r', '§': 's', '¥': 'y', l: 'i' },
};

const numberOf = (letter: string): number => letter.charCodeAt(0) - LETTER_A + 1;

const ASCII = 128;
const BY_CODE = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code);
  const letter = WRITTEN_FOR[character] ?? character;
  return /^[a-z]$/.test(letter) ? numberOf(letter) : GAP;
});

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True for a Latin letter in lower case; what merely stands for one is none. */
export const isLatin = (code: number): boolean => code >= LETTER_A && code < LETTER_A + 26;

const FOREIGN_LETTER = /^[\p{L}\p{N}]$/u;

// Asked several times for each unit of a text: 0 not known yet, 1 no, 2 yes.
const foreign = new Uint8Array(0x10000);

const isForeign = (code: number): boolean => {
  if (!(code >= ASCII)) return false;
  if (foreign[code] === 0) foreign[code] = FOREIGN_LETTER.test(String.fromCharCode(code)) ? 2 : 1;
  return foreign[code] === 2;
};

/** True for every letter, of whatever alphabet. */
export const isLetter = (code: number): boolean => isLatin(code) || isForeign(code);

/** True for letters and digits. */
export const isWordUnit = (code: number): boolean => isDigit(code) || isLetter(code);

// These begin a word in place of a letter; an exclamation mark, say, stands behind one as a rule.
const OPENING = new Set(['@', '$', '€', '£'].map((sign) => sign.charCodeAt(0)));

const isWordLike = (code: number): boolean => isWordUnit(code) || OPENING.has(code);

/** The shape of one UTF-16 unit of a folded text; signs are letters only where they stand inside of a word. */
export const shapeAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  if (isLatin(code) || isDigit(code)) return BY_CODE[code] ?? GAP;
  if (isForeign(code)) return FIRST_FOREIGN + (code % FOREIGN);
  const letter = code < ASCII ? BY_CODE[code] : signShape(text.charAt(index));
  if (letter === undefined || letter === GAP) return GAP;
  const isAfterWord = isWordLike(text.charCodeAt(index - 1));
  const isBeforeWord = isWordLike(text.charCodeAt(index + 1));
  return isBeforeWord && (isAfterWord || OPENING.has(code)) ? letter : GAP;
};

const signShape = (sign: string): number => {
  const letter = WRITTEN_FOR[sign];
  return letter === undefined ? GAP : numberOf(letter);
};

/**
 * How surely a written unit is the letter that is looked for. `same`; `stands_for`: a digit or sign in its place;
 * `confused`: i for l or the other way round, which one cannot tell apart in many fonts.
 */
export type Reading = 'same' | 'stands_for' | 'confused' | 'other';

/** Reads one unit of a folded text as `wanted`, a unit of a folded phrase. */
export const readAs = (written: string, wanted: string): Reading => {
  if (written === wanted) return 'same';
  if (!isLatin(wanted.charCodeAt(0))) return 'other';
  const letter = WRITTEN_FOR[written] ?? written;
  const isOneShape = letter === (WRITTEN_FOR[wanted] ?? wanted);
  if (!isOneShape) return 'other';
  return isLatin(written.charCodeAt(0)) ? 'confused' : 'stands_for';
};
