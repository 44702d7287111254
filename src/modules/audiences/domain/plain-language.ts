import type { Issue } from '../../../kernel/failures';
import type { Language } from '../../../kernel/language';
import { findUnexplainedAcronyms } from './acronyms';
import { checkAgreement } from './agreement';
import { DEFAULT_AUDIENCE, type Audience } from './audience';
import { DEFAULT_GLOSSARIES, makeTermSearch } from './bureaucratic-terms';
import { countEmoji } from './emoji';
import { excerptOf } from './excerpt';
import type { GlossaryTerm } from './glossary-term';
import { PLAIN_LANGUAGE_LIMITS, type PlainLanguageLimits } from './limits';
import {
  countHashtags,
  measurePieces,
  toMeasuredPieces,
  type MeasuredPiece,
  type PlainLanguageMeasures,
} from './measured-text';
import { wordsOf } from './sentences';
import { overlayParts, type TextParts } from './text-parts';

/** What is checked, and against which lists. */
export interface PlainLanguageInput {
  /** Whose limits apply. */
  readonly audience: Audience;
  /** The locale of the text; English rules for `en…`, Indonesian ones for everything else. */
  readonly locale: string;
  /** The document's own text. */
  readonly general: TextParts;
  /** The variant for `audience`, if there is one; an empty field is read from `general`, as readers will get it. */
  readonly variant?: TextParts;
  /** The office's own glossary, in place of the one that comes with the hub. */
  readonly glossary?: readonly GlossaryTerm[];
  /** Acronyms that this office's readers know, beside those that everybody knows. */
  readonly allowedAcronyms?: readonly string[];
}

/** What was found and what was counted. */
export interface PlainLanguageReport {
  readonly findings: readonly Issue[];
  readonly measures: PlainLanguageMeasures;
}

interface Checked {
  readonly pieces: readonly MeasuredPiece[];
  readonly measures: PlainLanguageMeasures;
  readonly limits: PlainLanguageLimits;
}

/** The field that a value over the whole text is reported at: where most of the text stands. */
const mainField = (pieces: readonly MeasuredPiece[]): string =>
  pieces.find((piece) => piece.field === 'body')?.field ?? pieces[0]?.field ?? 'body';

const checkSentences = ({ pieces, measures, limits }: Checked): readonly Issue[] => {
  const limit = limits.sentenceWords.error;
  const issues: Issue[] = pieces.flatMap((piece) =>
    piece.sentences.flatMap((sentence) => {
      const actual = wordsOf(sentence).length;
      if (actual <= limit) return [];
      const details = {
        paragraph: piece.paragraph,
        excerpt: excerptOf(piece.exempted.restore(sentence)),
      };
      const { field } = piece;
      return [
        { code: 'sentence_too_long', field, severity: 'error' as const, limit, actual, details },
      ];
    }),
  );
  if (measures.averageSentenceWords > limits.averageSentenceWords.warning) {
    issues.push({
      code: 'sentences_long_on_average',
      field: mainField(pieces),
      severity: 'warning',
      limit: limits.averageSentenceWords.warning,
      actual: measures.averageSentenceWords,
    });
  }
  return issues;
};

const checkLix = ({ pieces, measures, limits }: Checked): readonly Issue[] => {
  const { lix: actual } = measures;
  if (actual <= limits.lix.warning) return [];
  const severity = actual > limits.lix.error ? 'error' : 'warning';
  const limit = limits.lix[severity];
  return [{ code: 'lix_too_high', field: mainField(pieces), severity, limit, actual }];
};

const checkParagraphs = ({ pieces, limits }: Checked): readonly Issue[] => {
  const limit = limits.paragraphSentences.warning;
  return pieces
    .filter((piece) => piece.kind === 'paragraph' && piece.sentences.length > limit)
    .map((piece) => ({
      code: 'paragraph_too_long',
      field: piece.field,
      severity: 'warning',
      limit,
      actual: piece.sentences.length,
      details: { paragraph: piece.paragraph, excerpt: excerptOf(piece.text) },
    }));
};

