import type { Span } from '../finding';
import { buildAutomaton } from './automaton';
import { foldText, toOriginal } from './fold';
import { byLength, findMasked } from './masked';
import { toPhrases } from './phrase';
import { readHit, type Hit, type Written } from './read-hit';
import { fragmentsOf, shapesOf, spell } from './spelling';
import type { WordRule } from './word-entry';

/** A listed word in a text. */
export interface FoundWord {
  readonly rule: WordRule;
  /** In the original text. */
  readonly span: Span;
  /** Written so that a search should not find it. */
  readonly isDisguised: boolean;
}

/** What was found, with the folded text for who looks on. */
export interface WordSearch {
  readonly words: readonly FoundWord[];
  /** The parts of the original in which nothing counts. */
  readonly allowed: readonly Span[];
}

/** Reads a text once; the folded text may be handed over where it is known already. */
export type FindWords = (written: Written) => WordSearch;

/** Folds a text and takes it apart. */
export const toWritten = (original: string): Written => {
  const folded = foldText(original);
  const unitShapes = shapesOf(folded.text);
  return { original, folded, unitShapes, fragments: fragmentsOf(folded.text, unitShapes) };
};

/** True where the first lies inside the second, or is it. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

// More tell a moderator nothing more, and a text of nothing but such words must not fill the database.
const MOST_FOUND = 50;

const toFound = (written: Written, hits: readonly Hit[]): readonly FoundWord[] =>
  hits
    .map(({ phrase, from, to, isDisguised }) => ({
      rule: phrase.rule,
      span: toOriginal(written.folded, from, to),
      isDisguised,
    }))
    .sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);

/** Without what is part of a longer find of the same list, and once for each place. */
const withoutParts = (found: readonly FoundWord[]): readonly FoundWord[] => {
  const kept: FoundWord[] = [];
  for (const word of found) {
    // By start, the longest first: what holds this one is among the last few.
    const isPart = kept
      .slice(-8)
      .some(({ rule, span }) => rule.list === word.rule.list && isWithin(word.span, span));
    if (!isPart) kept.push(word);
  }
  return kept;
};

/** Builds the search; takes some milliseconds for a thousand words. */
export const makeFindWords = ({ rules }: { readonly rules: readonly WordRule[] }): FindWords => {
  const phrases = rules.flatMap(toPhrases);
  const automaton = buildAutomaton(phrases.map(({ shapes }) => shapes));
  const maskable = byLength(phrases);

  const search = (written: Written, joins: boolean): readonly Hit[] => {
    const spelling = spell({ ...written, joins });
    const hits: Hit[] = [];
    automaton.scan(spelling.shapes, spelling.length, (sequence, last) => {
      const phrase = phrases[sequence];
      const hit = phrase && readHit(written, spelling, { phrase, last, joins });
      if (hit) hits.push(hit);
    });
    return hits;
  };

  return (written) => {
    const isJoinable = written.fragments.some(({ joint }) => joint !== 'none');
    const found = toFound(written, [
      ...search(written, false),
      ...(isJoinable ? search(written, true) : []),
      ...findMasked(written.folded.text, maskable),
    ]);
    const allowed = found
      .filter(({ rule, isDisguised }) => rule.effect === 'allow' && !isDisguised)
      .map(({ span }) => span);
    const words = found.filter(
      ({ rule, span }) =>
        rule.effect !== 'allow' && !allowed.some((innocent) => isWithin(span, innocent)),
    );
    return {
      words: withoutParts(words).slice(0, MOST_FOUND),
      allowed: allowed.slice(0, MOST_FOUND),
    };
  };
};
