import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { UID, type PublishableUid } from '../../src/platform/uids';
import {
  anArticle,
  anEvidence,
  anFaq,
  anImage,
  aPerson,
  aPlan,
  aRebuttal,
  aTag,
  aVariant,
  paragraphs,
  published,
} from './content';
import { aVideoId } from './emulators';

type Data = Record<string, unknown>;

const aSection = async (strapi: Core.Strapi): Promise<string> => {
  const data = { name: 'Layanan', slug: randomUUID(), order: 1 };
  const section = await strapi.documents(UID.section).create({ data: data as never });
  return section.documentId;
};

const shared = async (strapi: Core.Strapi): Promise<Data> => ({
  section: await aSection(strapi),
  tags: [await aTag(strapi), await aTag(strapi)],
  channelPlans: [
    aPlan('instagram', {
      textOverride: 'Loket buka pagi 🌅',
      hashtags: '#loket',
      images: [await anImage(strapi), await anImage(strapi, { width: 900 })],
      notBefore: '2026-12-01T03:00:00.000Z',
    }),
    aPlan('youtube', { audience: 'youth', videoId: aVideoId() }),
  ],
  seo: { metaTitle: 'Jam buka', metaDescription: 'Jam buka loket.', noIndex: true },
});

/** An article with every field filled; may be published where its accounts are connected. */
export const aWholeArticle = async (strapi: Core.Strapi): Promise<Data> =>
  anArticle({
    ...(await shared(strapi)),
    disclaimer: 'Pendapat pribadi.',
    kind: 'announcement',
    publicInfoClass: 'immediate',
    variants: [aVariant('youth', { hashtags: '#muda' }), aVariant('senior')],
    event: {
      theme: 'Bincang layanan',
      benefit: 'Tahu jam buka.',
      speaker: 'Ana',
      place: 'Aula',
      startsAt: '2026-12-05T02:00:00.000Z',
      endsAt: '2026-12-05T04:00:00.000Z',
    },
    authors: [await aPerson(strapi, 'Ana'), await aPerson(strapi, 'Budi')],
    sources: [await aPerson(strapi, 'Citra')],
    cover: await anImage(strapi),
    credit: { name: 'Dewi', role: 'illustration', licence: 'CC BY 4.0' },
    related: [(await published(strapi)).documentId],
    reviewDueAt: '2027-01-01',
  });

/** An FAQ with every field filled; may be published where its accounts are connected. */
export const aWholeFaq = async (strapi: Core.Strapi): Promise<Data> =>
  anFaq({
    ...(await shared(strapi)),
    variants: [{ audience: 'youth', question: 'Buka jam?', answer: paragraphs('07.30.') }],
    legalBasis: 'Peraturan kantor.',
    lastVerifiedAt: '2026-10-01',
    validUntil: '2027-10-01',
    image: await anImage(strapi),
  });

/** A rebuttal with every field filled; may be published where its accounts are connected. */
export const aWholeRebuttal = async (strapi: Core.Strapi): Promise<Data> =>
  aRebuttal({
    ...(await shared(strapi)),
    claimant: 'Akun tanpa nama',
    method: 'Kami menelusuri pesan.',
    variants: [aVariant('senior', { body: paragraphs('Layanan kami gratis.') })],
    appearances: [
      {
        platform: 'WhatsApp',
        url: 'https://example.org/pesan',
        archiveUrl: 'https://example.org/arsip/pesan',
        seenAt: '2026-11-01',
        image: await anImage(strapi),
      },
    ],
    evidence: [
      anEvidence({ accessedAt: '2026-11-02' }),
      anEvidence({ isPrimary: false, isOutsideControl: true }),
    ],
    authors: [await aPerson(strapi, 'Ana')],
    checkedBy: await aPerson(strapi, 'Budi'),
    singleSourceNotice: 'Hanya satu sumber.',
  });

/** As little as Strapi saves as a draft. */
export const aBare = (uid: PublishableUid): Data => {
  const slug = randomUUID();
  if (uid === UID.faq) return { question: 'Apa?', slug };
  if (uid === UID.article) return { title: 'Apa', slug };
  const appearances = [{ platform: 'WhatsApp' }];
  return { title: 'Apa', slug, appearances, evidence: [anEvidence(), anEvidence()] };
};
