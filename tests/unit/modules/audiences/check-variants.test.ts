import { checkVariants, parseHashtags } from '../../../../src/modules/audiences';

describe('parseHashtags', () => {
  it.each([
    ['nothing', null, []],
    ['nothing at all', undefined, []],
    ['blanks', '  , ', []],
    ['spaces', 'pajak gaji', ['pajak', 'gaji']],
    ['commas and line breaks', 'pajak, gaji\nThr', ['pajak', 'gaji', 'Thr']],
    ['hash signs', '#pajak #gaji', ['pajak', 'gaji']],
    ['hash signs without spaces', '#pajak#gaji', ['pajak', 'gaji']],
    ['repeats in another case, in the first spelling', '#Pajak gaji PAJAK', ['Pajak', 'gaji']],
    ['letters of other scripts, digits and underscores', 'ꦗꦮ kafé_2026', ['ꦗꦮ', 'kafé_2026']],
    ['malformed ones, which are left out', 'anti-hoaks 2026 gaji!', []],
  ])('reads %s', (_name, text, hashtags) => {
    expect(parseHashtags(text)).toEqual(hashtags);
  });
});

describe('checkVariants', () => {
  it.each([
    ['no variants', []],
    ['null', null],
    ['one for each audience', [{ audience: 'youth' }, { audience: 'senior' }]],
    ['five hashtags', [{ audience: 'youth', hashtags: 'a b c d e' }]],
    ['five hashtags, one of them twice', [{ audience: 'youth', hashtags: 'a b c d e E' }]],
  ])('accepts %s', (_name, variants) => {
    expect(checkVariants(variants)).toEqual([]);
  });

  it('names each variant too many, with the number for its audience', () => {
    const variants = [{ audience: 'youth' }, { audience: 'senior' }, { audience: 'youth' }];
    expect(checkVariants(variants)).toEqual([
      {
        code: 'duplicate_variant',
        field: 'variants.2.audience',
        severity: 'error',
        limit: 1,
        actual: 2,
        details: { audience: 'youth' },
      },
    ]);
    expect(
      checkVariants([{ audience: 'youth' }, { audience: 'youth' }, { audience: 'youth' }]),
    ).toMatchObject([
      { field: 'variants.1.audience', actual: 3 },
      { field: 'variants.2.audience', actual: 3 },
    ]);
  });

  it('refuses a variant for general and one for nobody', () => {
    expect(checkVariants([{ audience: 'general' }, { audience: 'kids' }, {}])).toMatchObject([
      { code: 'general_variant', field: 'variants.0.audience' },
      { code: 'unknown_audience', field: 'variants.1.audience', actual: 'kids' },
      { code: 'unknown_audience', field: 'variants.2.audience', actual: 'undefined' },
    ]);
  });

  it('refuses a sixth hashtag and each malformed one', () => {
    expect(checkVariants([{ audience: 'youth', hashtags: 'a b c d e anti-hoaks' }])).toEqual([
      {
        code: 'malformed_hashtag',
        field: 'variants.0.hashtags',
        severity: 'error',
        details: { hashtag: 'anti-hoaks' },
      },
      {
        code: 'too_many_hashtags',
        field: 'variants.0.hashtags',
        severity: 'error',
        limit: 5,
        actual: 6,
      },
    ]);
  });
});
