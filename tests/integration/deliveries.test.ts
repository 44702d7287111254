import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import {
  anArticle,
  anImage,
  aPlan,
  publish,
  published,
  republish,
  saveDraft,
} from '../support/content';
import type { Platforms } from '../support/emulators';
import type { BootedHub } from '../support/hub';
import { act, approveAsTwo, takeDown, teamOf } from '../support/workflow';

interface Row {
  readonly id: number;
  readonly state: string;
  readonly task: string;
  readonly attempts: number;
  readonly remoteId: string | null;
  readonly followUp: { readonly kind: string; readonly note: string } | null;
  readonly lastError: { readonly code: string; readonly message: string } | null;
}

interface Line {
  readonly fromState: string;
  readonly toState: string;
  readonly task: string;
  readonly fence: number;
  readonly reason: { readonly code: string } | null;
}

describe('deliveries that can be trusted', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let image: number;

  beforeAll(async () => {
    ({ booted, platforms } = await bootConnectedHub());
    await booted.listen();
    image = await anImage(booted.strapi);
  });

  afterAll(() => booted.stop());

  const placeOf = (documentId: string) => ({ contentType: UID.article, documentId, locale: 'id' });

  const rowsOf = (documentId: string) =>
    booted.strapi.db.query(UID.delivery).findMany({
      where: { contentDocumentId: documentId },
      orderBy: { id: 'asc' },
    }) as Promise<Row[]>;

  const rowOf = async (documentId: string): Promise<Row> => {
    const [row] = await rowsOf(documentId);
    if (row === undefined) throw new Error(`There is no delivery of ${documentId}.`);
    return row;
  };

  const timelineOf = async (documentId: string): Promise<readonly Line[]> =>
    await booted.strapi.db.query(UID.deliveryEvent).findMany({
      where: { deliveryId: (await rowOf(documentId)).id },
      orderBy: { id: 'asc' },
    });

  const threadsOf = (documentId: string): Promise<number> =>
    booted.strapi.db.query(UID.thread).count({ where: { materialDocumentId: documentId } });

  const accountOn = (channel: string) =>
    booted.strapi.db.query(UID.channelAccount).findOne({ where: { channel } });

  const posts = () => platforms.instagram.posts().length;

  const anInstagramPost = (data: Record<string, unknown> = {}) =>
    published(
      booted.strapi,
      anArticle({ cover: image, channelPlans: [aPlan('instagram')], ...data }),
    );

  const deliverAll = async () => {
    for (let round = 0; round < 8; round += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(5);
    }
  };

  it('write a line for each step, each with its fencing number', async () => {
    const { documentId } = await anInstagramPost();
    await deliverAll();
    const lines = await timelineOf(documentId);
    expect(lines.map(({ fromState, toState }) => `${fromState} ${toState}`)).toEqual([
      ' queued',
      'queued claimed',
      ...lines.slice(2, -1).map(({ fromState, toState }) => `${fromState} ${toState}`),
      'publishing published',
    ]);
    lines.slice(1).forEach((line, at) => {
      expect(line.fromState).toBe(lines[at]?.toState);
      expect(line.fence).toBeGreaterThanOrEqual(lines[at]?.fence ?? 0);
    });
  });

  it.each([
    ['withdrawn', 'content_withdrawn'],
    ['taken down', 'content_withdrawn'],
  ])('are never sent of a text that was %s while its post was prepared', async (how, code) => {
    const { documentId } = await anInstagramPost();
    const before = posts();
    // The first sweep makes a container, and waits for it.
    await booted.hub.runDueDeliveries();
    expect((await timelineOf(documentId)).map(({ toState }) => toState)).toContain('preparing');
    if ((await rowOf(documentId)).state !== 'published') {
      const { lead } = await teamOf(booted.strapi);
      const input = { action: 'withdraw', reason: 'Angkanya keliru.' } as const;
      if (how === 'withdrawn') await act(booted.strapi, placeOf(documentId), { by: lead, input });
      else await takeDown(booted.strapi, placeOf(documentId));
      await deliverAll();
      expect(await rowsOf(documentId)).toMatchObject([{ state: 'cancelled', lastError: { code } }]);
      expect(posts()).toBe(before);
    }
  });

  it('are blocked, and say why, where the text was changed after its approval', async () => {
    const { documentId } = await anInstagramPost();
    const before = posts();
    // Behind the back of every door: nobody has approved this.
    await booted.strapi.db.query(UID.article).updateMany({
      where: { documentId, publishedAt: { $notNull: true } },
      data: { title: 'Judul yang tidak disetujui siapa pun' } as never,
    });
    await deliverAll();
    expect(await rowOf(documentId)).toMatchObject({
      state: 'cancelled',
      attempts: 0,
      lastError: {
        code: 'content_changed',
        message: 'The text was changed after it was approved for this post.',
      },
    });
    expect((await timelineOf(documentId)).at(-1)).toMatchObject({
      toState: 'cancelled',
      reason: { code: 'content_changed' },
    });
    expect(posts()).toBe(before);
  });

  it('wait for an account whose token has expired, without using up a try, and go on when it is live', async () => {
    await booted.hub.saveAccount({
      channel: 'instagram',
      key: 'kantor',
      name: 'KPPN di Instagram',
      settings: { igUserId: '17841400000000001', username: 'kppn' },
      credentials: { accessToken: 'kedaluwarsa-sekali' },
    });
    const before = posts();
    const one = await anInstagramPost();
    const two = await anInstagramPost();
    await deliverAll();
    expect(await accountOn('instagram')).toMatchObject({
      state: 'needs_reconnect',
      stateReason: { code: expect.stringMatching(/^190/) as unknown },
    });
    for (const { documentId } of [one, two]) {
      expect(await rowOf(documentId)).toMatchObject({ state: 'needs_reconnect', attempts: 0 });
    }
    booted.clock.advance(86_400);
    await deliverAll();
    expect(posts()).toBe(before);

    await platforms.connect(booted);
    await deliverAll();
    for (const { documentId } of [one, two]) {
      expect(await rowOf(documentId)).toMatchObject({ state: 'published', attempts: 0 });
    }
    expect(posts()).toBe(before + 2);
    const told = JSON.stringify([await timelineOf(one.documentId), await accountOn('instagram')]);
    expect(told).not.toContain('kedaluwarsa-sekali');
  });

  it('end late where the time of the plan has passed, whatever they waited for', async () => {
    const notAfter = new Date(booted.clock.now().getTime() + 3600_000).toISOString();
    const { documentId } = await anInstagramPost({
      channelPlans: [aPlan('instagram', { notBefore: notAfter, notAfter })],
    });
    const before = posts();
    booted.clock.advance(3601);
    await deliverAll();
    expect(await rowOf(documentId)).toMatchObject({
      state: 'missed_window',
      lastError: { code: 'window_missed' },
    });
    expect(posts()).toBe(before);
  });

  it('are only rehearsed on an account that rehearses', async () => {
    const setMode = (mode: string) =>
      booted.strapi.db
        .query(UID.channelAccount)
        .updateMany({ where: { channel: 'instagram' }, data: { mode } as never });
    await setMode('dry_run');
    const before = posts();
    const { documentId } = await anInstagramPost();
    await deliverAll();
    await setMode('live');
    await deliverAll();
    expect(await rowOf(documentId)).toMatchObject({ state: 'rehearsed', remoteId: null });
    expect(posts()).toBe(before);
  });

  describe('to the forum', () => {
    it('open the thread in the transaction that publishes', async () => {
      const { documentId } = await published(
        booted.strapi,
        anArticle({ channelPlans: [aPlan('forum')] }),
      );
      expect(await rowOf(documentId)).toMatchObject({
        state: 'published',
        remoteId: expect.any(String) as unknown,
      });
      expect(await threadsOf(documentId)).toBe(1);
    });

    it('leave no thread where the publication is rolled back', async () => {
      const { strapi } = booted;
      const { documentId } = await saveDraft(
        strapi,
        UID.article,
        anArticle({ channelPlans: [aPlan('forum')] }),
      );
      await approveAsTwo(strapi, placeOf(documentId));
      const { editor } = await teamOf(strapi);
      await expect(
        strapi.db.transaction(async () => {
          const input = { action: 'publish' } as const;
          await act(strapi, placeOf(documentId), { by: editor, input });
          expect(await threadsOf(documentId)).toBe(1);
          throw new Error('the surrounding transaction fails');
        }),
      ).rejects.toThrow('the surrounding transaction fails');
      expect(await threadsOf(documentId)).toBe(0);
      expect(await rowsOf(documentId)).toEqual([]);
    });

    it('follow a new edition with what its readers are told, on the same row', async () => {
      const { documentId } = await published(
        booted.strapi,
        anArticle({ channelPlans: [aPlan('forum')] }),
      );
      const { editor, writer } = await teamOf(booted.strapi);
      const place = placeOf(documentId);
      await booted.strapi
        .documents(UID.article)
        .update({ documentId, data: { title: 'Loket buka siang' } as never });
      const note = 'Jam buka loket diperbaiki.';
      const submit = { action: 'submit', changeNote: note, isMinor: false } as const;
      await act(booted.strapi, place, { by: writer, input: submit });
      await act(booted.strapi, place, { by: editor, input: { action: 'approve', comment: '' } });
      await act(booted.strapi, place, { by: editor, input: { action: 'publish' } });
      expect(await rowsOf(documentId)).toMatchObject([
        { state: 'correcting', task: 'revise', followUp: { kind: 'revise', note } },
      ]);
      expect(await threadsOf(documentId)).toBe(1);
    });

    it('are taken away with the text, and told nothing of a small change', async () => {
      const { documentId } = await published(
        booted.strapi,
        anArticle({ channelPlans: [aPlan('forum')] }),
      );
      await republish(booted.strapi, UID.article, { documentId, data: { title: 'Koma.' } });
      expect((await rowOf(documentId)).followUp).toMatchObject({ kind: 'revise', note: '' });
      await takeDown(booted.strapi, placeOf(documentId));
      expect(await rowOf(documentId)).toMatchObject({
        state: 'withdrawing',
        followUp: { kind: 'withdraw' },
      });
    });

    it('stay where a text comes back before they were taken away', async () => {
      const { documentId } = await published(
        booted.strapi,
        anArticle({ channelPlans: [aPlan('forum')] }),
      );
      await takeDown(booted.strapi, placeOf(documentId));
      await publish(booted.strapi, UID.article, { documentId });
      expect(await rowsOf(documentId)).toMatchObject([{ state: 'published', followUp: null }]);
      expect(await threadsOf(documentId)).toBe(1);
    });
  });
});
