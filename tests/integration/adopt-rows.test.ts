import { adoptDeliveryRows, adoptPlaces } from '../../src/modules/delivery/strapi/adopt-rows';
import { UID } from '../../src/platform/uids';
import { anArticle, aPlan, published, republish, saveDraft, publish } from '../support/content';
import { aVideoId, startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { refusalOf } from '../support/workflow';

const FIRST = { channelId: 'UC-kppn' } as const;

describe('rows of an older hub', () => {
  let booted: BootedHub;
  let platforms: Platforms;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub(platforms.env);
    await platforms.connect(booted);
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  const deliveries = () => booted.strapi.db.query(UID.delivery);

  const rowsOf = (documentId: string) =>
    deliveries().findMany({
      where: { contentDocumentId: documentId },
      orderBy: { id: 'asc' },
    }) as Promise<readonly { readonly id: number; readonly followUp: object | null }[]>;

  const onVideo = (videoId: string) =>
    anArticle({ channelPlans: [aPlan('youtube', { videoId }), aPlan('forum')] });

  const forget = async (documentId: string, data: object): Promise<void> => {
    await deliveries().updateMany({
      where: { contentDocumentId: documentId },
      data: data as never,
    });
  };

  it('get a task, a number and a hold where they have none, and keep what they have', async () => {
    const { strapi } = booted;
    const old = await published(strapi, onVideo(aVideoId()));
    const newer = await published(strapi, onVideo(aVideoId()));
    await forget(old.documentId, { task: null, revision: null, followUpNo: null, isHeld: null });
    await forget(newer.documentId, { revision: 7, isHeld: true });
    await strapi.db.query(UID.channelAccount).updateMany({
      where: { channel: 'youtube' },
      data: { laneFence: null, mode: null } as never,
    });
    for (let boot = 0; boot < 2; boot += 1) await adoptDeliveryRows(strapi);
    for (const row of await rowsOf(old.documentId)) {
      expect(row).toMatchObject({ task: 'send', revision: 1, followUpNo: 0, isHeld: false });
    }
    for (const row of await rowsOf(newer.documentId)) {
      expect(row).toMatchObject({ revision: 7, isHeld: true });
    }
    expect(
      await strapi.db.query(UID.channelAccount).findOne({ where: { channel: 'youtube' } }),
    ).toMatchObject({ mode: 'live', laneFence: 0 });
  });

  it('get the place of their post, and of the one that is to follow it', async () => {
    const { strapi } = booted;
    const [before, after] = [aVideoId(), aVideoId()];
    for (const id of [before, after]) {
      const snippet = { title: 'Kelas', description: '', categoryId: '27', tags: [] };
      platforms.google.addVideo({ ...FIRST, id, snippet });
    }
    const { documentId } = await published(strapi, onVideo(before));
    await booted.hub.runDueDeliveries();
    const channelPlans = [aPlan('youtube', { videoId: after }), aPlan('forum')];
    await republish(strapi, UID.article, { documentId, data: { channelPlans } });
    const [video] = await rowsOf(documentId);
    const { place: _place, ...followUp } = { place: '', ...video?.followUp };
    await deliveries().updateMany({
      where: { id: video?.id ?? 0 },
      data: { place: null, followUp } as never,
    });
    for (let boot = 0; boot < 2; boot += 1) await adoptPlaces(strapi);
    expect(await rowsOf(documentId)).toMatchObject([
      { channel: 'youtube', place: `${before}/id`, followUp: { place: `${after}/id` } },
      { channel: 'forum', place: null },
    ]);
    for (const videoId of [before, after]) {
      const rival = await saveDraft(strapi, UID.article, onVideo(videoId));
      expect(await refusalOf(publish(strapi, UID.article, rival))).toMatchObject({
        issues: [{ code: 'place_taken' }],
      });
    }
  });

  it('keep a place that is written there, and one that cannot be read stops nothing', async () => {
    const { strapi } = booted;
    const [kept, unreadable, last] = await Promise.all(
      [aVideoId(), aVideoId(), aVideoId()].map((id) => published(strapi, onVideo(id))),
    );
    await forget(kept?.documentId ?? '', { place: 'lain/id' });
    await forget(unreadable?.documentId ?? '', { place: null, payload: { text: 'lama' } });
    await forget(last?.documentId ?? '', { place: null });
    await adoptPlaces(strapi);
    const placesOf = async (documentId = '') =>
      ((await rowsOf(documentId)) as unknown as readonly { readonly place: string | null }[]).map(
        ({ place }) => place,
      );
    expect(await placesOf(kept?.documentId)).toEqual(['lain/id', 'lain/id']);
    expect(await placesOf(unreadable?.documentId)).toEqual([null, null]);
    expect(await placesOf(last?.documentId)).toEqual([expect.stringMatching(/\/id$/), null]);
  });
});
