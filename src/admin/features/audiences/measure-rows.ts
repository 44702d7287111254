import type { PlainLanguageLimits } from '../../../modules/audiences/domain/limits';
import type { PlainLanguageMeasures } from '../../../modules/audiences/domain/measured-text';

/** One number of a text beside the highest value that is still fine. */
export interface MeasureRow {
  readonly code: 'average-sentence' | 'longest-sentence' | 'lix';
  readonly actual: number;
  readonly limit: number;
  readonly isExceeded: boolean;
}

const row = (code: MeasureRow['code'], actual: number, limit: number): MeasureRow => ({
  code,
  actual,
  limit,
  isExceeded: actual > limit,
});

/** The three numbers that say most about how a text reads; none for a text without words. */
export const toMeasureRows = (
  measures: PlainLanguageMeasures,
  limits: PlainLanguageLimits,
): readonly MeasureRow[] =>
  measures.words === 0
    ? []
    : [
        row('average-sentence', measures.averageSentenceWords, limits.averageSentenceWords.warning),
        row('longest-sentence', measures.longestSentenceWords, limits.sentenceWords.error),
        row('lix', measures.lix, limits.lix.warning),
      ];
