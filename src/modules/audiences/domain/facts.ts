import type { Language } from '../../../kernel/language';

/** What a reader acts on, and what therefore must not change between two wordings of one document. */
export type FactKind = 'url' | 'phone' | 'date' | 'time' | 'zone' | 'money' | 'percent' | 'number';

/** One number, date, amount or address in a text. */
export interface Fact {
  readonly kind: FactKind;
  /** Equal facts have equal keys, however they are written. */
  readonly key: string;
  /** As it stands in the text, for showing it. */
  readonly written: string;
  /** Keys that this fact also vouches for: a full date vouches for its day and month. */
  readonly vouchesFor: readonly string[];
  /** Keys that together say the same: day and month here, the year elsewhere. */
  readonly composedOf?: readonly string[];
}

/** Finds one way of writing a fact. What it reads is taken out of the text before the next reader looks. */
export interface FactReader {
  /** Global; its quantifiers are bounded, as a text may be long and hostile. */
  readonly pattern: RegExp;
  /** Gives nothing where the match is no such fact after all: hour 31, say. */
  readonly read: (groups: readonly (string | undefined)[], language: Language) => readonly Fact[];
}

/** Builds a fact; `written` is cut, as it is shown in one line. */
export const makeFact = (
  kind: FactKind,
  key: string,
  written: string,
  vouchesFor: readonly string[] = [],
): Fact => ({ kind, key: `${kind}:${key}`, written: written.trim().slice(0, 80), vouchesFor });

/** The key of a plain number, for facts that hold one. */
export const numberKey = (value: number): string => `number:${value}`;
