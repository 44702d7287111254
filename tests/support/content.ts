import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import type { Hub } from '../../src/hub';
import { UID, type PublishableUid } from '../../src/platform/uids';
import { publishAsTwo } from './workflow';

/** Strapi's blocks with one paragraph per text. */
export const paragraphs = (...texts: readonly string[]) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

interface UploadService {
  upload(input: object): Promise<readonly { readonly id: number }[]>;
}

interface ImageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string | null;
}

/** Puts a picture into the media library, as the admin does; gives its id. */
export const anImage = async (
  strapi: Core.Strapi,
  { width = 1200, height = 900, alt = 'Loket pelayanan pada pagi hari' }: ImageOptions = {},
): Promise<number> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-image-'));
  const filepath = path.join(folder, 'gambar.jpg');
  const background = { r: 20, g: 110, b: 140 };
  writeFileSync(
    filepath,
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  );
  const [file] = await strapi
    .plugin('upload')
    .service<UploadService>('upload')
    .upload({
      data: { fileInfo: { alternativeText: alt, name: 'gambar.jpg' } },
      files: {
        filepath,
        originalFilename: 'gambar.jpg',
        mimetype: 'image/jpeg',
        size: statSync(filepath).size,
      },
    });
  rmSync(folder, { recursive: true, force: true });
  if (file === undefined) throw new Error('The upload stored nothing.');
  return file.id;
};

type Data = Record<string, unknown>;

/** An article that may be published; `data` replaces fields. */
export const anArticle = (data: Data = {}): Data => ({
  title: 'Loket buka lebih pagi',
  slug: `loket-${randomUUID()}`,
  summary: 'Mulai Senin, loket buka pukul 07.30.',
  body: paragraphs('Mulai Senin, loket kami buka pukul 07.30. Datanglah dengan tenang.'),
  kind: 'news',
  publicInfoClass: 'periodic',
  ...data,
});

/** A variant of an article for one audience. */
export const aVariant = (audience: 'youth' | 'senior', data: Data = {}): Data => ({
  audience,
  title: `Judul untuk ${audience}`,
  summary: `Ringkasan untuk ${audience}.`,
  body: paragraphs(`Isi untuk ${audience}. Loket buka pukul 07.30.`),
  ...data,
});

/** An FAQ that may be published. */
export const anFaq = (data: Data = {}): Data => ({
  question: 'Kapan loket buka?',
  slug: `tanya-${randomUUID()}`,
  answer: paragraphs('Loket buka pukul 07.30 setiap hari kerja.'),
  ...data,
});

/** Evidence of a rebuttal. */
export const anEvidence = (data: Data = {}): Data => ({
  title: 'Surat resmi',
  publisher: 'KPPN',
  url: 'https://example.org/surat',
  archiveUrl: 'https://example.org/arsip/surat',
  kind: 'document',
  isPrimary: true,
  isOutsideControl: false,
  ...data,
});

/** A rebuttal that may be published: `checkedBy` and `authors` are documentIds of two people. */
export const aRebuttal = (data: Data): Data => ({
  title: 'Kantor tidak memungut biaya',
  slug: `bantahan-${randomUUID()}`,
  claimReviewed: 'Pencairan dipercepat dengan membayar',
  verdict: 'false_claim',
  misinfoType: 'fabricated_content',
  summary: 'Layanan kami gratis.',
  body: paragraphs('Layanan kami gratis. Tidak ada jalur cepat berbayar.'),
  fact: 'Layanan kami gratis.',
  myth: 'Ada jalur cepat berbayar.',
  fallacy: 'Pesan itu meniru lambang kantor.',
  appearances: [
    { platform: 'WhatsApp', archiveUrl: 'https://example.org/arsip/pesan', seenAt: '2026-11-01' },
  ],
  evidence: [anEvidence(), anEvidence({ isPrimary: false, isOutsideControl: true })],
  aboutPublisher: true,
  ...data,
});

/** A person, as author or source; gives the documentId. */
export const aPerson = async (strapi: Core.Strapi, name: string): Promise<string> => {
  const person = await strapi
    .documents(UID.person)
    .create({ data: { name, slug: randomUUID(), role: 'both' } as never });
  return person.documentId;
};

/** A tag; gives the documentId. */
export const aTag = async (strapi: Core.Strapi): Promise<string> => {
  const slug = randomUUID();
  const tag = await strapi.documents(UID.tag).create({ data: { name: slug, slug } as never });
  return tag.documentId;
};

/** A plan for one channel. */
export const aPlan = (channel: 'instagram' | 'youtube' | 'forum', data: Data = {}): Data => ({
  channel,
  accountKey: 'kantor',
  audience: 'general',
  ...data,
});

/** Gives the hub an account `kantor` on its own forum, which asks no platform for anything. */
export const connectForum = (hub: Hub): Promise<void> =>
  hub.saveAccount({
    channel: 'forum',
    key: 'kantor',
    name: 'Kantor di forum',
    settings: { displayName: 'Kantor' },
    credentials: {},
  });

interface Saved {
  readonly documentId: string;
}

/** Saves a draft through the document service. */
export const saveDraft = async (
  strapi: Core.Strapi,
  uid: PublishableUid,
  data: Data,
): Promise<Saved> => strapi.documents(uid).create({ data: data as never });

/** Submits, approves and publishes what is saved, as two members of staff do. Throws `Refused` where the workflow refuses. */
export const publish = async (
  strapi: Core.Strapi,
  uid: PublishableUid,
  { documentId, locale = 'id' }: { documentId: string; locale?: string },
): Promise<void> => {
  await publishAsTwo(strapi, { contentType: uid, documentId, locale });
};

/** Saves and publishes in one go. */
export const published = async (
  strapi: Core.Strapi,
  data: Data = anArticle(),
  uid: PublishableUid = UID.article,
): Promise<Saved> => {
  const draft = await saveDraft(strapi, uid, data);
  await publish(strapi, uid, draft);
  return draft;
};

/** Changes a draft, and publishes it as two members of staff do. */
export const republish = async (
  strapi: Core.Strapi,
  uid: PublishableUid,
  { documentId, locale = 'id', data }: { documentId: string; locale?: string; data: Data },
): Promise<void> => {
  await strapi.documents(uid).update({ documentId, locale, data: data as never });
  await publish(strapi, uid, { documentId, locale });
};
