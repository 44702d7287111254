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
const { youth, general } = PLAIN_LANGUAGE_LIMITS;

describe('the key numbers of a text', () => {
  it('stand beside the limits of the audience', () => {
    expect(toMeasureRows(measures, youth)).toEqual([
      { code: 'average-sentence', actual: 15, limit: 14, severity: 'warning' },
      { code: 'longest-sentence', actual: 22, limit: 22, severity: 'error' },
      { code: 'lix', actual: 45.1, limit: 45, severity: 'warning' },
    ]);
  });

  it('weigh as an error where LIX is beyond its second limit', () => {
    const [, , lix] = toMeasureRows({ ...measures, lix: 55.1 }, youth);
    expect(lix).toEqual({ code: 'lix', actual: 55.1, limit: 45, severity: 'error' });
  });

  it('are none for a text without words', () => {
    expect(toMeasureRows({ ...measures, words: 0 }, general)).toEqual([]);
  });
});
