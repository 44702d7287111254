import request from 'supertest';
import { UID } from '../../src/platform/uids';
import {
  anArticle,
  anFaq,
  anImage,
  aPlan,
  aVariant,
  paragraphs,
  publish,
  published,
  republish,
  saveDraft,
} from '../support/content';
import { aVideoId, startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { act, editionAt, refusalOf, takeDown, teamOf } from '../support/workflow';

interface Row {
  readonly id: number;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly remoteId: string | null;
  readonly permalink: string | null;
  readonly lastError: { readonly class: string; readonly code: string } | null;
}

const VIDEO = {
  channelId: 'UC-kppn',
  snippet: {
    title: 'Mengenal SP2D',
    description: 'Baris pertama  \r\n\r\nBaris kedua \u{1F1EE}\u{1F1E9} dan é ganda.\n\n',
    categoryId: '27',
    tags: ['kas negara', 'SP2D'],
    defaultLanguage: 'id',
  },
  localizations: { en: { title: 'Meet SP2D', description: 'English text stays.' } },
};

describe('publishing to channels', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let image: number;
  /** Each text has a video of its own. */
  let videoId: string;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub(platforms.env);
    await platforms.connect(booted);
    // Pictures are fetched by the platform itself: the hub has to listen.
    await booted.listen();
    image = await anImage(booted.strapi);
  });

  beforeEach(() => {
    videoId = aVideoId();
    platforms.google.addVideo({ ...VIDEO, id: videoId });
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  const rowsOf = (documentId: string) =>
    booted.strapi.db.query(UID.delivery).findMany({
      where: { contentDocumentId: documentId },
      orderBy: { id: 'asc' },
    }) as Promise<Row[]>;

  const placeOf = (documentId: string, locale = 'id') => ({
    contentType: UID.article,
    documentId,
    locale,
  });

  /** Sweeps until nothing is due any more; waits are skipped by moving the clock. */
  const deliverAll = async () => {
    for (let round = 0; round < 8; round += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(5);
    }
  };

  const threePlans = (): readonly unknown[] => [
    aPlan('instagram'),
    aPlan('youtube', { videoId }),
    aPlan('forum', { audience: 'senior' }),
  ];

  it('takes an article with three plans to three published deliveries', async () => {
    const before = platforms.google.video(videoId);
    const { documentId } = await published(
      booted.strapi,
      anArticle({
        title: 'Uang negara sampai ke desa',
        cover: image,
        variants: [aVariant('senior', { title: 'Perjalanan uang' })],
        channelPlans: threePlans(),
      }),
    );
    // The thread is in the hub's own database: it is opened together with the text.
    expect((await rowsOf(documentId)).map((row) => row.state)).toEqual([
      'queued',
      'queued',
      'published',
    ]);

    await deliverAll();

    const rows = await rowsOf(documentId);
    expect(rows.map(({ channel, state, attempts }) => ({ channel, state, attempts }))).toEqual([
      { channel: 'instagram', state: 'published', attempts: 0 },
      { channel: 'youtube', state: 'published', attempts: 0 },
      { channel: 'forum', state: 'published', attempts: 0 },
    ]);
    expect(rows.every((row) => row.remoteId !== null && row.permalink !== null)).toBe(true);

    const [post] = platforms.instagram.posts();
    expect(platforms.instagram.posts()).toHaveLength(1);
    expect(post?.caption).toContain('Uang negara sampai ke desa');
    expect(post?.images).toHaveLength(1);
    expect(post?.images[0]).toMatchObject({
      mime: 'image/jpeg',
      width: 1080,
      height: 1350,
      alt: 'Loket pelayanan pada pagi hari',
    });

    const after = platforms.google.video(videoId);
    expect(after?.description.startsWith(VIDEO.snippet.description)).toBe(true);
    expect(after?.description).toContain('Uang negara sampai ke desa');
    const untouched = (video: typeof after) => ({
      title: video?.title,
      tags: video?.tags,
      categoryId: video?.categoryId,
      defaultLanguage: video?.defaultLanguage,
      localizations: video?.localizations,
    });
    expect(untouched(after)).toEqual(untouched(before));

    const { body } = await request(booted.server).get('/api/forum/threads').expect(200);
    expect(body.data[0]).toMatchObject({
      title: 'Perjalanan uang',
      openedBy: 'KPPN',
      materialDocumentId: documentId,
    });
    expect(body.data[0]).not.toHaveProperty('key');
  });

  it('posts once, however often the same text is published and swept', async () => {
    const { strapi, hub } = booted;
    const { documentId } = await published(
      strapi,
      anArticle({ cover: image, channelPlans: [aPlan('instagram')] }),
    );
    const before = platforms.instagram.posts().length;
    await deliverAll();
    expect(await refusalOf(publish(strapi, UID.article, { documentId }))).toMatchObject({
      code: 'illegal_move',
      details: { action: 'submit', from: 'published' },
    });
    const { lead } = await teamOf(strapi);
    const input = { action: 'withdraw', reason: 'Sedang diperiksa lagi.' } as const;
    await act(strapi, placeOf(documentId), { by: lead, input });
    await publish(strapi, UID.article, { documentId });
    await Promise.all([hub.runDueDeliveries(), hub.runDueDeliveries()]);
    await deliverAll();
    expect(platforms.instagram.posts()).toHaveLength(before + 1);
  });

  it('makes no second post of a corrected text, and replaces the block under the video', async () => {
    const plans = [aPlan('instagram'), aPlan('youtube', { videoId })];
    const { documentId } = await published(
      booted.strapi,
      anArticle({ title: 'Judul lama', cover: image, channelPlans: plans }),
    );
    await deliverAll();
    const before = platforms.instagram.posts().length;
    await republish(booted.strapi, UID.article, { documentId, data: { title: 'Judul baru' } });
    await deliverAll();
    expect(platforms.instagram.posts()).toHaveLength(before);
    const description = platforms.google.video(videoId)?.description;
    expect(description).toContain('Judul baru');
    expect(description).not.toContain('Judul lama');
  });

  it('sends the newest text when an edition was replaced before it went out', async () => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ title: 'Versi satu', cover: image, channelPlans: [aPlan('instagram')] }),
    );
    await republish(booted.strapi, UID.article, { documentId, data: { title: 'Versi dua' } });
    await deliverAll();
    expect((await rowsOf(documentId)).map((row) => row.state)).toEqual(['cancelled', 'published']);
    expect(platforms.instagram.posts().at(-1)?.caption).toContain('Versi dua');
  });

  it('does not send what was unpublished meanwhile', async () => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ cover: image, channelPlans: [aPlan('instagram')] }),
    );
    await takeDown(booted.strapi, placeOf(documentId));
    const before = platforms.instagram.posts().length;
    await deliverAll();
    expect(platforms.instagram.posts()).toHaveLength(before);
    expect(await rowsOf(documentId)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('does not send a post that the new edition plans no more', async () => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ cover: image, channelPlans: [aPlan('instagram'), aPlan('forum')] }),
    );
    await republish(booted.strapi, UID.article, { documentId, data: { channelPlans: [] } });
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([
      { channel: 'instagram', state: 'cancelled', lastError: { code: 'plan_removed' } },
      { channel: 'forum', state: 'published' },
    ]);
  });

  it('writes deliveries for the one language that is published, and leaves the other a draft', async () => {
    const documents = booted.strapi.documents(UID.article);
    const { documentId } = await saveDraft(
      booted.strapi,
      UID.article,
      anArticle({ channelPlans: [aPlan('forum')] }),
    );
    const english = anArticle({ slug: 'english', channelPlans: [aPlan('forum')] });
    await documents.update({ documentId, locale: 'en', data: english as never });
    const localesOf = async () =>
      ((await rowsOf(documentId)) as unknown as { contentLocale: string }[])
        .map((row) => row.contentLocale)
        .sort();
    await publish(booted.strapi, UID.article, { documentId });
    expect(await localesOf()).toEqual(['id']);
    expect(await editionAt(booted.strapi, placeOf(documentId, 'en'))).toMatchObject({
      state: 'draft',
      publicState: 'none',
    });
    await publish(booted.strapi, UID.article, { documentId, locale: 'en' });
    expect(await localesOf()).toEqual(['en', 'id']);
  });

  it('sends every language with the newest picture, where one of them brings a picture for all', async () => {
    const documents = booted.strapi.documents(UID.article);
    const { documentId } = await published(booted.strapi, anArticle({ cover: image }));
    const english = anArticle({ slug: 'english-picture', channelPlans: [aPlan('instagram')] });
    await documents.update({ documentId, locale: 'en', data: english as never });
    await publish(booted.strapi, UID.article, { documentId, locale: 'en' });

    const cover = await anImage(booted.strapi, { alt: 'Gambar yang lebih baru' });
    await republish(booted.strapi, UID.article, { documentId, data: { cover } });
    expect(await rowsOf(documentId)).toMatchObject([
      { state: 'cancelled' },
      { state: 'queued', payload: { images: [{ alt: 'Gambar yang lebih baru' }] } },
    ]);

    const wide = await anImage(booted.strapi, { width: 1500, height: 500 });
    const refusal = await refusalOf(
      republish(booted.strapi, UID.article, { documentId, data: { cover: wide } }),
    );
    expect(refusal).toMatchObject({
      code: 'checks_failed',
      issues: [{ code: 'image_ratio_out_of_range', field: 'cover' }],
    });
  });

  it('waits until the time that the plan names', async () => {
    const notBefore = new Date(booted.clock.now().getTime() + 3_600_000).toISOString();
    const { documentId } = await published(
      booted.strapi,
      anArticle({ channelPlans: [aPlan('forum', { notBefore })] }),
    );
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([{ state: 'queued' }]);
    booted.clock.advance(3600);
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([{ state: 'published' }]);
  });

  it('keeps a delivery that meets a dead network, and never calls it published', async () => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ channelPlans: [aPlan('youtube', { videoId })] }),
    );
    const { google } = platforms;
    await google.close();
    await booted.hub.runDueDeliveries();
    expect(await rowsOf(documentId)).toMatchObject([
      { state: 'waiting', attempts: 1, lastError: { class: 'retryable' }, remoteId: null },
    ]);
    // 1, 5 and 30 minutes, each up to a fifth longer.
    for (const seconds of [72, 360, 2160]) {
      booted.clock.advance(seconds);
      await booted.hub.runDueDeliveries();
    }
    expect(await rowsOf(documentId)).toMatchObject([{ state: 'failed', attempts: 4 }]);
  }, 180_000);

  it('fails a post that the platform refuses, with the field and code, and leaves the others alone', async () => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ cover: image, channelPlans: [aPlan('instagram'), aPlan('forum')] }),
    );
    // As if the platform had changed its limit after the text was approved.
    const [row] = (await booted.strapi.db.query(UID.delivery).findMany({
      where: { contentDocumentId: documentId, channel: 'instagram' },
    })) as { id: number; payload: { caption: string } }[];
    await booted.strapi.db.query(UID.delivery).update({
      where: { id: row?.id ?? 0 },
      data: { payload: { ...row?.payload, caption: 'a'.repeat(2201) } } as never,
    });
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([
      { channel: 'instagram', state: 'failed', remoteId: null, lastError: { class: 'validation' } },
      { channel: 'forum', state: 'published' },
    ]);
  });

  it('delivers FAQs too', async () => {
    const { documentId } = await published(
      booted.strapi,
      anFaq({
        variants: [
          { audience: 'senior', question: 'Jam berapa?', answer: paragraphs('Pukul 07.30.') },
        ],
        channelPlans: [aPlan('forum', { audience: 'senior' })],
      }),
      UID.faq,
    );
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([{ state: 'published' }]);
    const { body } = await request(booted.server).get('/api/forum/threads?sort=id:desc');
    expect(body.data[0].title).toBe('Jam berapa?');
  });
});
