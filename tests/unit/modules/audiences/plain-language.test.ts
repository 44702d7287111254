import {
  checkPlainLanguage,
  PLAIN_LANGUAGE_LIMITS,
  type Audience,
  type PlainLanguageInput,
} from '../../../../src/modules/audiences';
import { aBlock, aList, blocksOf, sentenceOf } from './builders';

const check = (
  audience: Audience,
  body: unknown[],
  more: Partial<PlainLanguageInput> = {},
): ReturnType<typeof checkPlainLanguage> =>
  checkPlainLanguage({ audience, locale: 'id', general: { body }, ...more });

const codes = (audience: Audience, body: unknown[]): readonly string[] =>
  check(audience, body).findings.map((finding) => finding.code);

const findingsOf = (code: string, audience: Audience, body: unknown[]) =>
  check(audience, body).findings.filter((finding) => finding.code === code);

/** Ten sentences of ten words, so many of them long: LIX is ten plus their number. */
const textOfLix = (lix: number): unknown[] => {
  const others = Array.from({ length: 90 }, (_, i) => (i < lix - 10 ? 'belajar' : 'kita'));
  return Array.from({ length: 10 }, (_, i) =>
    aBlock('paragraph', `Kami ${others.slice(i * 9, i * 9 + 9).join(' ')}.`),
  );
};

describe('the table of limits', () => {
  it('is that of the specification', () => {
    const row = (audience: Audience) => {
      const limits = PLAIN_LANGUAGE_LIMITS[audience];
      return [
        limits.averageSentenceWords.warning,
        limits.sentenceWords.error,
        limits.lix.warning,
        limits.lix.error,
        limits.acronym,
        limits.bureaucraticPer100.warning,
        limits.emojiPer50.error,
        limits.hashtags.error,
        limits.paragraphSentences.warning,
      ];
    };
    expect(row('general')).toEqual([20, 30, 55, 65, 'warning', 3, 0, 0, 5]);
    expect(row('youth')).toEqual([14, 22, 45, 55, 'warning', 1, 1, 3, 3]);
    expect(row('senior')).toEqual([12, 18, 40, 50, 'error', 0, 0, 0, 3]);
  });
});

describe('sentence length', () => {
  it.each<[Audience, number]>([
    ['general', 30],
    ['youth', 22],
    ['senior', 18],
  ])('for %s is an error beyond %d words', (audience, limit) => {
    expect(codes(audience, blocksOf(sentenceOf(limit)))).not.toContain('sentence_too_long');
    expect(
      findingsOf('sentence_too_long', audience, blocksOf('Halo.', sentenceOf(limit + 1))),
    ).toMatchObject([
      { field: 'body', severity: 'error', limit, actual: limit + 1, details: { paragraph: 2 } },
    ]);
  });

  it.each<[Audience, number]>([
    ['general', 20],
    ['youth', 14],
    ['senior', 12],
  ])('for %s is a warning beyond %d words on average', (audience, limit) => {
    const at = [sentenceOf(limit - 1), sentenceOf(limit + 1)];
    const beyond = [sentenceOf(limit), sentenceOf(limit + 1)];
    expect(codes(audience, blocksOf(...at))).not.toContain('sentences_long_on_average');
    expect(findingsOf('sentences_long_on_average', audience, blocksOf(...beyond))).toMatchObject([
      { severity: 'warning', limit, actual: limit + 0.5 },
    ]);
  });

  it('does not ask it of titles, headings, quotes and code', () => {
    const long = sentenceOf(40);
    const body = ['heading', 'quote', 'code'].map((type) => aBlock(type, long));
    expect(check('senior', body, { general: { title: long, body } }).findings).toEqual([]);
  });

  it('asks it of list items and the summary', () => {
    const general = { summary: sentenceOf(19), body: [aList('unordered', sentenceOf(19))] };
    const { findings } = checkPlainLanguage({ audience: 'senior', locale: 'id', general });
    expect(
      findings.filter(({ code }) => code === 'sentence_too_long').map(({ field }) => field),
    ).toEqual(['summary', 'body']);
  });

  it('shows the beginning of the sentence with its legal name, in at most 80 characters', () => {
    const sentence = `Menurut PMK Nomor 62 Tahun 2023, ${sentenceOf(40)}`;
    const [finding] = findingsOf('sentence_too_long', 'general', blocksOf(sentence));
    const excerpt = String(finding?.details?.excerpt);
    expect(excerpt).toMatch(/^Menurut PMK Nomor 62 Tahun 2023, Kami/);
    expect(excerpt.length).toBeLessThanOrEqual(80);
    expect(finding?.actual).toBe(42);
  });
});

