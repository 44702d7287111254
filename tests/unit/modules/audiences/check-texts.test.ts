import {
  checkTexts,
  type DraftTexts,
} from '../../../../src/modules/audiences/application/check-texts';
import { blocksOf, sentenceOf } from './builders';

type Variant = DraftTexts['variants'][number];

const aVariant = (changes: Partial<Variant> = {}): Variant => ({
  audience: 'youth',
  title: '',
  summary: '',
  body: [],
  hashtags: '',
  ...changes,
});

const aDraft = (changes: Partial<DraftTexts> = {}): DraftTexts => ({
  kind: 'article',
  locale: 'id',
  title: 'Loket buka lebih pagi',
  summary: 'Mulai Senin.',
  body: blocksOf('Silakan datang.'),
  variants: [],
  ...changes,
});

const HARD = blocksOf(sentenceOf(60));

const fieldsOf = (draft: DraftTexts, audience: string): readonly string[] => {
  const report = checkTexts(draft).audiences.find((one) => one.audience === audience);
  return Array.from(new Set(report?.issues.map((issue) => issue.field)));
};

describe('checking the texts of a draft', () => {
  it('reports on the general text and on each variant, in the order of the audiences', () => {
    const variants = [aVariant({ audience: 'senior' }), aVariant({ audience: 'youth' })];
    const audiencesOf = (draft: DraftTexts) =>
      checkTexts(draft).audiences.map(({ audience }) => audience);
    expect(audiencesOf(aDraft())).toEqual(['general']);
    expect(audiencesOf(aDraft({ variants }))).toEqual(['general', 'youth', 'senior']);
  });

  it('measures each text by itself', () => {
    const variants = [aVariant({ body: blocksOf('Yuk datang. Kami tunggu.') })];
    const [general, youth] = checkTexts(aDraft({ body: HARD, variants })).audiences;
    expect(general?.measures).not.toEqual(youth?.measures);
  });

  it('finds nothing in a plain draft', () => {
    expect(checkTexts(aDraft())).toMatchObject({ issues: [], audiences: [{ issues: [] }] });
  });

  it.each([
    ['article', 'body'],
    ['rebuttal', 'body'],
    ['faq', 'answer'],
  ] as const)('names the long sentence of an %s by the field of its form', (kind, field) => {
    const [found, ...others] = fieldsOf(aDraft({ kind, body: HARD }), 'general');
    expect(others).toEqual([]);
    expect(found?.split('.')[0]).toBe(field);
  });

  it('names the texts of a variant by its place, whatever the order of the audiences', () => {
    const variants = [
      aVariant({ audience: 'senior', body: blocksOf('Silakan datang.') }),
      aVariant({ audience: 'youth', body: HARD }),
    ];
    for (const [kind, field] of [
      ['article', 'variants.1.body'],
      ['faq', 'variants.1.answer'],
    ] as const) {
      const fields = fieldsOf(aDraft({ kind, variants }), 'youth');
      expect(fields.length).toBeGreaterThan(0);
      expect(fields.every((one) => one === field || one.startsWith(`${field}.`))).toBe(true);
    }
  });

  it('tells what is wrong with the variants as a whole apart from what is wrong with a text', () => {
    const variants = [aVariant(), aVariant(), aVariant({ audience: 'everybody' })];
    const report = checkTexts(aDraft({ variants }));
    expect(report.issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'duplicate_variant variants.1.audience',
      'unknown_audience variants.2.audience',
    ]);
    expect(report.audiences.map(({ audience }) => audience)).toEqual(['general', 'youth']);
  });
});
