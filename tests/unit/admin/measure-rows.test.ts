import { toMeasureRows } from '../../../src/admin/features/audiences/measure-rows';
import { PLAIN_LANGUAGE_LIMITS } from '../../../src/modules/audiences/domain/limits';

const measures = {
  words: 120,
  sentences: 8,
  averageSentenceWords: 15,
  longestSentenceWords: 22,
  lix: 45.1,
  bureaucraticPer100: 0,
  emoji: 0,
  hashtags: 0,
  longestParagraphSentences: 3,
};

describe('the key numbers of a text', () => {
  it('stand beside the limits of the audience', () => {
    expect(toMeasureRows(measures, PLAIN_LANGUAGE_LIMITS.youth)).toEqual([
      { code: 'average-sentence', actual: 15, limit: 14, isExceeded: true },
      { code: 'longest-sentence', actual: 22, limit: 22, isExceeded: false },
      { code: 'lix', actual: 45.1, limit: 45, isExceeded: true },
    ]);
  });

  it('are none for a text without words', () => {
    expect(toMeasureRows({ ...measures, words: 0 }, PLAIN_LANGUAGE_LIMITS.general)).toEqual([]);
  });
});
