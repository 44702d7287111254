import type { Issue } from '../../../kernel/failures';
import type { Language } from '../../../kernel/language';
import { DATE_READERS } from './fact-dates';
import { DURATION_READERS } from './fact-durations';
import { AMOUNT_READERS, NUMBER_READERS, phoneDigits } from './fact-numbers';
import { TIME_READERS } from './fact-times';
import { makeFact, type Fact, type FactReader } from './facts';
import { numberWordKeys } from './number-words';
import { toPieces, type TextParts } from './text-parts';
import { normaliseAddress, takeAddresses } from './web-addresses';

// Each reader takes out what it understood, so the order is from what is unmistakable to what is left over.
const READERS: readonly FactReader[] = [
  ...DATE_READERS,
  ...AMOUNT_READERS,
  ...TIME_READERS,
  ...DURATION_READERS,
  ...NUMBER_READERS,
];

// Breaks up the words around it, so that no later reader joins what did not stand together.
const FILLER = ' | ';
// "1." at the start of a line or of a sentence, and the first one behind "Caranya:".
const LIST_MARKER = /(?:(?:^|(?<=[.!?][ \t]))[ \t]{0,8}\d{1,2}|(?<=:[ \t])1)[.)][ \t]/gmu;

const toAddressFact = (address: string): Fact =>
  makeFact('url', normaliseAddress(address), address);

// Links inside the site carry no fact that a reader could see.
const toLinkFacts = (link: string): readonly Fact[] => {
  if (/^tel:/i.test(link)) return [makeFact('phone', phoneDigits(link), link)];
  return /^(?:https?:\/\/|mailto:)/i.test(link) ? [toAddressFact(link)] : [];
};

/** The numbers, dates, times, amounts and addresses in a text, with every way of writing folded into one key. */
export const factsIn = (input: {
  readonly text: string;
  readonly links?: readonly string[];
  readonly language: Language;
}): readonly Fact[] => {
  const { addresses, rest } = takeAddresses(input.text, FILLER);
  const facts = [...addresses.map(toAddressFact), ...(input.links ?? []).flatMap(toLinkFacts)];
  let text = rest.replace(LIST_MARKER, '').replace(/\u00A0/gu, ' ');
  for (const { pattern, read } of READERS) {
    text = text.replace(pattern, (...match: unknown[]) => {
      const groups = match.map((part) => (typeof part === 'string' ? part : undefined));
      const found = read(groups, input.language);
      facts.push(...found);
      return found.length > 0 ? FILLER : String(match[0]);
    });
  }
  return facts;
};

/**
 * Holds the facts of a variant against the general text: each number, date, time, amount and address in the variant
 * must stand in the general text too, however it is written there. The variant may leave facts out. Each one that
 * differs is named once, where it stands first.
 */
export const checkAgreement = (input: {
  readonly general: TextParts;
  readonly variant: TextParts;
  readonly language: Language;
}): readonly Issue[] => {
  const { language } = input;
  const allowed = new Set<string>();
  for (const piece of toPieces(input.general)) {
    for (const fact of factsIn({ ...piece, language })) {
      allowed.add(fact.key);
      fact.vouchesFor.forEach((key) => allowed.add(key));
    }
    numberWordKeys(piece.text).forEach((key) => allowed.add(key));
  }
  const issues: Issue[] = [];
  for (const piece of toPieces(input.variant)) {
    for (const fact of factsIn({ ...piece, language })) {
      const isComposed = fact.composedOf?.every((key) => allowed.has(key)) ?? false;
      if (allowed.has(fact.key) || isComposed) continue;
      allowed.add(fact.key);
      issues.push({
        code: 'fact_differs_from_general',
        field: piece.field,
        severity: 'error',
        actual: fact.written,
        details: { value: fact.written, kind: fact.kind, paragraph: piece.paragraph },
      });
    }
  }
  return issues;
};
