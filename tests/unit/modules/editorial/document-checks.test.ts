import type { Issue } from '../../../../src/kernel/failures';
import {
  checkVariantsOnSave,
  DOCUMENT_CHECKS,
  makeCheckPublication,
  type DocumentSnapshot,
} from '../../../../src/modules/editorial';

type Rebuttal = NonNullable<DocumentSnapshot['rebuttal']>;

const anArticle = (changes: Partial<DocumentSnapshot> = {}): DocumentSnapshot => ({
  kind: 'article',
  documentId: 'k3m9x2q7v1',
  locale: 'id',
  slug: 'loket',
  title: 'Loket Buka Lebih Pagi',
  summary: 'Mulai Senin.',
  body: [],
  variants: [],
  images: [],
  plans: [],
  relationCounts: {},
  ...changes,
});

const aVariant = (changes: Partial<DocumentSnapshot['variants'][number]> = {}) => ({
  audience: 'youth',
  title: 'Judul',
  summary: '',
  body: [],
  hashtags: '',
  ...changes,
});

const anImage = (field: string, alternativeText = '') => ({
  field,
  fileId: 1,
  url: '/uploads/a.png',
  alternativeText,
  width: 100,
  height: 100,
});

/** Rich text that is one image. */
const aPicture = (alternativeText = ''): unknown => [
  { type: 'image', image: { url: '/uploads/a.png', alternativeText } },
];

const evidence = (isPrimary: boolean): Rebuttal['evidence'][number] => ({
  title: 'Dokumen',
  url: 'https://bukti.example.test',
  archiveUrl: 'https://arsip.example.test',
  isPrimary,
  isOutsideControl: true,
});

const aRebuttal = (facts: Partial<Rebuttal> = {}): Rebuttal => ({
  claim: 'Loket ditutup.',
  verdict: 'false_claim',
  fact: 'Loket buka.',
  myth: 'Pesan berantai.',
  fallacy: '',
  evidence: [evidence(true), evidence(false)],
  appearances: [],
  isAboutPublisher: false,
  singleSourceNotice: '',
  authors: [1],
  checkedBy: 2,
  ...facts,
});

const check = makeCheckPublication(DOCUMENT_CHECKS);

const found = async (document: DocumentSnapshot): Promise<readonly string[]> =>
  (await check(document)).map(({ code, field }) => `${code} ${field}`);

describe('what a text must pass before it is published', () => {
  it('is passed by a plain article', async () => {
    expect(await check(anArticle())).toEqual([]);
  });

  it('is told by every room at once, in the order of the rooms', async () => {
    const document = anArticle({
      kind: 'rebuttal',
      variants: [aVariant({ audience: 'x' })],
      images: [anImage('appearances.0.image')],
      rebuttal: aRebuttal({ checkedBy: undefined }),
    });
    expect(await found(document)).toEqual([
      'unknown_audience variants.0.audience',
      'alt_text_missing appearances.0.image',
      'checker_missing checkedBy',
    ]);
  });

  it.each([
    ['article', 'body'],
    ['faq', 'answer'],
  ] as const)('names images by the fields of the form: %s', async (kind, field) => {
    const document = anArticle({
      kind,
      images: [anImage('cover'), anImage('image', 'Loket.')],
      plans: [
        {
          channel: 'forum',
          accountKey: 'utama',
          audience: 'general',
          textOverride: '',
          hashtags: '',
          images: [anImage('channelPlans.0.images.0')],
          videoId: '',
          notBefore: '',
        },
      ],
      body: aPicture(),
      variants: [
        aVariant({ body: aPicture('Loket.') }),
        aVariant({ audience: 'senior', body: aPicture() }),
      ],
    });
    expect(await found(document)).toEqual([
      'alt_text_missing cover',
      'alt_text_missing channelPlans.0.images.0',
      `alt_text_missing ${field}.0.image`,
      `alt_text_missing variants.1.${field}.0.image`,
    ]);
  });

  it('keeps pictures of a hoax out of the text, where they would stand without the stamp', async () => {
    const picture = aPicture('Tangkapan layar.');
    const variants = [aVariant(), aVariant({ audience: 'senior', body: picture })];
    const told = (changes: Partial<DocumentSnapshot>) =>
      found(anArticle({ kind: 'rebuttal', rebuttal: aRebuttal(), ...changes }));
    expect(await told({ variants })).toEqual(['image_in_rebuttal_body variants.1.body']);
    expect(await told({ body: picture })).toEqual(['image_in_rebuttal_body body']);
    expect(await found(anArticle({ body: picture }))).toEqual([]);
  });

  it('asks no evidence of an article', async () => {
    const rebuttal = aRebuttal({ evidence: [] });
    expect(await found(anArticle({ kind: 'rebuttal', rebuttal }))).toEqual([
      'too_little_evidence evidence',
      'no_primary_evidence evidence',
    ]);
    expect(await found(anArticle())).toEqual([]);
  });
});

describe('the length of what is published', () => {
  const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

  it('bounds an answer at 1,200 characters, and a body not', async () => {
    expect(await check(anArticle({ kind: 'faq', body: paragraph('a'.repeat(1200)) }))).toEqual([]);
    expect(
      await check(anArticle({ kind: 'faq', body: paragraph('a'.repeat(1201)) })),
    ).toMatchObject([{ code: 'answer_too_long', field: 'answer', limit: 1200, actual: 1201 }]);
    expect(await check(anArticle({ body: paragraph('a'.repeat(1201)) }))).toEqual([]);
  });

  it('bounds the entries of a relation', async () => {
    expect(await check(anArticle({ relationCounts: { tags: 8, related: 5 } }))).toEqual([]);
    expect(await check(anArticle({ relationCounts: { related: 6 } }))).toMatchObject([
      { code: 'too_many_relations', field: 'related', limit: 5, actual: 6 },
    ]);
  });
});

describe('gathering checks', () => {
  it('gives what each found, in their order, however long each takes', async () => {
    const issue = (code: string): Issue => ({ code, field: 'title', severity: 'error' });
    let finish: (issues: readonly Issue[]) => void = () => undefined;
    const slow = new Promise<readonly Issue[]>((resolve) => {
      finish = resolve;
    });
    const gathered = makeCheckPublication([
      () => slow,
      () => Promise.resolve([]),
      () => Promise.resolve([issue('b'), issue('c')]),
    ])(anArticle());
    finish([issue('a')]);
    expect((await gathered).map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  });

  it('breaks off where a check breaks off: nothing is published unchecked', async () => {
    const broken = makeCheckPublication([() => Promise.reject(new Error('no answer'))]);
    await expect(broken(anArticle())).rejects.toThrow('no answer');
  });
});

describe('what is refused of a text that is only saved', () => {
  it('is two variants for one audience, or a hashtag that is none', () => {
    const variants = [{ audience: 'youth' }, { audience: 'youth', hashtags: 'kas-negara' }];
    expect(checkVariantsOnSave({ variants }).map(({ code }) => code)).toEqual([
      'duplicate_variant',
      'malformed_hashtag',
    ]);
  });

  it('is nothing where variants are not part of what is saved, or are malformed', () => {
    expect(checkVariantsOnSave({})).toEqual([]);
    expect(checkVariantsOnSave({ variants: null })).toEqual([]);
    expect(checkVariantsOnSave({ variants: [null, 'x'] })).toEqual([]);
  });
});