const checkEmoji = ({ pieces, measures, limits }: Checked): readonly Issue[] => {
  // "One for each 50 words": a shorter text may have one too.
  const limit = Math.floor((limits.emojiPer50.error * Math.max(50, measures.words)) / 50);
  if (measures.emoji <= limit) return [];
  const first = pieces.find((piece) => countEmoji(piece.exempted.text) > 0);
  const field = first?.field ?? mainField(pieces);
  return [{ code: 'too_many_emoji', field, severity: 'error', limit, actual: measures.emoji }];
};

const checkHashtags = ({ pieces, measures, limits }: Checked): readonly Issue[] => {
  const limit = limits.hashtags.error;
  const actual = measures.hashtags;
  if (actual <= limit) return [];
  const first = pieces.find((piece) => countHashtags(piece.exempted.text) > 0);
  const field = first?.field ?? mainField(pieces);
  return [{ code: 'too_many_hashtags_in_body', field, severity: 'error', limit, actual }];
};

const checkAcronyms = (
  { pieces, limits }: Checked,
  language: Language,
  allowed: readonly string[],
): readonly Issue[] => {
  const lines = pieces.flatMap((piece) =>
    piece.isRunning
      ? piece.sentences.map((text) => ({ text, isTitle: false, piece }))
      : [{ text: piece.exempted.text, isTitle: true, piece }],
  );
  return findUnexplainedAcronyms({ lines, language, allowed }).map(({ acronym, line }) => ({
    code: 'acronym_not_written_out',
    field: line.piece.field,
    severity: limits.acronym,
    actual: acronym,
    details: {
      acronym,
      paragraph: line.piece.paragraph,
      excerpt: excerptOf(line.piece.exempted.restore(line.text)),
    },
  }));
};

interface TermUse {
  readonly entry: GlossaryTerm;
  readonly piece: MeasuredPiece;
}

const checkTerms = ({ measures, limits }: Checked, uses: readonly TermUse[]): readonly Issue[] => {
  const limit = limits.bureaucraticPer100.warning;
  if (measures.bureaucraticPer100 <= limit) return [];
  // One finding for each term, where it stands first.
  const firsts = uses.filter(
    (use, index) => uses.findIndex((each) => each.entry.term === use.entry.term) === index,
  );
  return firsts.map(({ entry, piece }) => ({
    code: 'bureaucratic_term',
    field: piece.field,
    severity: 'warning',
    limit,
    actual: measures.bureaucraticPer100,
    details: {
      term: entry.term,
      plain: entry.plain,
      times: uses.filter((use) => use.entry.term === entry.term).length,
      paragraph: piece.paragraph,
    },
  }));
};

/**
 * Holds a text against the plain-language table of its audience (limits.ts), and the facts of a variant against the
 * general text. Errors stop a submission, warnings may be accepted. Findings name the field (`title`, `summary`,
 * `body`) and the paragraph in it. Pure and never throws, whatever the rich text holds.
 */
export const checkPlainLanguage = (input: PlainLanguageInput): PlainLanguageReport => {
  const { audience, general, variant } = input;
  const language: Language = input.locale.toLowerCase().startsWith('en') ? 'en' : 'id';
  const pieces = toMeasuredPieces(overlayParts(general, variant), language);
  const searchTerms = makeTermSearch(input.glossary ?? DEFAULT_GLOSSARIES[language]);
  const uses = pieces.flatMap((piece) =>
    searchTerms(piece.exempted.text).map((entry) => ({ entry, piece })),
  );
  const measures = measurePieces(pieces, uses.length);
  const checked: Checked = { pieces, measures, limits: PLAIN_LANGUAGE_LIMITS[audience] };
  const isOverlaid = variant !== undefined && audience !== DEFAULT_AUDIENCE;
  return {
    measures,
    findings: [
      ...(isOverlaid ? checkAgreement({ general, variant, language }) : []),
      ...checkSentences(checked),
      ...checkLix(checked),
      ...checkAcronyms(checked, language, input.allowedAcronyms ?? []),
      ...checkTerms(checked, uses),
      ...checkParagraphs(checked),
      ...checkEmoji(checked),
      ...checkHashtags(checked),
    ],
  };
};
