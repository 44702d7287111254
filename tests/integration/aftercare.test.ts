import request from 'supertest';
import { wrapBlock } from '../../src/channels/youtube/splice';
import { UID } from '../../src/platform/uids';
import { anArticle, aPlan, published, saveDraft, publish } from '../support/content';
import { aVideoId, startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { act, teamOf } from '../support/workflow';

const OWN_TEXT = 'Rekaman kelas.  \r\n\r\n0:00 Pembuka \u{1F1EE}\u{1F1E9}\n';
const ENGLISH_TEXT = 'Recording of the class.\n';
const SWEEPS = 6; // far more than a correction takes

const VIDEO = {
  channelId: 'UC-kppn',
  snippet: {
    title: 'Kelas kas',
    description: OWN_TEXT,
    categoryId: '27',
    tags: ['kas negara'],
    defaultLanguage: 'id',
  },
  localizations: { en: { title: 'Cash class', description: ENGLISH_TEXT } },
};

describe('what follows a post that is out', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  /** Each text has a video of its own. */
  let videoId: string;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub(platforms.env);
    await platforms.connect(booted);
  });

  beforeEach(() => {
    videoId = aVideoId();
    platforms.google.addVideo({ ...VIDEO, id: videoId });
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  const plans = () => [aPlan('forum'), aPlan('youtube', { videoId })];

  const deliverAll = async (): Promise<void> => {
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(2);
    }
  };

  const rowsOf = (documentId: string) =>
    booted.strapi.db.query(UID.delivery).findMany({
      where: { contentDocumentId: documentId },
      orderBy: { channel: 'asc' },
    }) as Promise<readonly { state: string; remoteId: string; revision: number }[]>;

  const placeOf = (documentId: string, locale = 'id') => ({
    contentType: UID.article,
    documentId,
    locale,
  });

  const threadOf = async (documentId: string): Promise<string> => {
    const [forum] = await rowsOf(documentId);
    return `/api/forum/threads/${forum?.remoteId ?? ''}`;
  };

  const descriptionNow = (): string => platforms.google.video(videoId)?.description ?? '';

  const correct = async (documentId: string, title: string, changeNote: string): Promise<void> => {
    const { strapi } = booted;
    await strapi.documents(UID.article).update({ documentId, data: { title } as never });
    const { writer, editor } = await teamOf(strapi);
    const place = placeOf(documentId);
    await act(strapi, place, { by: writer, input: { action: 'submit', changeNote } });
    await act(strapi, place, { by: editor, input: { action: 'approve', comment: '' } });
    await act(strapi, place, { by: editor, input: { action: 'publish' } });
  };

  it('opens the thread together with the publication, before any worker ran', async () => {
    const { documentId } = await published(booted.strapi, anArticle({ channelPlans: plans() }));
    const [forum] = await rowsOf(documentId);
    expect(forum).toMatchObject({ state: 'published' });
    await request(booted.server)
      .get(await threadOf(documentId))
      .expect(200);
  });

  it('a correction changes the first post, says so, and keeps the day of the thread', async () => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ title: 'Judul lama', channelPlans: plans() }),
    );
    await deliverAll();
    const thread = await threadOf(documentId);
    const before = (await request(booted.server).get(thread).expect(200)).body.data;
    await correct(documentId, 'Judul baru', 'Tanggal diperbaiki.');
    await deliverAll();
    const after = (await request(booted.server).get(thread).expect(200)).body.data;
    expect(after.title).toBe('Judul baru');
    expect(after.text).toMatch(/^\*\*Diperbarui \d+ \S+ \d{4}:\*\* Tanggal diperbaiki\.\n\n/);
    expect([after.openedAt, after.slug]).toEqual([before.openedAt, before.slug]);
    expect(descriptionNow()).toContain('Judul baru');
    expect(descriptionNow()).not.toContain('Judul lama');
    expect(await rowsOf(documentId)).toMatchObject([
      { state: 'published', revision: 2 },
      { state: 'published', revision: 2 },
    ]);
  });

  it('a withdrawal hides the thread, and gives the video its first bytes again', async () => {
    const { strapi, server } = booted;
    const { documentId } = await published(strapi, anArticle({ channelPlans: plans() }));
    await deliverAll();
    expect(descriptionNow()).not.toBe(OWN_TEXT);
    const thread = await threadOf(documentId);
    const { lead } = await teamOf(strapi);
    const input = { action: 'withdraw', reason: 'Angkanya keliru.' } as const;
    await act(strapi, placeOf(documentId), { by: lead, input });
    await deliverAll();
    await request(server).get(thread).expect(404);
    expect(descriptionNow()).toBe(OWN_TEXT);
    expect(platforms.google.video(videoId)?.localizations).toEqual(VIDEO.localizations);
    expect(await rowsOf(documentId)).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
  });

  it('an English edition goes under the English translation of the video', async () => {
    const { strapi } = booted;
    const { documentId } = await saveDraft(strapi, UID.article, anArticle());
    const english = anArticle({
      slug: 'english-video',
      title: 'Meet the treasury',
      channelPlans: [aPlan('youtube', { videoId })],
    });
    await strapi
      .documents(UID.article)
      .update({ documentId, locale: 'en', data: english as never });
    await publish(strapi, UID.article, { documentId });
    await publish(strapi, UID.article, { documentId, locale: 'en' });
    await deliverAll();
    expect(descriptionNow()).toBe(OWN_TEXT);
    const text = platforms.google.video(videoId)?.localizations['en']?.description ?? '';
    expect(text.startsWith(`${ENGLISH_TEXT}\n\n${wrapBlock('').split('\n')[0] ?? ''}`)).toBe(true);
    expect(text).toContain('Meet the treasury');
  });

  it('waits for the next day of Google where the units of this one are used up', async () => {
    const { strapi } = booted;
    const data = { used: 9_990 } as never;
    const { count } = await strapi.db.query(UID.quotaDay).updateMany({ where: {}, data });
    expect(count).toBeGreaterThan(0);
    const { documentId } = await published(
      strapi,
      anArticle({ channelPlans: [aPlan('youtube', { videoId })] }),
    );
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([
      { state: 'waiting', attempts: 0, lastError: { code: 'daily_quota_used_up' } },
    ]);
    expect(descriptionNow()).toBe(OWN_TEXT);
    booted.clock.advance(25 * 3_600);
    await deliverAll();
    expect(await rowsOf(documentId)).toMatchObject([{ state: 'published' }]);
  });
});
