import request from 'supertest';
import { wrapBlock } from '../../src/channels/youtube/splice';
import { UID } from '../../src/platform/uids';
import { anArticle, aPlan, aVariant, publish, published, saveDraft } from '../support/content';
import { aVideoId, startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember, signIn } from '../support/staff';
import { act, refusalOf, teamOf } from '../support/workflow';

interface Row {
  readonly id: number;
  readonly title: string;
  readonly state: string;
  readonly place: string | null;
  readonly payload: object;
  readonly lastError: { readonly code: string } | null;
}

const OWN_TEXT = 'Rekaman kelas.\n';
const SWEEPS = 6; // far more than a correction takes
const [START_LINE = ''] = wrapBlock('').split('\n');

/** A second account on one and the same YouTube channel: two workers may send to it at once. */
const SECOND = { clientId: 'hub-2', clientSecret: 'rahasia-kedua', refreshToken: 'token-kedua' };

describe('a video, which carries one text in each language', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let videoId: string;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub(platforms.env);
    await platforms.connect(booted);
    platforms.google.addChannel({ channelId: 'UC-kppn', title: 'KPPN', ...SECOND });
    await booted.hub.saveAccount({
      ...{ channel: 'youtube', key: 'kedua', name: 'KPPN', settings: { channelTitle: 'KPPN' } },
      credentials: SECOND,
    });
  });

  const addVideo = (id: string): void => {
    const snippet = { title: 'Kelas', description: OWN_TEXT, categoryId: '27', tags: [] };
    platforms.google.addVideo({ id, channelId: 'UC-kppn', snippet });
  };

  beforeEach(() => {
    videoId = aVideoId();
    addVideo(videoId);
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  const deliverAll = async (): Promise<void> => {
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      await Promise.all([booted.hub.runDueDeliveries(), booted.hub.runDueDeliveries()]);
      booted.clock.advance(2);
    }
  };

  const rowOf = (documentId: string) =>
    booted.strapi.db.query(UID.delivery).findOne({
      where: { contentDocumentId: documentId },
      orderBy: { id: 'desc' },
    }) as Promise<Row>;

  const descriptionOf = (id: string): string => platforms.google.video(id)?.description ?? '';

  const blocksIn = (id: string): number => descriptionOf(id).split(START_LINE).length - 1;

  const onVideo = (title: string, plan: object = {}) =>
    anArticle({ title, channelPlans: [aPlan('youtube', { videoId, ...plan })] });

  const withdraw = async (documentId: string): Promise<void> => {
    const { lead } = await teamOf(booted.strapi);
    await act(
      booted.strapi,
      { contentType: UID.article, documentId, locale: 'id' },
      { by: lead, input: { action: 'withdraw', reason: 'Angkanya keliru.' } },
    );
  };

  it('is refused to a second text, and free for it once the first is withdrawn', async () => {
    const { strapi } = booted;
    const first = await published(strapi, onVideo('Naskah pertama'));
    expect(await rowOf(first.documentId)).toMatchObject({ place: `${videoId}/id` });
    const second = await saveDraft(strapi, UID.article, onVideo('Naskah kedua'));
    const refused = {
      code: 'checks_failed',
      issues: [
        {
          ...{ code: 'place_taken', field: 'channelPlans.0.videoId', severity: 'error', limit: 1 },
          details: { channel: 'youtube', title: 'Naskah pertama' },
        },
      ],
    };
    // Not sent yet, and then out.
    expect(await refusalOf(publish(strapi, UID.article, second))).toMatchObject(refused);
    await deliverAll();
    expect(await refusalOf(publish(strapi, UID.article, second))).toMatchObject(refused);
    expect(descriptionOf(videoId)).toContain('Naskah pertama');

    await withdraw(first.documentId);
    await deliverAll();
    expect(descriptionOf(videoId)).toBe(OWN_TEXT);
    await publish(strapi, UID.article, second);
    await deliverAll();
    expect(descriptionOf(videoId)).toContain('Naskah kedua');
    expect(blocksIn(videoId)).toBe(1);
  });

  it('says so in the preview, in the language of the member of staff, and not to the text that has it', async () => {
    const { strapi, server } = booted;
    const first = await published(strapi, onVideo('Naskah pertama'));
    const issuesFor = async (language: 'id' | 'en', values: object) => {
      const member = await aMember(strapi, { role: 'hub-contributor', language });
      const { body } = await request(server)
        .post('/hub/channels/preview')
        .set('Authorization', `Bearer ${await signIn(booted, member)}`)
        .send({ uid: UID.article, locale: 'id', values })
        .expect(200);
      return body.data.plans[0].issues as readonly { readonly message: string }[];
    };
    expect(await issuesFor('id', onVideo('Lain'))).toMatchObject([
      {
        message:
          'Video YouTube ini sudah dipakai naskah “Naskah pertama”; satu video memuat paling banyak 1 teks per bahasa. Pilih video lain, atau cabut naskah itu dahulu.',
      },
    ]);
    expect(await issuesFor('en', onVideo('Lain'))).toMatchObject([
      {
        message:
          'The text “Naskah pertama” has this YouTube video already; a video holds at most 1 text in each language. Choose another video, or withdraw that text first.',
      },
    ]);
    const itself = { ...onVideo('Naskah pertama'), documentId: first.documentId };
    expect(await issuesFor('id', itself)).toEqual([]);
  });

  it('is refused to two audiences of one text', async () => {
    const data = anArticle({
      variants: [aVariant('youth')],
      channelPlans: [
        aPlan('youtube', { videoId }),
        aPlan('youtube', { videoId, audience: 'youth' }),
      ],
    });
    const draft = await saveDraft(booted.strapi, UID.article, data);
    expect(await refusalOf(publish(booted.strapi, UID.article, draft))).toMatchObject({
      code: 'checks_failed',
      issues: [{ code: 'place_taken_here', field: 'channelPlans.1.videoId' }],
    });
  });

  it('keeps the block of one text where two are published at the same moment', async () => {
    const { strapi } = booted;
    const drafts = [
      await saveDraft(strapi, UID.article, onVideo('Naskah satu')),
      await saveDraft(strapi, UID.article, onVideo('Naskah dua', { accountKey: 'kedua' })),
    ];
    await Promise.all(drafts.map((draft) => refusalOf(publish(strapi, UID.article, draft))));
    await deliverAll();
    expect(blocksIn(videoId)).toBe(1);
    const rows = (await strapi.db
      .query(UID.delivery)
      .findMany({ where: { place: `${videoId}/id` } })) as readonly Row[];
    expect(rows.filter(({ state }) => state === 'published')).toHaveLength(1);
  });

  it.each(['kantor', 'kedua'])(
    'is sent one of two texts that did not see each other, and the other one in its turn: %s',
    async (accountKey) => {
      const { strapi } = booted;
      const one = await published(strapi, onVideo('Naskah satu'));
      const own = aVideoId();
      const other = await published(strapi, onVideo('Naskah dua', { accountKey, videoId: own }));
      // As if the two publications had run at the same moment.
      const { id, payload } = await rowOf(other.documentId);
      const data = { place: `${videoId}/id`, payload: { ...payload, videoId } } as never;
      await strapi.db.query(UID.delivery).update({ where: { id }, data });
      await deliverAll();
      const rows = [await rowOf(one.documentId), await rowOf(other.documentId)];
      expect(rows.map(({ state }) => state).sort()).toEqual(['published', 'waiting']);
      const sent = rows.find(({ state }) => state === 'published');
      const waiting = rows.find(({ state }) => state === 'waiting');
      expect(waiting?.lastError?.code).toBe('place_taken');
      expect(descriptionOf(videoId)).toContain(sent?.title);
      expect(descriptionOf(videoId)).not.toContain(waiting?.title);

      await withdraw(sent?.title === 'Naskah satu' ? one.documentId : other.documentId);
      await deliverAll();
      expect(descriptionOf(videoId)).toContain(waiting?.title);
      expect(descriptionOf(videoId)).not.toContain(sent?.title);
    },
  );
});