describe('LIX', () => {
  it.each<[Audience, number, number]>([
    ['general', 55, 65],
    ['youth', 45, 55],
    ['senior', 40, 50],
  ])('for %s warns beyond %d and is an error beyond %d', (audience, warning, error) => {
    expect(check(audience, textOfLix(warning)).measures.lix).toBe(warning);
    expect(codes(audience, textOfLix(warning))).not.toContain('lix_too_high');
    expect(findingsOf('lix_too_high', audience, textOfLix(warning + 1))).toMatchObject([
      { severity: 'warning', limit: warning, actual: warning + 1 },
    ]);
    expect(findingsOf('lix_too_high', audience, textOfLix(error))).toMatchObject([
      { severity: 'warning', limit: warning },
    ]);
    expect(findingsOf('lix_too_high', audience, textOfLix(error + 1))).toMatchObject([
      { severity: 'error', limit: error, actual: error + 1 },
    ]);
  });
});

describe('acronyms', () => {
  it.each<[Audience, string]>([
    ['general', 'warning'],
    ['youth', 'warning'],
    ['senior', 'error'],
  ])('not written out are for %s: %s', (audience, severity) => {
    expect(findingsOf('acronym_not_written_out', audience, blocksOf('KPPN buka.'))).toMatchObject([
      { severity, field: 'body', details: { acronym: 'KPPN', paragraph: 1 } },
    ]);
  });

  it('may be explained in the summary', () => {
    const general = { summary: 'Surat Perintah Membayar (SPM) siap.', body: blocksOf('SPM siap.') };
    expect(check('senior', [], { general }).findings).toEqual([]);
  });
});

describe('bureaucratic terms', () => {
  // A hundred words in sentences of ten, so many of them bureaucratic.
  const withTerms = (count: number): unknown[] =>
    Array.from({ length: 10 }, (_, i) =>
      aBlock('paragraph', `${i < count ? 'Guna' : 'Kami'} ${'kita '.repeat(9)}.`),
    );

  it.each<[Audience, number]>([
    ['general', 3],
    ['youth', 1],
    ['senior', 0],
  ])('for %s warn beyond %d in 100 words', (audience, limit) => {
    expect(codes(audience, withTerms(limit))).not.toContain('bureaucratic_term');
    expect(findingsOf('bureaucratic_term', audience, withTerms(limit + 1))).toMatchObject([
      {
        severity: 'warning',
        limit,
        actual: limit + 1,
        details: { term: 'guna', plain: 'untuk', times: limit + 1, paragraph: 1 },
      },
    ]);
  });

  it('are not counted as more than they are in a short text', () => {
    expect(check('youth', blocksOf('Guna ini saja.')).measures.bureaucraticPer100).toBe(1);
  });

  it('may stand in quotes and legal names', () => {
    const body = blocksOf(
      aBlock('quote', 'Dalam rangka itu.'),
      'Ia berkata, “Dalam rangka itu kami bekerja.”',
      'Baca Peraturan Menteri tentang Tata Cara Verifikasi Nomor 5 Tahun 2024.',
    );
    expect(codes('senior', body)).not.toContain('bureaucratic_term');
  });

  it('can be those of the office', () => {
    const glossary = [{ term: 'satker', plain: 'kantor' }];
    const { findings } = check('senior', blocksOf('Guna satker.'), { glossary });
    expect(findings.map(({ details }) => details?.term)).toEqual(['satker']);
  });
});

