import type { Finding, FindingSeverity } from '../finding';
import { isWithin, makeFindWords, toWritten, type FoundWord } from '../words/find-words';
import type { WordRule } from '../words/word-entry';
import { readEmailAddresses, readPhoneNumbers } from './contacts';
import { readGamblingBrands, readGamblingOffer } from './gambling';
import { readLinks } from './links';
import { readNationalIds } from './national-id';
import type { ReadSignal, Signal } from './signal';
import {
  readCapitals,
  readHiddenCharacters,
  readMentions,
  readRepeatedLines,
  readRepeats,
} from './typing';

/** Looks for every signal in a text; `field` says in which one, for the findings. */
export type Signals = (text: string, field?: 'title' | 'text') => readonly Finding[];

/** Each by itself; what endangers somebody first, what is merely ugly last. */
const READERS: readonly ReadSignal[] = [
  readNationalIds,
  readPhoneNumbers,
  readEmailAddresses,
  readGamblingBrands,
  readLinks,
  readHiddenCharacters,
  readRepeatedLines,
  readRepeats,
  readMentions,
  readCapitals,
];

/** Whoever hides a word knows that it does not belong here. */
const severityOf = ({ rule: { effect }, isDisguised }: FoundWord): FindingSeverity | undefined => {
  if (isDisguised) return 'hold';
  if (effect === 'hold' || effect === 'note' || effect === 'refuse') return effect;
  return undefined;
};

const toSignal = (found: FoundWord): readonly Signal[] => {
  const severity = severityOf(found);
  if (severity === undefined) return [];
  const { rule, span, isDisguised } = found;
  const code = isDisguised ? 'disguised_word' : 'listed_word';
  return [{ code, severity, span, details: { word: rule.phrase, list: rule.list } }];
};

const hasSamePlace = (one: Signal, other: Signal): boolean =>
  one.span?.start === other.span?.start && one.span?.end === other.span?.end;

/** A number that is a part of a longer one: of an identity number the end may look like a telephone number. */
const withoutParts = (signals: readonly Signal[]): readonly Signal[] => {
  const ids = signals.filter(({ code }) => code === 'national_id_number');
  return signals.filter(
    (found) =>
      ids.includes(found) ||
      !ids.some(({ span }) => span !== undefined && found.span && isWithin(found.span, span)),
  );
};

/**
 * Builds the fourth phase of the checks from the active entries of the word lists; build it once for each version of
 * them. What it gives is pure, never throws, and reads some ten thousand short posts a second. The spans of its findings
 * are in the text as it was written, in UTF-16 units.
 */
export const makeSignals = ({ entries }: { readonly entries: readonly WordRule[] }): Signals => {
  const findWords = makeFindWords({ rules: entries });
  return (text, field = 'text') => {
    const written = toWritten(text);
    const { words, allowed } = findWords(written);
    const offer = readGamblingOffer(words);
    const listed = words
      .flatMap(toSignal)
      .filter(
        (word) => word.severity === 'refuse' || !offer.some((one) => hasSamePlace(one, word)),
      );
    const others = withoutParts(READERS.flatMap((read) => read(written)));
    return [...listed, ...offer, ...others]
      .filter(({ span }) => span === undefined || !allowed.some((part) => isWithin(span, part)))
      .map((signal) => ({ phase: 'signals', field, ...signal }));
  };
};
