import type { Language } from '../../../kernel/language';
import { countEmoji } from './emoji';
import { exemptPassages, type ExemptedText } from './exemptions';
import { measureLix } from './lix';
import { splitSentences, wordsOf } from './sentences';
import { toPieces, type TextParts, type TextPiece } from './text-parts';
import { takeAddresses } from './web-addresses';

/** A piece of text that plain language applies to, with its exempt passages replaced. */
export interface MeasuredPiece extends TextPiece {
  readonly exempted: ExemptedText;
  /** False for a title or heading: neither is held to the length of a sentence. */
  readonly isRunning: boolean;
  /** The sentences of a running text, exempt passages replaced; empty for a title or heading. */
  readonly sentences: readonly string[];
}

/** What was counted in a text. Ratios are rounded to one decimal, and limits are held against the rounded value. */
export interface PlainLanguageMeasures {
  /** Words in the sentences of summary, paragraphs and list items. */
  readonly words: number;
  readonly sentences: number;
  readonly averageSentenceWords: number;
  readonly longestSentenceWords: number;
  readonly lix: number;
  /** Bureaucratic terms for each 100 words, title and headings included; a shorter text counts as 100 words. */
  readonly bureaucraticPer100: number;
  readonly emoji: number;
  /** Hashtags inside the text. */
  readonly hashtags: number;
  readonly longestParagraphSentences: number;
}

/** One decimal: what a person can read, and what the limits are held against. */
export const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

// Block quotes are somebody else's words, and code is no prose.
const isExempt = (piece: TextPiece): boolean => piece.kind === 'quote' || piece.kind === 'code';

/** The pieces of a text that the rules apply to, in reading order. */
export const toMeasuredPieces = (parts: TextParts, language: Language): readonly MeasuredPiece[] =>
  toPieces(parts)
    .filter((piece) => !isExempt(piece))
    .map((piece) => {
      const exempted = exemptPassages(piece.text);
      const isRunning = piece.kind === 'paragraph' || piece.kind === 'list-item';
      const sentences = isRunning ? splitSentences({ text: exempted.text, language }) : [];
      return { ...piece, exempted, isRunning, sentences };
    });

/** The number of hashtags that stand in a text; `#` in an address or before a number is none. */
export const countHashtags = (text: string): number =>
  takeAddresses(text, ' ').rest.match(/(?<![\p{L}\p{N}#&])#[\p{N}_]{0,40}\p{L}/gu)?.length ?? 0;

/** Counts everything that the table of limits speaks of; `terms` is the number of bureaucratic terms found. */
export const measurePieces = (
  pieces: readonly MeasuredPiece[],
  terms: number,
): PlainLanguageMeasures => {
  const sentences = pieces.flatMap((piece) => piece.sentences).map(wordsOf);
  const words = sentences.flat();
  const titleWords = pieces
    .filter((piece) => !piece.isRunning)
    .reduce((sum, piece) => sum + wordsOf(piece.exempted.text).length, 0);
  const sum = (count: (text: string) => number): number =>
    pieces.reduce((total, piece) => total + count(piece.exempted.text), 0);
  const longest = (numbers: readonly number[]): number =>
    numbers.reduce((most, number) => Math.max(most, number), 0);
  return {
    words: words.length,
    sentences: sentences.length,
    averageSentenceWords: roundToTenth(words.length / Math.max(1, sentences.length)),
    longestSentenceWords: longest(sentences.map((sentence) => sentence.length)),
    lix: roundToTenth(measureLix({ words, sentenceCount: sentences.length })),
    bureaucraticPer100: roundToTenth((terms * 100) / Math.max(100, words.length + titleWords)),
    emoji: sum(countEmoji),
    hashtags: sum(countHashtags),
    longestParagraphSentences: longest(
      pieces.filter((piece) => piece.kind === 'paragraph').map((piece) => piece.sentences.length),
    ),
  };
};
