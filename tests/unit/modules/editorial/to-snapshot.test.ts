import fc from 'fast-check';
import { toSnapshot } from '../../../../src/modules/editorial/strapi/to-snapshot';

const FILE = {
  id: 7,
  url: '/uploads/loket.png',
  alternativeText: 'Loket pelayanan.',
  width: 1600,
  height: 1200,
  focalPoint: { x: 40, y: 55 },
  mime: 'image/png',
};

const IMAGE = {
  fileId: 7,
  url: '/uploads/loket.png',
  alternativeText: 'Loket pelayanan.',
  width: 1600,
  height: 1200,
  focalPoint: { x: 40, y: 55 },
};

describe('a snapshot of an entry', () => {
  it('holds the texts of an article, its cover, its variants and its plans', () => {
    const body = [{ type: 'paragraph', children: [] }];
    const snapshot = toSnapshot('article', {
      id: 1,
      documentId: 'k3m9x2q7v1',
      locale: 'id',
      slug: 'loket',
      title: 'Loket',
      summary: 'Buka.',
      body,
      cover: FILE,
      tags: [{ id: 1 }, { id: 2 }],
      related: { connect: [], disconnect: [] },
      variants: [{ id: 3, audience: 'youth', title: 'Yuk', summary: null, body, hashtags: '#Kas' }],
      channelPlans: [
        {
          id: 4,
          channel: 'instagram',
          accountKey: 'utama',
          audience: 'youth',
          textOverride: 'Teks',
          hashtags: '#Kas',
          images: [FILE, FILE],
          videoId: null,
          notBefore: new Date('2026-07-01T01:00:00Z'),
        },
      ],
    });
    expect(snapshot).toEqual({
      relationCounts: { tags: 2 },
      kind: 'article',
      documentId: 'k3m9x2q7v1',
      locale: 'id',
      slug: 'loket',
      title: 'Loket',
      summary: 'Buka.',
      body,
      images: [{ field: 'cover', ...IMAGE }],
      variants: [{ audience: 'youth', title: 'Yuk', summary: '', body, hashtags: '#Kas' }],
      rebuttal: undefined,
      event: undefined,
      plans: [
        {
          channel: 'instagram',
          accountKey: 'utama',
          audience: 'youth',
          textOverride: 'Teks',
          hashtags: '#Kas',
          images: [
            { field: 'channelPlans.0.images.0', ...IMAGE },
            { field: 'channelPlans.0.images.1', ...IMAGE },
          ],
          videoId: '',
          notBefore: '2026-07-01T01:00:00.000Z',
          notAfter: '',
        },
      ],
    });
  });

  it('takes the question of an FAQ for its title, and the answer for its text, in variants too', () => {
    const answer = [{ type: 'paragraph', children: [] }];
    const snapshot = toSnapshot('faq', {
      question: 'Kapan buka?',
      answer,
      image: FILE,
      variants: [{ audience: 'senior', question: 'Jam berapa?', answer }],
    });
    expect(snapshot).toMatchObject({
      kind: 'faq',
      title: 'Kapan buka?',
      summary: '',
      body: answer,
      images: [{ field: 'image', fileId: 7 }],
      variants: [{ audience: 'senior', title: 'Jam berapa?', summary: '', body: answer }],
    });
  });

  it('holds claim, evidence and people of a rebuttal, and the pictures of the hoax', () => {
    const snapshot = toSnapshot('rebuttal', {
      title: 'Bantahan',
      claimReviewed: 'Loket ditutup.',
      verdict: 'false_claim',
      fact: 'Buka.',
      myth: 'Pesan.',
      fallacy: 'Lama.',
      evidence: [
        { title: 'Surat', url: 'https://a.test', archiveUrl: 'https://b.test', isPrimary: true },
        { title: 'Foto', isPrimary: null, isOutsideControl: true },
      ],
      appearances: [{ url: 'https://c.test', archiveUrl: 'https://d.test', image: FILE }, {}],
      aboutPublisher: true,
      singleSourceNotice: 'Satu sumber.',
      authors: [{ id: 4 }, { id: 5 }],
      checkedBy: { id: 6 },
    });
    expect(snapshot.images).toEqual([{ field: 'appearances.0.image', ...IMAGE }]);
    expect(snapshot.rebuttal).toEqual({
      claim: 'Loket ditutup.',
      verdict: 'false_claim',
      fact: 'Buka.',
      myth: 'Pesan.',
      fallacy: 'Lama.',
      evidence: [
        {
          title: 'Surat',
          url: 'https://a.test',
          archiveUrl: 'https://b.test',
          isPrimary: true,
          isOutsideControl: false,
        },
        { title: 'Foto', url: '', archiveUrl: '', isPrimary: false, isOutsideControl: true },
      ],
      appearances: [
        { url: 'https://c.test', archiveUrl: 'https://d.test' },
        { url: '', archiveUrl: '' },
      ],
      isAboutPublisher: true,
      singleSourceNotice: 'Satu sumber.',
      authors: [4, 5],
      checkedBy: 6,
    });
  });

  it('writes times in one way, whatever the database calls a date', () => {
    const startsAt = '2026-07-10T02:00:00.000Z';
    const startOf = (value: unknown) =>
      toSnapshot('article', { event: { startsAt: value } }).event?.startsAt;
    expect([startsAt, new Date(startsAt), '2026-07-10T09:00:00+07:00'].map(startOf)).toEqual([
      startsAt,
      startsAt,
      startsAt,
    ]);
    expect(['besok', null, undefined, 12].map(startOf)).toEqual(['', '', '', '']);
  });

  it('takes a plan without an audience for one for everybody', () => {
    const plans = [{ audience: null }, { audience: '' }, { audience: 'senior' }];
    expect(
      toSnapshot('article', { channelPlans: plans }).plans.map(({ audience }) => audience),
    ).toEqual(['general', 'general', 'senior']);
  });

  it('has a focal point with two numbers, or none', () => {
    const focalPointOf = (focalPoint: unknown) =>
      toSnapshot('article', { cover: { ...FILE, focalPoint } }).images[0]?.focalPoint;
    expect([null, { x: 1 }, { x: '1', y: 2 }, [1, 2]].map(focalPointOf)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('of a half-written draft is empty where nothing was written', () => {
    expect(toSnapshot('article', {})).toEqual({
      kind: 'article',
      documentId: '',
      locale: '',
      slug: '',
      title: '',
      summary: '',
      body: undefined,
      variants: [],
      images: [],
      rebuttal: undefined,
      event: undefined,
      plans: [],
      relationCounts: {},
    });
    expect(toSnapshot('rebuttal', {}).rebuttal).toMatchObject({
      evidence: [],
      checkedBy: undefined,
    });
  });

  it('of anything at all is a snapshot', () => {
    const field = fc.constantFrom(
      ...['title', 'variants', 'cover', 'channelPlans', 'event', 'evidence', 'appearances'],
      ...['authors', 'checkedBy', 'body', 'documentId'],
    );
    fc.assert(
      fc.property(
        fc.dictionary(field, fc.jsonValue()),
        fc.constantFrom('article', 'faq', 'rebuttal'),
        (entry, kind) => {
          const snapshot = toSnapshot(kind, entry);
          expect(typeof snapshot.title).toBe('string');
          expect(Array.isArray(snapshot.plans)).toBe(true);
        },
      ),
    );
  });
});
