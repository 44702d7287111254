import unhomoglyph from 'unhomoglyph';
import { OWN_LETTERS } from './letter-tables';

// Nobody sees these: format characters, fillers, variation selectors, control characters but for line break and tab.
const UNSEEN = /^(?:[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?![\n\t\r])\p{Cc})$/u;
const MARK = /\p{M}/gu;
const LATIN_ONLY = /^[\x20-\x7e]*$/;

const withoutMarks = (text: string): string => text.normalize('NFD').replace(MARK, '');

const throughTable = (text: string): string =>
  Array.from(text, (character) => OWN_LETTERS.get(character) ?? character).join('');

/** From the character outwards: the surest reading first, the likeness of shapes last. */
const readings: readonly ((character: string) => string)[] = [
  throughTable,
  (character) => withoutMarks(character.normalize('NFKC').toLowerCase()),
  (character) => throughTable(withoutMarks(character.normalize('NFKC').toLowerCase())),
  (character) => throughTable(withoutMarks(unhomoglyph(character.toLowerCase())).toLowerCase()),
  (character) => throughTable(withoutMarks(unhomoglyph(character)).toLowerCase()),
];

const fold = (character: string): string => {
  if (UNSEEN.test(character)) return '';
  for (const read of readings) {
    const folded = read(character);
    if (LATIN_ONLY.test(folded)) return folded;
  }
  return withoutMarks(character.normalize('NFKC').toLowerCase());
};

// A text in one alphabet needs some hundred; more is somebody who wants to fill the memory.
const MOST_REMEMBERED = 4096;
const remembered = new Map<string, string>();

/**
 * What one character beyond ASCII stands for to a reader, in lower case: Latin letters where it looks like some, empty
 * where nobody sees it. Takes one code point, half a surrogate pair too.
 */
export const foldCharacter = (character: string): string => {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  if (remembered.size < MOST_REMEMBERED) remembered.set(character, folded);
  return folded;
};
