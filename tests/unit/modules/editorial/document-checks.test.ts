import type { Issue } from '../../../../src/kernel/failures';
import {
  checkVariantsOnSave,
  DOCUMENT_CHECKS,
  makeCheckPublication,
  SUBMISSION_CHECKS,
  type DocumentSnapshot,
} from '../../../../src/modules/editorial';

type Rebuttal = NonNullable<DocumentSnapshot['rebuttal']>;

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

const anArticle = (changes: Partial<DocumentSnapshot> = {}): DocumentSnapshot => ({
  kind: 'article',
  documentId: 'k3m9x2q7v1',
  locale: 'id',
  slug: 'loket',
  title: 'Loket Buka Lebih Pagi',
  summary: 'Mulai Senin.',
  body: paragraph('Loket buka lebih pagi.'),
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

/** Rich text with an image after its words. */
const aPicture = (alternativeText = ''): unknown => [
  ...paragraph('Lihat gambar.'),
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
          notAfter: '',
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
      `alt_text_missing ${field}.1.image`,
      `alt_text_missing variants.1.${field}.1.image`,
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

describe('a page that says nothing', () => {
  const EMPTY = [undefined, null, [], paragraph(''), paragraph('  \n ')];

  it.each(EMPTY)('is not published, with the text %j', async (body) => {
    const fieldsOf = (kind: DocumentSnapshot['kind']) =>
      found(anArticle({ kind, body, title: ' ', summary: '\u00a0\n' }));
    expect(await fieldsOf('article')).toEqual([
      'text_missing title',
      'text_missing summary',
      'text_missing body',
    ]);
    expect(await fieldsOf('faq')).toEqual(['text_missing question', 'text_missing answer']);
  });

  it('is one where a picture stands for the words', async () => {
    const body = [{ type: 'image', image: { url: '/uploads/a.png', alternativeText: 'Loket.' } }];
    expect(await found(anArticle({ body }))).toEqual(['text_missing body']);
  });

  it('is one where nothing but a variant has words', async () => {
    const variants = [aVariant({ body: paragraph('Isi.'), summary: 'Ringkas.' })];
    expect(await found(anArticle({ variants, body: [] }))).toEqual(['text_missing body']);
  });

  it('may leave the texts of a variant empty: the general ones stand there', async () => {
    expect(await found(anArticle({ variants: [aVariant({ title: '' })] }))).toEqual([]);
  });
});

describe('an event', () => {
  const event = { theme: '', benefit: '', speaker: '', place: 'Aula' };
  const startsAt = '2026-12-01T03:00:00.000Z';

  it.each([
    ['ends before it starts', '2026-12-01T02:59:59.000Z', ['event_ends_before_start event.endsAt']],
    ['ends at the moment at which it starts', startsAt, []],
    ['ends later, written in another zone', '2026-12-01T11:00:00+07:00', []],
    [
      'ends earlier, written in another zone',
      '2026-12-01T09:00:00+07:00',
      ['event_ends_before_start event.endsAt'],
    ],
    ['has no end', '', []],
  ])('that %s', async (_what, endsAt, issues) => {
    expect(await found(anArticle({ event: { ...event, startsAt, endsAt } }))).toEqual(issues);
  });
});

describe('plain words', () => {
  const long = paragraph(`Kami ${'memberitahukan hal ini '.repeat(12)}kepada semua orang.`);
  const document = anArticle({ variants: [aVariant({ audience: 'senior', body: long })] });

  it('are asked for when a text is submitted, for each audience', async () => {
    const issues = await makeCheckPublication(SUBMISSION_CHECKS)(document);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'sentence_too_long',
        field: 'variants.0.body',
        severity: 'error',
      }),
    );
  });

  it('are not held against a text once more when it is published', async () => {
    expect(await found(document)).toEqual([]);
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
