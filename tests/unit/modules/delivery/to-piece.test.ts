import {
  toPiece,
  toPlan,
  type OfficeFacts,
} from '../../../../src/modules/delivery/application/planning/to-piece';
import type { DocumentSnapshot } from '../../../../src/modules/editorial';
import { anArticle, aPicture, aPlan, OFFICE } from './world';

const paragraph = (text: string): unknown => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
];

const piece = (
  changes: Partial<DocumentSnapshot> = {},
  { audience = 'general', office = OFFICE }: { audience?: string; office?: OfficeFacts } = {},
) => toPiece({ document: anArticle(changes), audience, office });

const REBUTTAL = {
  claim: 'Loket ditutup selamanya.',
  verdict: 'false_claim',
  fact: 'Loket tetap buka.',
  myth: 'Ada pesan berantai.',
  fallacy: 'Gambar lama.',
  evidence: [],
  appearances: [],
  isAboutPublisher: false,
  singleSourceNotice: '',
  authors: [],
  checkedBy: 4,
};

const EVENT = {
  theme: 'Kelas pajak',
  benefit: 'Gratis',
  speaker: 'Bu Sari',
  place: 'Aula',
  startsAt: '2026-07-10T02:00:00.000Z',
  endsAt: '',
};

describe('a document as channels get it', () => {
  const senior = {
    audience: 'senior',
    title: 'Loket Buka Pagi, Bapak Ibu',
    summary: '',
    body: paragraph('Silakan datang pukul setengah delapan.'),
    hashtags: '#RamahLansia',
  };

  it('has the texts of its audience, and the general ones where the variant has none', () => {
    expect(piece({ variants: [senior] }, { audience: 'senior' })).toMatchObject({
      audience: 'senior',
      title: 'Loket Buka Pagi, Bapak Ibu',
      summary: 'Mulai Senin, loket buka pukul 07.30.',
      paragraphs: ['Silakan datang pukul setengah delapan.'],
      hashtags: ['RamahLansia'],
    });
  });

  it.each(['youth', 'everybody'])(
    'says that %s got the general text where there is no own',
    (audience) => {
      expect(piece({ variants: [senior] }, { audience })).toMatchObject({
        audience: 'general',
        title: 'Loket Buka Lebih Pagi',
        hashtags: [],
      });
    },
  );

  it.each([
    ['article', 'https://tirtakencana.example.test/articles/loket%20pagi'],
    ['faq', 'https://tirtakencana.example.test/faqs/loket%20pagi'],
    ['rebuttal', 'https://tirtakencana.example.test/hoax-rebuttals/loket%20pagi'],
  ] as const)('leads to the page of an %s', (kind, link) => {
    expect(piece({ kind, slug: 'loket pagi' }).link).toBe(link);
  });

  it('leads to the page in its language, and nowhere where the office has no site', () => {
    const siteUrl = 'https://tirtakencana.example.test/{locale}/{slug}';
    expect(piece({ locale: 'en' }, { office: { ...OFFICE, siteUrl } }).link).toBe(
      'https://tirtakencana.example.test/en/loket-buka-lebih-pagi',
    );
    expect(piece({}, { office: { ...OFFICE, siteUrl: undefined } }).link).toBe('');
  });

  it('carries its pictures with the field that holds them', () => {
    const focalPoint = { x: 10, y: 20 };
    expect(piece({ images: [aPicture({ focalPoint })] }).images).toEqual([
      {
        fileId: 7,
        url: 'https://hub.example.test/uploads/loket.png',
        alt: 'Petugas menerima berkas di loket.',
        width: 1600,
        height: 1200,
        focalPoint,
        field: 'cover',
      },
    ]);
  });

  it('carries the verdict of a rebuttal, the weakest where a draft has none yet', () => {
    const verdictOf = (verdict: string) =>
      piece({ kind: 'rebuttal', rebuttal: { ...REBUTTAL, verdict } }).rebuttal?.verdict;
    expect(['false_claim', 'true_claim', '', 'hoax'].map(verdictOf)).toEqual([
      'false_claim',
      'true_claim',
      'unproven',
      'unproven',
    ]);
    expect(piece().rebuttal).toBeUndefined();
  });

  it('carries an event as soon as it has a time', () => {
    expect(piece({ event: EVENT }).event).toEqual({ ...EVENT, endsAt: undefined });
    const endsAt = '2026-07-10T04:00:00.000Z';
    expect(piece({ event: { ...EVENT, endsAt } }).event?.endsAt).toBe(endsAt);
    expect(piece({ event: { ...EVENT, startsAt: '' } }).event).toBeUndefined();
  });
});

describe('a plan as channels get it', () => {
  it('names its place in the document and reads its hashtags', () => {
    const plan = aPlan({
      hashtags: '#KasNegara LayananDaring',
      videoId: 'v',
      textOverride: 'Teks',
    });
    expect(toPlan({ ...plan, images: [aPicture()] }, 2)).toMatchObject({
      field: 'channelPlans.2',
      textOverride: 'Teks',
      hashtags: ['KasNegara', 'LayananDaring'],
      images: [{ fileId: 7, alt: 'Petugas menerima berkas di loket.' }],
      videoId: 'v',
    });
  });
});
