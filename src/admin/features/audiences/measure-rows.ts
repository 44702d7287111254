import type { Severity } from '../../../kernel/failures';
import type { PlainLanguageLimits } from '../../../modules/audiences/domain/limits';
import type { PlainLanguageMeasures } from '../../../modules/audiences/domain/measured-text';

/** One number of a text beside the highest value that is still fine, and how much it weighs to be beyond. */
export interface MeasureRow {
  readonly code: 'average-sentence' | 'longest-sentence' | 'lix';
  readonly actual: number;
  readonly limit: number;
  readonly severity: Severity;
}

/** The three numbers that say most about how a text reads; none for a text without words. */
export const toMeasureRows = (
  measures: PlainLanguageMeasures,
  limits: PlainLanguageLimits,
): readonly MeasureRow[] =>
  measures.words === 0
    ? []
    : [
        {
          code: 'average-sentence',
          actual: measures.averageSentenceWords,
          limit: limits.averageSentenceWords.warning,
          severity: 'warning',
        },
        {
          code: 'longest-sentence',
          actual: measures.longestSentenceWords,
          limit: limits.sentenceWords.error,
          severity: 'error',
        },
        {
          code: 'lix',
          actual: measures.lix,
          limit: limits.lix.warning,
          severity: measures.lix > limits.lix.error ? 'error' : 'warning',
        },
      ];
