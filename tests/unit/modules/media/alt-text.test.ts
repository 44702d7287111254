import { describeIssue } from '../../../../src/kernel/describe-issue';
import { checkAltText, MEDIA_ISSUE_TEXTS } from '../../../../src/modules/media';

const check = (alternativeText?: string | null) =>
  checkAltText({ images: [{ field: 'cover', alternativeText }] });

describe('checkAltText', () => {
  it('accepts a description of up to 125 characters', () => {
    expect(check('Petugas loket melayani warga lansia')).toEqual([]);
    expect(check('a'.repeat(125))).toEqual([]);
  });

  it.each([undefined, null, '', '   '])('asks for a description where there is %p', (text) => {
    expect(check(text)).toEqual([
      { code: 'alt_text_missing', field: 'cover', severity: 'error', limit: 125, actual: 0 },
    ]);
  });

  it('tells how long a description is that is too long', () => {
    expect(check('a'.repeat(126))).toEqual([
      { code: 'alt_text_too_long', field: 'cover', severity: 'error', limit: 125, actual: 126 },
    ]);
  });

  it('counts what a reader sees as one character once', () => {
    expect(check('👩🏽‍🦳'.repeat(125))).toEqual([]);
  });

  it('names each image by its field', () => {
    const images = [
      { field: 'cover', alternativeText: 'Gedung kantor' },
      { field: 'appearances.1.image', alternativeText: '' },
    ];
    expect(checkAltText({ images }).map((issue) => issue.field)).toEqual(['appearances.1.image']);
  });

  it('has a sentence in both languages for what it finds', () => {
    const [issue] = check('a'.repeat(130));
    expect(issue).toBeDefined();
    for (const language of ['id', 'en'] as const) {
      const sentence = issue && describeIssue(issue, MEDIA_ISSUE_TEXTS, language);
      expect(sentence).toMatch(/cover.*130.*125/);
    }
  });
});
