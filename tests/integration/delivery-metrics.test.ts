import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import { anArticle, anImage, aPlan, aVariant, published } from '../support/content';
import { aDeliveryRow, detailOf } from '../support/deliveries';
import { atDesk, type Colleague } from '../support/desk';
import type { Platforms } from '../support/emulators';
import type { BootedHub } from '../support/hub';

const HOUR_SECONDS = 3600;

describe('how posts are received', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let editor: Colleague;

  beforeAll(async () => {
    ({ booted, platforms } = await bootConnectedHub());
    await booted.listen();
    editor = await atDesk(booted, { role: 'hub-editor' });
  });

  afterAll(() => booted.stop());

  /** Both clocks: that of the hub and that of the platform. */
  const letPass = (hours: number): void => {
    booted.clock.advance(hours * HOUR_SECONDS);
    platforms.instagram.advance(hours * HOUR_SECONDS * 1000);
  };

  const accountState = async (): Promise<string> => {
    const row: unknown = await booted.strapi.db
      .query(UID.channelAccount)
      .findOne({ where: { channel: 'instagram' } });
    return (row as { state: string }).state;
  };

  it('is asked an hour after a post went out and daily from then on, and shown by audience', async () => {
    const { strapi, hub } = booted;
    const { documentId } = await published(
      strapi,
      anArticle({
        cover: await anImage(strapi),
        variants: [aVariant('youth', { title: 'Loket pagi, yuk' })],
        channelPlans: [aPlan('instagram', { audience: 'youth' })],
      }),
    );
    for (let round = 0; round < 8; round += 1) {
      await hub.runDueDeliveries();
      booted.clock.advance(5);
    }
    const found: unknown = await strapi.db
      .query(UID.delivery)
      .findOne({ where: { contentDocumentId: documentId } });
    const { id, remoteId } = found as { id: number; remoteId: string };
    platforms.instagram.setInsights(remoteId, { reach: 340, saved: 0 });

    expect(await hub.collectMetrics()).toBe(0);
    letPass(1);
    // The platform has not counted yet: that is no number, and it is not asked again at once.
    expect(await hub.collectMetrics()).toBe(1);
    expect(await hub.collectMetrics()).toBe(0);
    expect((await detailOf(editor, id)).metrics).toEqual([]);

    letPass(48);
    expect(await hub.collectMetrics()).toBe(1);
    const [newest] = (await detailOf(editor, id)).metrics;
    expect(newest?.values).toMatchObject({ reach: 340, saves: 0 });

    const { body } = await editor.send('get', '/hub/delivery-metrics').expect(200);
    expect(body.data.audiences).toMatchObject([
      { audience: 'youth', posts: 1, counted: 1, values: { reach: 340, saves: 0 } },
    ]);
    const kept: unknown = await strapi.db.query(UID.deliveryMetric).findMany({});
    expect(kept).toMatchObject([
      { deliveryId: id, audience: 'youth', values: {} },
      { deliveryId: id, audience: 'youth', values: { reach: 340 } },
    ]);
  });

  it('is not asked about what is withdrawn, older than a month, or gone from its account', async () => {
    const { hub, clock } = booted;
    const ago = (hours: number) => clock.ago(hours * HOUR_SECONDS);
    const out = { state: 'published', publishedToChannelAt: ago(5) };
    await aDeliveryRow(booted, { ...out, remoteId: '71', state: 'withdrawn' });
    await aDeliveryRow(booted, { ...out, remoteId: '72', publishedToChannelAt: ago(31 * 24) });
    await aDeliveryRow(booted, { ...out, remoteId: '73', accountKey: 'tidak-ada' });
    await aDeliveryRow(booted, { ...out, remoteId: '74', channel: 'forum' });
    expect(await hub.collectMetrics()).toBe(0);
    expect(await accountState()).toBe('live');
  });

  it('takes a post that was removed by hand for asked', async () => {
    const { hub, clock } = booted;
    const publishedToChannelAt = new Date(clock.now().getTime() - 5 * HOUR_SECONDS * 1000);
    const id = await aDeliveryRow(booted, {
      ...{ state: 'published', remoteId: '404404', publishedToChannelAt },
    });
    expect(await hub.collectMetrics()).toBe(1);
    expect(await hub.collectMetrics()).toBe(0);
    expect(await detailOf(editor, id)).toMatchObject({ metrics: [], state: 'published' });
    expect(await accountState()).toBe('live');
  });

  it('has the account connected again where its token is dead, and leaves deliveries as they are', async () => {
    const { hub, clock, strapi } = booted;
    const publishedToChannelAt = new Date(clock.now().getTime() - 5 * HOUR_SECONDS * 1000);
    const id = await aDeliveryRow(booted, {
      ...{ state: 'published', remoteId: '55', publishedToChannelAt },
    });
    platforms.instagram.faults.add({ on: 'insights', kind: 'token_dies', times: 1 });
    expect(await hub.collectMetrics()).toBe(0);
    expect(await accountState()).toBe('needs_reconnect');
    const row: unknown = await strapi.db.query(UID.delivery).findOne({ where: { id } });
    expect(row).toMatchObject({ state: 'published', attempts: 0, lastError: null });
  });
});
