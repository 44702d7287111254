import type { Folded } from './fold';
import type { Phrase } from './phrase';
import { GAP, isLatin, isLetter, readAs, type Reading } from './shapes';
import type { Fragment, Spelling } from './spelling';

/** A text in all the forms that the search needs. */
export interface Written {
  readonly original: string;
  readonly folded: Folded;
  readonly unitShapes: Uint8Array;
  readonly fragments: readonly Fragment[];
}

/** Where a phrase was found in the folded text, and whether somebody took pains that it should not be. */
export interface Hit {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
  readonly isDisguised: boolean;
}

// What Indonesian hangs on a word: judinya, goblokmu, tololkah.
const CLITICS = ['nya', 'lah', 'kah', 'pun', 'mu', 'ku'];
const SHORTEST_WITH_CLITIC = 4;

/** Flags are written with letters of their own; beside a word they are pictures. */
const isFlagLetter = ({ original, folded }: Written, index: number): boolean => {
  const start = folded.starts[index] ?? 0;
  const code = original.codePointAt(start) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
};

/** True where a word goes on at this unit. */
const goesOn = (written: Written, index: number, isAfterDigit: boolean): boolean => {
  const code = written.folded.text.charCodeAt(index);
  if (Number.isNaN(code)) return false;
  if (isAfterDigit) return code >= 48 && code <= 57;
  return isLetter(code) && !isFlagLetter(written, index);
};

const isDigit = (unit: string | undefined): boolean => unit !== undefined && /\d/.test(unit);

const endsWord = (written: Written, phrase: Phrase, to: number): boolean => {
  if (!goesOn(written, to, isDigit(phrase.folded.at(-1)))) return true;
  if (phrase.letters < SHORTEST_WITH_CLITIC || phrase.rule.effect === 'allow') return false;
  const { text } = written.folded;
  return CLITICS.some(
    (clitic) => text.startsWith(clitic, to) && !goesOn(written, to + clitic.length, false),
  );
};

const isWhole = (written: Written, phrase: Phrase, from: number, to: number): boolean =>
  !goesOn(written, from - 1, isDigit(phrase.folded.at(0))) && endsWord(written, phrase, to);

// Of `slot` written `5107` nothing is left but a house number, and of `S107` a room.
const FEWEST_LETTERS = 2;
// l for i: in a word of three letters that makes another word too often (tai, tal).
const SHORTEST_CONFUSED = 4;
// One letter twice is a slip, and so is another one more in the whole word.
const MOST_SLIPS = 1;

interface Run {
  readonly isPossible: boolean;
  readonly hasLetter: boolean;
  readonly isExact: boolean;
  readonly extra: number;
}

const IMPOSSIBLE: Run = { isPossible: false, hasLetter: false, isExact: false, extra: 0 };

/** A capital I is an l in many fonts; a small one with its dot is none. */
const isDotted = ({ original, folded }: Written, index: number): boolean =>
  original.charAt(folded.starts[index] ?? 0) === 'i';

/** Whether one unit may be read as `wanted` by somebody who reads fast. */
const mayPass = (
  written: Written,
  phrase: Phrase,
  { reading, index, isExtra }: { reading: Reading; index: number; isExtra: boolean },
): boolean => {
  if (reading === 'other') return false;
  if (reading !== 'confused') return true;
  if (phrase.letters < SHORTEST_CONFUSED || isDotted(written, index)) return false;
  const { text } = written.folded;
  // What is repeated is the letter before it: `babil` is no longer `babi`.
  return !isExtra || text.charAt(index) === text.charAt(index - 1);
};

/** Reads what is written for one run of a phrase; units between two fragments are passed over. */
const readRun = (
  written: Written,
  phrase: Phrase,
  { wanted, from, to }: { readonly wanted: string; readonly from: number; readonly to: number },
): Run => {
  const { folded, unitShapes } = written;
  const letter = wanted.charAt(0);
  let count = 0;
  let hasLetter = false;
  let isExact = true;
  for (let index = from; index < to; index += 1) {
    if (unitShapes[index] === GAP) continue;
    const unit = folded.text.charAt(index);
    const reading = readAs(unit, wanted.charAt(count) || letter);
    const isExtra = count >= wanted.length;
    if (!mayPass(written, phrase, { reading, index, isExtra })) return IMPOSSIBLE;
    hasLetter ||= isLatin(unit.charCodeAt(0));
    isExact &&= reading === 'same';
    count += 1;
  }
  const extra = count - wanted.length;
  const isPossible = extra === 0 || (extra > 0 && !isDigit(letter));
  return { isPossible, hasLetter, isExact, extra };
};

/** Whether fragments that lie apart may be read as one word. */
const mayJoin = (
  { fragments }: Written,
  phrase: Phrase,
  first: number,
  last: number,
): { readonly isJoined: boolean; readonly mayBe: boolean } => {
  const inside = fragments.slice(first + 1, last + 1);
  const joined = inside.filter(({ joint }) => joint !== 'none').length;
  const hasBlanks = inside.some(({ joint }) => joint === 'blanks');
  // `di ju` may be two words; `j u di` is not three. `AS-U23` is a team; `a.s.u` is what it says.
  const fewest = hasBlanks ? 2 : phrase.letters < SHORTEST_CONFUSED ? phrase.letters - 1 : 1;
  return { isJoined: joined > 0, mayBe: joined >= fewest };
};

const PLAIN = /^[\x20-\x7e\s]*$/;

/**
 * Reads closely what the search found: whether it is this phrase, as a whole word, and whether it was disguised.
 * Undefined where it is not. `last` is the position of its last shape; `joins` tells which spelling was searched.
 */
export const readHit = (
  written: Written,
  spelling: Spelling,
  { phrase, last, joins }: { phrase: Phrase; last: number; joins: boolean },
): Hit | undefined => {
  const first = last - phrase.runs.length + 1;
  const from = spelling.from[first] ?? 0;
  const to = spelling.to[last] ?? 0;
  if (!isWhole(written, phrase, from, to)) return undefined;
  if (joins) {
    const joint = mayJoin(
      ...([written, phrase] as const),
      ...([spelling.firstFragment[first] ?? 0, spelling.lastFragment[last] ?? 0] as const),
    );
    if (!joint.isJoined || !joint.mayBe) return undefined;
  }
  let letters = 0;
  let slips = 0;
  let isExact = !joins;
  for (const [index, wanted] of phrase.runs.entries()) {
    const at = first + index;
    if (wanted === ' ') continue;
    const place = { wanted, from: spelling.from[at] ?? 0, to: spelling.to[at] ?? 0 };
    const run = readRun(written, phrase, place);
    if (!run.isPossible) return undefined;
    letters += run.hasLetter ? wanted.length : 0;
    slips += run.extra;
    isExact &&= run.isExact;
  }
  if (letters < Math.min(FEWEST_LETTERS, phrase.latinLetters)) return undefined;
  const { starts, ends } = written.folded;
  const slice = written.original.slice(starts[from], ends[to - 1]);
  const isPlain = isExact && slips <= MOST_SLIPS && PLAIN.test(slice) && slice.length === to - from;
  return { phrase, from, to, isDisguised: !isPlain };
};
