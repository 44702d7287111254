import type { Finding, FindingSeverity, Span } from '../finding';
import type { Folded } from '../words/fold';
import { toOriginal } from '../words/fold';

/** A text before the signals: as it was written, and as it is compared. */
export interface SignalText {
  readonly original: string;
  readonly folded: Folded;
}

/** What one signal found, before it is a finding of the phase. */
export type Signal = Omit<Finding, 'phase' | 'field'>;

/** Looks at one aspect of a text. Pure; its time grows with the length of the text and no faster. */
export type ReadSignal = (text: SignalText) => readonly Signal[];

// More of one kind tell nothing more.
const MOST_OF_A_KIND = 10;

/** Every place where a pattern stands in the folded text, as signals with their place in the original. */
export const signalsAt = (
  { folded }: SignalText,
  pattern: RegExp,
  toSignal: (match: RegExpMatchArray, span: Span) => Signal | undefined,
): readonly Signal[] => {
  const signals: Signal[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    if (signals.length >= MOST_OF_A_KIND) break;
    const from = match.index;
    const signal = toSignal(match, toOriginal(folded, from, from + match[0].length));
    if (signal !== undefined) signals.push(signal);
  }
  return signals;
};

/** A signal without values. */
export const signal = (code: string, severity: FindingSeverity, span: Span): Signal => ({
  code,
  severity,
  span,
});