describe('emoji and hashtags', () => {
  it.each<[Audience, number]>([
    ['general', 0],
    ['youth', 1],
    ['senior', 0],
  ])('for %s: no more than %d emoji in a short text', (audience, limit) => {
    const text = (count: number) => blocksOf(`Ayo daftar ${'🎉'.repeat(count)}`);
    expect(codes(audience, text(limit))).not.toContain('too_many_emoji');
    expect(findingsOf('too_many_emoji', audience, text(limit + 1))).toMatchObject([
      { severity: 'error', limit, actual: limit + 1 },
    ]);
  });

  it('allows youth one more emoji for each 50 words', () => {
    const text = (count: number) => [...Array<string>(10).fill(sentenceOf(10)), '🎉'.repeat(count)];
    expect(codes('youth', blocksOf(...text(2)))).not.toContain('too_many_emoji');
    expect(findingsOf('too_many_emoji', 'youth', blocksOf(...text(3)))).toMatchObject([
      { limit: 2, actual: 3 },
    ]);
  });

  it.each<[Audience, number]>([
    ['general', 0],
    ['youth', 3],
    ['senior', 0],
  ])('for %s: no more than %d hashtags in the text', (audience, limit) => {
    const text = (count: number) => blocksOf(`Ayo ${'#gaji '.repeat(count)}`);
    expect(codes(audience, text(limit))).not.toContain('too_many_hashtags_in_body');
    expect(findingsOf('too_many_hashtags_in_body', audience, text(limit + 1))).toMatchObject([
      { severity: 'error', limit, actual: limit + 1 },
    ]);
  });
});

describe('paragraph length', () => {
  it.each<[Audience, number]>([
    ['general', 5],
    ['youth', 3],
    ['senior', 3],
  ])('for %s warns beyond %d sentences', (audience, limit) => {
    const text = (count: number) => blocksOf('Kami ada. '.repeat(count));
    expect(codes(audience, text(limit))).not.toContain('paragraph_too_long');
    expect(findingsOf('paragraph_too_long', audience, text(limit + 1))).toMatchObject([
      { severity: 'warning', limit, actual: limit + 1, details: { paragraph: 1 } },
    ]);
  });
});

describe('a variant', () => {
  const general = { title: 'Buka', summary: sentenceOf(25), body: blocksOf('Pukul 08.00.') };

  it.each<Audience>(['youth', 'senior'])('for %s must agree with the general text', (audience) => {
    const variant = { title: 'Buka', summary: 'Halo.', body: blocksOf('Jam 9.') };
    expect(checkPlainLanguage({ audience, locale: 'id', general, variant }).findings).toMatchObject(
      [{ code: 'fact_differs_from_general', severity: 'error', details: { value: 'Jam 9' } }],
    );
  });

  it('is read with the general text in its empty fields, as its readers will', () => {
    const variant = { title: 'Buka', summary: ' ', body: blocksOf('Jam 8.') };
    const { findings } = checkPlainLanguage({ audience: 'youth', locale: 'id', general, variant });
    expect(findings).toMatchObject([{ code: 'sentence_too_long', field: 'summary', actual: 25 }]);
  });
});

describe('the locale', () => {
  it('chooses sentence rules, separators and glossary', () => {
    const english = blocksOf('Ask Mr. Smith prior to Friday.');
    const { findings, measures } = check('senior', english, { locale: 'en-GB' });
    expect(measures.sentences).toBe(1);
    expect(findings.map(({ details }) => details?.term)).toEqual(['prior to']);
  });
});

describe('measures', () => {
  it('agree with a count by hand', () => {
    const body = blocksOf(
      aBlock('heading', 'Jadwal baru'),
      'Kantor kami punya layanan. Kami melayani masyarakat setiap hari kerja. 🎉',
      aList('unordered', 'Bawa KTP'),
    );
    expect(check('general', body).measures).toEqual({
      words: 12,
      sentences: 3,
      averageSentenceWords: 4,
      longestSentenceWords: 6,
      // 12 / 3 + 100 * 3 / 12
      lix: 29,
      bureaucraticPer100: 0,
      emoji: 1,
      hashtags: 0,
      longestParagraphSentences: 2,
    });
  });

  it('are all 0 for nothing', () => {
    const { measures, findings } = checkPlainLanguage({
      audience: 'senior',
      locale: 'id',
      general: {},
    });
    expect(new Set(Object.values(measures))).toEqual(new Set([0]));
    expect(findings).toEqual([]);
  });
});
