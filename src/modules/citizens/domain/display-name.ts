import { countGraphemes } from '../../../kernel/text';
import { OFFICE_WORDS } from './office-words';

/** The shortest display name, in characters as a reader counts them. */
export const MIN_NAME_LENGTH = 3;

/** The longest display name, in characters as a reader counts them: it stands on one line beside a post. */
export const MAX_NAME_LENGTH = 30;

/** Digits that a name may have: enough for a year, too few for a telephone or identity number. */
export const MAX_NAME_DIGITS = 4;

/** Days for which a changed name stays: who says something answers for it under the name that others read. */
export const NAME_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** From when on a name may be changed again that was changed then. The first choice is no change. */
export const nameFreeAt = (changedAt: Date): Date =>
  new Date(changedAt.getTime() + NAME_DAYS * DAY_MS);

/** Why a name cannot be taken, whoever asks for it. */
export type NameFault =
  | 'display_name_too_short'
  | 'display_name_too_long'
  | 'display_name_characters'
  | 'display_name_link'
  | 'display_name_digits'
  | 'display_name_of_office';

/** Brings a name into the form by which two names are compared. */
export type FoldName = (name: string) => string;

/** Compatibility forms, upper case and separators taken away: `Budi_S.` and `budi s` are one name. */
export const foldName: FoldName = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A name as it is stored: composed letters, single spaces. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replace(/ +/g, ' ');

const ALLOWED = /^[\p{L}\p{M}\p{Nd} .'’_-]+$/u;
const LETTERS = /\p{L}/gu;
const LATIN_LETTERS = /\p{Script=Latin}/gu;
const STACKED_MARKS = /\p{M}{3,}/u; // letters of no language carry three
const LINK = /\p{L}\.\p{L}{2,}/u;
const LEET: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
};

const count = (name: string, pattern: RegExp): number => name.match(pattern)?.length ?? 0;

/** Plain letters of one script: a Cyrillic letter among Latin ones looks like somebody else's name. */
const hasPlainLetters = (name: string): boolean => {
  const letters = count(name, LETTERS);
  const latin = count(name, LATIN_LETTERS);
  return (
    ALLOWED.test(name) &&
    name.normalize('NFKC') === name &&
    !STACKED_MARKS.test(name.normalize('NFD')) &&
    letters >= 2 &&
    (latin === 0 || latin === letters)
  );
};

const withoutLeet = (text: string): string =>
  text.replace(/[013457]/g, (digit) => LEET[digit] ?? digit);

const ONLY_OFFICE_WORDS = new RegExp(`^(?:${OFFICE_WORDS.join('|')}|\\d)+$`, 'u');

/**
 * Whether a name says that its owner speaks for the office: one of its words does or looks as if it did, or all of it is
 * made of such words (`AdminForum2`, `h u m a s`). A word inside another word does not count: `Dinasti` is a name.
 */
const speaksForOffice = (name: string, fold: FoldName): boolean => {
  const words = [...name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''), name];
  const forms = words.map(foldName).flatMap((word) => [word, withoutLeet(word)]);
  if (forms.some((form) => /\p{L}/u.test(form) && ONLY_OFFICE_WORDS.test(form))) return true;
  const officeKeys = new Set(OFFICE_WORDS.map(fold));
  return words.some((word) => officeKeys.has(fold(word)));
};

/**
 * What is wrong with a tidied name; undefined where nothing is. `fold` is the form by which names are compared. Whether
 * somebody else has it, and whether it insults anybody, is asked elsewhere.
 */
export const findNameFault = (name: string, fold: FoldName): NameFault | undefined => {
  const length = countGraphemes(name);
  if (length < MIN_NAME_LENGTH) return 'display_name_too_short';
  if (length > MAX_NAME_LENGTH) return 'display_name_too_long';
  if (!hasPlainLetters(name)) return 'display_name_characters';
  if (LINK.test(name)) return 'display_name_link';
  if (count(name, /\p{Nd}/gu) > MAX_NAME_DIGITS) return 'display_name_digits';
  return speaksForOffice(name, fold) ? 'display_name_of_office' : undefined;
};
