import { describeIssue } from '../../../../src/kernel/describe-issue';
import {
  AUDIENCE_ISSUE_TEXTS,
  checkPlainLanguage,
  checkVariants,
} from '../../../../src/modules/audiences';
import { blocksOf, sentenceOf } from './builders';

describe('the sentences behind the codes', () => {
  const everything = [
    ...checkPlainLanguage({
      audience: 'senior',
      locale: 'id',
      general: { body: [] },
      variant: {
        body: blocksOf(`Guna KPPN #gaji 🎉 5 ${'masyarakat '.repeat(20)}.`, 'Ya. '.repeat(4)),
      },
    }).findings,
    ...checkPlainLanguage({
      audience: 'senior',
      locale: 'id',
      general: { body: blocksOf(sentenceOf(15)) },
    }).findings,
    ...checkVariants([
      { audience: 'general' },
      { audience: 'x' },
      { audience: 'youth', hashtags: 'a b c d e f-g' },
      { audience: 'youth' },
    ]),
  ];

  it('exist for every code that this module gives, and for no other', () => {
    expect(new Set(everything.map(({ code }) => code))).toEqual(
      new Set(Object.keys(AUDIENCE_ISSUE_TEXTS)),
    );
  });

  it.each(['id', 'en'] as const)('leave no place unfilled in %s', (language) => {
    for (const issue of everything) {
      const sentence = describeIssue(issue, AUDIENCE_ISSUE_TEXTS, language);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(sentence).toContain(issue.code === 'unknown_audience' ? 'youth' : issue.field);
    }
  });
});
