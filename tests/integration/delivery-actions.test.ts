import { LOOK_AFTER_SECONDS } from '../../src/modules/delivery/domain/person-moves';
import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import { anArticle, anImage, aPlan, published } from '../support/content';
import { aDeliveryRow, A_PAYLOAD, A_REASON, detailOf, press } from '../support/deliveries';
import { atDesk, type Colleague } from '../support/desk';
import type { BootedHub } from '../support/hub';
import { auditLines } from '../support/look';

describe('what people do with deliveries', () => {
  let booted: BootedHub;
  let editor: Colleague;
  let redaktur: Colleague;
  let lead: Colleague;

  beforeAll(async () => {
    ({ booted } = await bootConnectedHub());
    await booted.listen();
    editor = await atDesk(booted, { role: 'hub-editor' });
    redaktur = await atDesk(booted, { role: 'hub-editor', language: 'id' });
    lead = await atDesk(booted, { role: 'hub-lead' });
  });

  afterAll(() => booted.stop());

  const change = (id: number, data: object) =>
    booted.strapi.db.query(UID.delivery).update({ where: { id }, data: data as never });

  /** An article that is out on one channel, and its delivery. */
  const aPublished = async (channel: 'forum' | 'instagram', data: object = {}): Promise<number> => {
    const { documentId } = await published(
      booted.strapi,
      anArticle({ channelPlans: [aPlan(channel)], ...data }),
    );
    for (let round = 0; round < 8; round += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(5);
    }
    const row: unknown = await booted.strapi.db
      .query(UID.delivery)
      .findOne({ where: { contentDocumentId: documentId } });
    const { id, state } = row as { id: number; state: string };
    expect(state).toBe('published');
    return id;
  };

  describe('what a person does', () => {
    it.each([
      ['hold', { state: 'preparing' }, 'on_hold'],
      ['resume', { state: 'on_hold', isHeld: true }, 'queued'],
      ['cancel', { state: 'waiting' }, 'cancelled'],
      ['retry', { state: 'failed', attempts: 4 }, 'queued'],
      ['retry', { state: 'unknown', task: 'reconcile' }, 'waiting'],
      ['retry', { state: 'manual_action', task: 'withdraw', remoteId: '1' }, 'withdrawing'],
      ['hold', { state: 'on_hold' }, 'on_hold'],
      ['not_there', { state: 'unknown', task: 'reconcile' }, 'queued'],
      ['done', { state: 'manual_action', task: 'withdraw', remoteId: '2' }, 'withdrawn'],
    ])('%s leads %j to %s, with an event and a line on the record', async (action, row, to) => {
      const id = await aDeliveryRow(booted, row);
      const before = await detailOf(editor, id);
      expect(before.actions).toContain(action);
      const { status, body } = await press(editor, { id, action, reason: A_REASON });
      expect(status).toBe(200);
      const after = (body as { data: typeof before }).data;
      expect(after).toMatchObject({ state: to, fence: before.fence + 1 });
      expect(after.timeline).toMatchObject([
        { from: row.state, to, by: 'Uji hub-editor', reason: { code: `person_${action}` } },
      ]);
      expect(after.timeline[0]?.reason?.message).toContain(A_REASON);
      expect(
        (await auditLines(booted.strapi, { action: `delivery_${action}` })).at(-1),
      ).toMatchObject({
        ...{ actor_name: 'Uji hub-editor', from_state: row.state, to_state: to },
        ...{ document_id: before.documentId, reason: A_REASON, outcome: 'done' },
      });
    });

    it('begins a correction that waited for the post to be found', async () => {
      const candidates = [
        { remoteId: '501', permalink: 'https://kanal.example.test/p/501', publishedAt: '' },
        { remoteId: '502', permalink: '', publishedAt: '2026-07-01T02:00:00.000Z' },
      ].map((one) => ({ ...one, excerpt: '' }));
      const followUp = {
        ...{ kind: 'revise', payload: A_PAYLOAD, contentHash: 'baru', note: '' },
        at: booted.clock.ago(10).toISOString(),
      };
      const row = { state: 'unlinked', task: 'reconcile', candidates, followUp };
      const id = await aDeliveryRow(booted, row);
      const { body } = await press(editor, { id, action: 'link', remoteId: '502' });
      expect(body.data).toMatchObject({
        ...{ state: 'correcting', task: 'revise', candidates: [] },
        publishedAt: '2026-07-01T02:00:00.000Z',
        timeline: [
          { from: 'unlinked', to: 'published', by: 'Uji hub-editor' },
          { from: 'published', to: 'correcting', by: '', reason: null },
        ],
      });
      const stored: unknown = await booted.strapi.db.query(UID.delivery).findOne({ where: { id } });
      expect(stored).toMatchObject({ remoteId: '502', followUp });
    });

    it('takes a pasted address of a candidate, however it was shared', async () => {
      const permalink = 'https://www.instagram.com/p/Cxyz/';
      const candidates = [{ remoteId: '601', permalink, publishedAt: '', excerpt: '' }];
      const id = await aDeliveryRow(booted, { state: 'unlinked', candidates });
      const shared = 'https://instagram.com/p/Cxyz?igsh=abc';
      const { body } = await press(editor, { id, action: 'link', permalink: shared });
      expect(body.data).toMatchObject({ state: 'published', permalink });
    });

    it('links a pasted id that the channel knows, and no other', async () => {
      const cover = await anImage(booted.strapi);
      const id = await aPublished('instagram', { cover });
      const { permalink } = await detailOf(editor, id);
      const row: unknown = await booted.strapi.db.query(UID.delivery).findOne({ where: { id } });
      const { remoteId } = row as { remoteId: string };
      await change(id, { state: 'unknown', remoteId: null, permalink: null });

      const wrong = await press(editor, { id, action: 'link', remoteId: '404404' });
      expect(wrong.status).toBe(409);
      expect(wrong.body.error.details.code).toBe('post_not_confirmed');
      const { body } = await press(editor, { id, action: 'link', remoteId });
      expect(body.data).toMatchObject({ state: 'published', permalink });

      const other = await aDeliveryRow(booted, { state: 'unknown' });
      const taken = await press(editor, { id: other, action: 'link', remoteId });
      expect(taken.body.error.details).toMatchObject({ code: 'post_taken', actual: id });
    });

    it('links a post to one of two deliveries that are linked to it at the same moment', async () => {
      const candidates = [{ remoteId: '701', permalink: '', publishedAt: '', excerpt: '' }];
      const ids = [
        await aDeliveryRow(booted, { state: 'unlinked', candidates }),
        await aDeliveryRow(booted, { state: 'unlinked', candidates }),
      ];
      const answers = await Promise.all(
        ids.map((id) => press(editor, { id, action: 'link', remoteId: '701' })),
      );
      const statuses = answers.map(({ status }) => status);
      const winner = ids[statuses.indexOf(200)];
      expect(statuses.toSorted()).toEqual([200, 409]);
      const [refused] = answers.filter(({ status }) => status === 409);
      expect(refused?.body.error.details).toMatchObject({ code: 'post_taken', actual: winner });
    });

    it('sends what is tried again, once', async () => {
      const id = await aPublished('forum');
      const threads = () => booted.strapi.db.query(UID.thread).count();
      const before = await threads();
      await booted.strapi.db.query(UID.thread).deleteMany({});
      await change(id, { state: 'failed', remoteId: null, permalink: null });
      expect((await press(editor, { id, action: 'retry' })).status).toBe(200);
      await booted.hub.runDueDeliveries();
      await booted.hub.runDueDeliveries();
      expect((await detailOf(editor, id)).state).toBe('published');
      expect(before).toBeGreaterThan(0);
      expect(await threads()).toBe(1);
    });

    it('keeps a post back for as long as somebody holds it', async () => {
      const id = await aPublished('forum');
      await booted.strapi.db.query(UID.thread).deleteMany({});
      await change(id, { state: 'queued', remoteId: null, permalink: null });
      expect((await press(editor, { id, action: 'hold', reason: A_REASON })).status).toBe(200);
      await booted.hub.runDueDeliveries();
      const held = await detailOf(lead, id);
      expect(held).toMatchObject({ state: 'on_hold', actions: ['resume', 'cancel'] });
      expect(held.reason?.message).toContain(A_REASON);
      expect((await press(lead, { id, action: 'resume' })).status).toBe(200);
      await booted.hub.runDueDeliveries();
      expect((await detailOf(editor, id)).state).toBe('published');
    });

    it('is done by one of two who press at the same moment', async () => {
      const id = await aDeliveryRow(booted, { state: 'failed' });
      const { fence } = await detailOf(editor, id);
      const both = await Promise.all([
        press(editor, { id, fence, action: 'retry' }),
        press(lead, { id, fence, action: 'cancel' }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const refused = both.find(({ status }) => status === 409);
      expect(refused?.body.error.details.code).toBe('stale');
      expect((await detailOf(editor, id)).timeline).toHaveLength(1);
    });
  });

  describe('what is refused', () => {
    const refusal = async (colleague: Colleague, body: Parameters<typeof press>[1]) => {
      const before = (await detailOf(colleague, body.id)).timeline;
      const { status, body: answer } = await press(colleague, body);
      expect((await detailOf(colleague, body.id)).timeline).toEqual(before);
      const { message, details } = answer.error as { message: string; details: object };
      return { status, message, ...details } as {
        readonly status: number;
        readonly message: string;
        readonly code: string;
      };
    };

    it('what was decided on an older sight, with the newer one beside it', async () => {
      const id = await aDeliveryRow(booted, { state: 'failed' });
      const { fence } = await detailOf(editor, id);
      await press(lead, { id, fence, action: 'retry' });
      expect(await refusal(editor, { id, fence, action: 'cancel' })).toMatchObject({
        ...{ status: 409, code: 'stale', delivery: { state: 'queued', fence: fence + 1 } },
        message: expect.stringContaining('has changed since you opened it'),
      });
      expect((await refusal(redaktur, { id, fence, action: 'cancel' })).message).toContain(
        'sudah berubah sejak Anda membukanya',
      );
    });

    it('what was decided before a newer edition came', async () => {
      const id = await aDeliveryRow(booted, { state: 'manual_action', task: 'withdraw' });
      const { fence } = await detailOf(editor, id);
      await change(id, { followUpNo: 1 });
      expect((await refusal(editor, { id, fence, action: 'done' })).code).toBe('stale');
    });

    it.each(['retry', 'hold', 'resume', 'cancel', 'link', 'not_there', 'done'])(
      '%s, while the post is being sent',
      async (action) => {
        const id = await aDeliveryRow(booted, { state: 'publishing' });
        const refused = await refusal(editor, { id, action, reason: A_REASON, remoteId: '1' });
        expect(refused).toMatchObject({ status: 409, code: 'action_not_possible', possible: [] });
      },
    );

    it('a second post where another of the same text is out', async () => {
      const slot = { contentDocumentId: 'naskahsama' };
      const out = await aDeliveryRow(booted, { ...slot, state: 'published', remoteId: '31' });
      const id = await aDeliveryRow(booted, { ...slot, state: 'cancelled' });
      const refused = await refusal(editor, { id, action: 'retry' });
      expect(refused).toMatchObject({ status: 409, code: 'slot_taken', actual: out });
      expect(refused.message).toContain(String(out));
    });

    it('a look that came too early', async () => {
      const id = await aDeliveryRow(booted, { state: 'unknown', intendedAt: booted.clock.ago(20) });
      const body = { id, action: 'not_there', reason: A_REASON };
      const refused = await refusal(editor, body);
      expect(refused).toMatchObject({ status: 409, code: 'looked_too_early' });
      booted.clock.advance(LOOK_AFTER_SECONDS);
      expect((await press(editor, body)).status).toBe(200);
    });

    it('to send once more without saying how one knows', async () => {
      const id = await aDeliveryRow(booted, { state: 'unknown' });
      for (const [reason, code] of [
        ['', 'reason_too_short'],
        ['cek  \u0000 ', 'reason_too_short'],
        ['a'.repeat(501), 'reason_too_long'],
      ]) {
        const refused = await refusal(editor, { id, action: 'not_there', reason });
        expect(refused).toMatchObject({ status: 400, code, field: 'reason' });
      }
    });

    it('a link to nothing', async () => {
      const id = await aDeliveryRow(booted, { state: 'unknown' });
      expect(await refusal(editor, { id, action: 'link' })).toMatchObject({
        ...{ status: 400, code: 'post_missing' },
      });
      const permalink = 'https://kanal.example.test/p/tidak-ada';
      expect(await refusal(editor, { id, action: 'link', permalink })).toMatchObject({
        ...{ status: 409, code: 'post_not_found', field: 'permalink' },
      });
    });

    it.each([
      { action: 'hapus' },
      { fence: -1 },
      { fence: '0' },
      { remoteId: '../me' },
      { permalink: 'javascript:alert(1)' },
      { permalink: 'kanal.example.test' },
      { reason: 7 },
      { state: 'published' },
    ])('what cannot be read: %j', async (wrong) => {
      const id = await aDeliveryRow(booted, { state: 'unknown' });
      const { status } = await press(editor, { id, fence: 0, action: 'link', ...wrong });
      expect(status).toBe(400);
    });

    it('a delivery that does not exist', async () => {
      for (const action of ['cancel', 'link']) {
        const { status, body } = await press(editor, { id: 999_999, fence: 0, action });
        expect({ status, code: body.error.details.code }).toEqual({
          ...{ status: 404, code: 'delivery_not_found' },
        });
      }
    });
  });
});
