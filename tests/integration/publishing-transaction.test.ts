import type { EditionPlace } from '../../src/modules/editorial';
import { auditLog } from '../../src/modules/editorial/strapi/audit-log.sql';
import { UID } from '../../src/platform/uids';
import { anArticle, anImage, aPlan, saveDraft } from '../support/content';
import { aVideoId, startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { act, approveAsTwo, editionAt, teamOf } from '../support/workflow';

describe('a publication in one transaction', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let image: number;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub(platforms.env);
    await platforms.connect(booted);
    await booted.listen();
    image = await anImage(booted.strapi);
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  const aPlace = async () => {
    const channelPlans = [
      aPlan('instagram'),
      aPlan('youtube', { videoId: aVideoId() }),
      aPlan('forum'),
    ];
    const data = anArticle({ cover: image, channelPlans });
    const { documentId } = await saveDraft(booted.strapi, UID.article, data);
    return { contentType: UID.article, documentId, locale: 'id' };
  };

  /** Everything that a publication writes. */
  const written = async (place: EditionPlace) => {
    const { strapi } = booted;
    const where = { documentId: place.documentId };
    const held = { contentDocumentId: place.documentId };
    return {
      rows: await strapi.db.query(UID.article).findMany({ where, orderBy: { id: 'asc' } }),
      deliveries: await strapi.db.query(UID.delivery).count({ where: held }),
      edition: await editionAt(strapi, place),
      snapshots: await strapi.db.query(UID.snapshot).count({ where: held }),
      record: await auditLog(strapi).of(place, 100),
    };
  };

  const breakOutbox = () =>
    booted.strapi.db.lifecycles.subscribe({
      models: [UID.delivery],
      beforeCreate() {
        throw new Error('the outbox is broken');
      },
    });

  it('leaves nothing behind when what surrounds it fails', async () => {
    const place = await aPlace();
    await approveAsTwo(booted.strapi, place);
    const { editor } = await teamOf(booted.strapi);
    const before = await written(place);
    await expect(
      booted.strapi.db.transaction(async () => {
        await act(booted.strapi, place, { by: editor, input: { action: 'publish' } });
        expect((await written(place)).deliveries).toBe(3);
        throw new Error('the surrounding transaction fails');
      }),
    ).rejects.toThrow('the surrounding transaction fails');
    expect(await written(place)).toEqual(before);
  });

  it.each(['publish', 'force_publish'] as const)(
    'leaves no document, delivery, line or new state when a delivery cannot be written: %s',
    async (action) => {
      const { strapi } = booted;
      const place = await aPlace();
      const { editor, lead } = await teamOf(strapi);
      if (action === 'publish') await approveAsTwo(strapi, place);
      const reason = 'Kabar darurat: warga harus tahu malam ini.';
      const deed =
        action === 'publish'
          ? { by: editor, input: { action } }
          : { by: lead, input: { action, reason } };
      const before = await written(place);
      const mend = breakOutbox();
      try {
        await expect(act(strapi, place, deed)).rejects.toThrow('the outbox is broken');
      } finally {
        mend();
      }
      expect(await written(place)).toEqual(before);
      await act(strapi, place, deed);
      expect(await written(place)).toMatchObject({
        deliveries: 3,
        edition: { state: 'published', publicState: 'live' },
      });
    },
  );

  it('leaves a schedule that broke off as it was, and keeps it at the next sweep', async () => {
    const { strapi, clock, hub } = booted;
    const place = await aPlace();
    await approveAsTwo(strapi, place);
    const { editor } = await teamOf(strapi);
    const at = new Date(clock.now().getTime() + 600_000);
    await act(strapi, place, { by: editor, input: { action: 'schedule', at } });
    clock.advance(601);
    const before = await written(place);
    const mend = breakOutbox();
    try {
      expect(await hub.publishDueEditions()).toBe(0);
    } finally {
      mend();
    }
    expect(await written(place)).toEqual(before);
    expect(await hub.publishDueEditions()).toBe(1);
    expect(await written(place)).toMatchObject({
      deliveries: 3,
      edition: { state: 'published' },
    });
  });
});
