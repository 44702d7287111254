import type { Language } from '../../../kernel/language';
import { endsInExemptPassage } from './exemptions';
import { FOREIGN_ACRONYMS, KNOWN_ACRONYMS } from './known-acronyms';

/** A line of text in reading order: a sentence, or a title or heading, which may be too short to explain anything. */
export interface AcronymLine {
  readonly text: string;
  readonly isTitle: boolean;
}

/** An acronym that is not written out where it first stands. */
export interface UnexplainedAcronym<Line> {
  readonly acronym: string;
  readonly line: Line;
}

const RUN = /[\p{L}\p{N}]+/gu;
// I to LXXXIX. C, D and M are left out: CV, CD and MC are words here.
const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const MAX_LETTERS = 8;
/** Characters on either side in which a long form is looked for. */
const REACH = 240;

const isAcronym = (run: string): boolean => {
  if (run.length < 2 || run.length > MAX_LETTERS || !/^\p{Lu}/u.test(run)) return false;
  const upper = run.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = run.match(/\p{Ll}/gu)?.length ?? 0;
  // PPh and DJPb are acronyms too; McD and "Rp" are not worth a warning.
  return upper >= 2 && lower <= 1 && !ROMAN.test(run);
};

const isShouted = (text: string): boolean => {
  const words = (text.match(/\p{L}{2,}/gu) ?? []).slice(0, 200);
  const shouted = words.filter((word) => word === word.toUpperCase());
  return words.length >= 3 && shouted.length * 2 > words.length;
};

// A file number (62/PMK.05/2023) is copied, not read.
const isInFileNumber = (text: string, start: number, end: number): boolean => {
  const before = /[^\s]{0,30}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /^[^\s]{0,30}/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return /\d\/|\/\d/.test(before + text.slice(start, end) + after);
};

/** True where the words could be the long form: at least half of the letters are initials, in their order. */
const couldStandFor = (words: readonly string[], acronym: string, language: Language): boolean => {
  const long = words.filter((word) => word.length > 2);
  if (language === 'en' || FOREIGN_ACRONYMS.has(acronym)) return long.length >= 2;
  const letters = acronym.toLowerCase().replace(/\d/g, '');
  let matched = 0;
  for (const word of words) {
    const initial = word.charAt(0).toLowerCase();
    const at = letters.indexOf(initial, matched);
    // One letter inside a word may be skipped (DJPb), no more.
    if (at !== -1 && at - matched <= 1) matched = at + 1;
  }
  const initials = words.filter((word) => letters.includes(word.charAt(0).toLowerCase())).length;
  return words.length >= 2 && matched * 2 >= letters.length && initials * 2 >= letters.length;
};

const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

const isWrittenOut = (
  text: string,
  start: number,
  acronym: string,
  language: Language,
): boolean => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(start + acronym.length, start + acronym.length + REACH);
  const opening =
    /(?:\((?:atau |disingkat |selanjutnya disebut |biasa disebut |dikenal sebagai |also known as |or )?["“]?|,? (?:atau|alias|disingkat|or) )$/u.exec(
      before,
    );
  if (opening !== null) {
    const longForm = before.slice(0, opening.index);
    if (endsInExemptPassage(longForm)) return true;
    const words = wordsIn(longForm).slice(-(acronym.length * 2));
    if (couldStandFor(words, acronym, language)) return true;
  }
  const following =
    /^["”]?(?: ?\(|,? (?:atau|alias|yaitu|yakni|adalah|singkatan dari|kependekan dari|adalah singkatan dari|or|short for|which stands for|stands for) )(.{3,200})/u.exec(
      after,
    )?.[1];
  if (following === undefined) return false;
  const words = wordsIn(following.split(')')[0] ?? '').slice(0, acronym.length * 2);
  const startsAlike = words[0]?.charAt(0).toLowerCase() === acronym.charAt(0).toLowerCase();
  const isFree = language === 'en' || FOREIGN_ACRONYMS.has(acronym);
  return (startsAlike || isFree) && couldStandFor(words, acronym, language);
};

/**
 * The acronyms of a text that are not written out at their first use, each once. Both orders count:
 * "Kantor Pelayanan Perbendaharaan Negara (KPPN)" and "KPPN (Kantor …)". A title or heading may use an acronym that
 * the text then writes out. Left alone: Roman numerals, symbols, file numbers, lines set in capitals, and `allowed`.
 */
export const findUnexplainedAcronyms = <Line extends AcronymLine>(input: {
  readonly lines: readonly Line[];
  readonly language: Language;
  readonly allowed: readonly string[];
}): readonly UnexplainedAcronym<Line>[] => {
  const settled = new Set([...KNOWN_ACRONYMS[input.language], ...input.allowed]);
  const inTitles = new Map<string, Line>();
  const found: UnexplainedAcronym<Line>[] = [];
  for (const line of input.lines) {
    if (isShouted(line.text)) continue;
    for (const match of line.text.matchAll(RUN)) {
      const run = match[0];
      const acronym = run.replace(/(?<=\p{Lu}{2})s$/u, '');
      if (!isAcronym(run) || settled.has(acronym)) continue;
      if (isInFileNumber(line.text, match.index, match.index + run.length)) continue;
      const isExplained = isWrittenOut(line.text, match.index, run, input.language);
      if (!isExplained && line.isTitle) {
        if (!inTitles.has(acronym)) inTitles.set(acronym, line);
        continue;
      }
      settled.add(acronym);
      if (!isExplained) found.push({ acronym, line });
    }
  }
  const neverExplained = Array.from(inTitles, ([acronym, line]) => ({ acronym, line }));
  return [...neverExplained.filter(({ acronym }) => !settled.has(acronym)), ...found];
};
