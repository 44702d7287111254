import { signal, signalsAt, type ReadSignal, type Signal } from './signal';

const LETTERS_FOR_SHOUTING = 40; // a short line of abbreviations (BPJS, KTP, NIK) is none
const SHOUTING_SHARE = 0.7;

/** A text written mostly in capitals. */
export const readCapitals: ReadSignal = ({ original }) => {
  let capitals = 0;
  let others = 0;
  for (const letter of original.matchAll(/\p{Lu}|\p{Ll}/gu)) {
    if (letter[0] === letter[0].toLowerCase()) others += 1;
    else capitals += 1;
  }
  const letters = capitals + others;
  if (letters < LETTERS_FOR_SHOUTING || capitals < letters * SHOUTING_SHARE) return [];
  const percent = Math.round((100 * capitals) / letters);
  return [{ code: 'mostly_capitals', severity: 'note', details: { actual: percent } }];
};

const MENTION = /(?<![\w@.])@\w{2,30}/g;
const MENTIONS_NOTED = 5;
const MENTIONS_FLAGGED = 20;

/** Many people named with an @: to call them all is how campaigns spread. */
export const readMentions: ReadSignal = ({ folded }) => {
  const actual = Array.from(folded.text.matchAll(MENTION)).length;
  if (actual <= MENTIONS_NOTED) return [];
  const severity = actual > MENTIONS_FLAGGED ? 'flag' : 'note';
  return [{ code: 'many_mentions', severity, details: { actual, limit: MENTIONS_NOTED } }];
};

// Signs that people draw lines with, zeros of large sums and blanks are left out.
const REPEATED_UNIT = /([a-z!?])\1{14,}/g;
const REPEATED_WORD =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}]{2,30})(?:[^\p{L}\p{N}]{1,3}\1(?![\p{L}\p{N}])){5,}/gu;

/** One letter or word over and over. */
export const readRepeats: ReadSignal = (text) => [
  ...signalsAt(text, REPEATED_UNIT, (_, span) => signal('repeated_letters', 'note', span)),
  ...signalsAt(text, REPEATED_WORD, (_, span) => signal('repeated_words', 'note', span)),
];

const SHORTEST_LINE = 12; // characters; a greeting may stand twice
const LINES_FLAGGED = 4;

/** The same line over and over. */
export const readRepeatedLines: ReadSignal = ({ folded }) => {
  const counts = new Map<string, number>();
  for (const line of folded.text.split('\n')) {
    const known = line.trim();
    if (known.length >= SHORTEST_LINE) counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const actual = Math.max(0, ...Array.from(counts.values()).slice(0, 10_000));
  if (actual < LINES_FLAGGED) return [];
  return [{ code: 'repeated_lines', severity: 'flag', details: { actual } }];
};

// They turn the direction of what follows, so that a reader sees another text than the one that was checked.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;
// Between two letters; an emoji of several parts holds such a character rightly.
const UNSEEN_INSIDE = /(?<=[a-z])[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+(?=[a-z])/gi;
const UNSEEN_NOTED = 3;

/** Characters that nobody sees and that tear words apart or turn their direction. */
export const readHiddenCharacters: ReadSignal = ({ original }) => {
  const signals: Signal[] = [];
  const turned = original.search(TURNING);
  if (turned >= 0) {
    signals.push(signal('turned_direction', 'hold', { start: turned, end: turned + 1 }));
  }
  const actual = Array.from(original.matchAll(UNSEEN_INSIDE)).length;
  if (actual >= UNSEEN_NOTED) {
    signals.push({ code: 'hidden_characters', severity: 'note', details: { actual } });
  }
  return signals;
};
