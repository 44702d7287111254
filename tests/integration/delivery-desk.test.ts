import request from 'supertest';
import type { DeliveryPage } from '../../src/modules/delivery/domain/delivery-view';
import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import { anArticle, aPlan, published } from '../support/content';
import { aDeliveryRow, A_PAYLOAD, A_REASON, detailOf, press } from '../support/deliveries';
import { atDesk, type Colleague } from '../support/desk';
import type { BootedHub } from '../support/hub';
import { auditLines } from '../support/look';

describe('deliveries at the desk', () => {
  let booted: BootedHub;
  let contributor: Colleague;
  let editor: Colleague;
  let redaktur: Colleague;
  let lead: Colleague;

  beforeAll(async () => {
    ({ booted } = await bootConnectedHub());
    contributor = await atDesk(booted, { role: 'hub-contributor' });
    editor = await atDesk(booted, { role: 'hub-editor' });
    redaktur = await atDesk(booted, { role: 'hub-editor', language: 'id' });
    lead = await atDesk(booted, { role: 'hub-lead' });
  });

  afterAll(() => booted.stop());

  const list = async (colleague: Colleague, query: string): Promise<DeliveryPage> => {
    const { body } = await colleague.send('get', `/hub/deliveries?${query}`).expect(200);
    return (body as { data: DeliveryPage }).data;
  };

  describe('who may', () => {
    it('see them: those who write, edit and lead, and nobody else', async () => {
      const id = await aDeliveryRow(booted);
      for (const colleague of [contributor, editor, lead]) {
        expect((await detailOf(colleague, id)).state).toBe('queued');
        await list(colleague, '');
        await colleague.send('get', '/hub/delivery-switch').expect(200);
        await colleague.send('get', '/hub/delivery-metrics').expect(200);
      }
      const moderator = await atDesk(booted, { role: 'hub-moderator' });
      const author = await atDesk(booted, { role: 'strapi-author' });
      for (const path of ['deliveries', `deliveries/${String(id)}`, 'delivery-switch']) {
        for (const colleague of [moderator, author]) {
          await colleague.send('get', `/hub/${path}`).expect(403);
        }
        await request(booted.server).get(`/hub/${path}`).expect(401);
      }
    });

    it('act on them: editors and the lead; a contributor is offered nothing', async () => {
      const id = await aDeliveryRow(booted);
      const { fence, actions } = await detailOf(contributor, id);
      expect(actions).toEqual([]);
      const refused = await press(contributor, { id, fence, action: 'cancel' });
      expect(refused.status).toBe(403);
      const off = { isOn: false, reason: A_REASON };
      await contributor.send('post', '/hub/delivery-switch').send(off).expect(403);
      expect((await detailOf(editor, id)).state).toBe('queued');
      expect((await press(lead, { id, action: 'cancel' })).status).toBe(200);
    });
  });

  describe('the list', () => {
    it('shows the newest first, in pages, with what stands under each heading', async () => {
      const ids: number[] = [];
      for (let number = 1; number <= 27; number += 1) {
        const state = number <= 2 ? 'failed' : 'queued';
        ids.push(await aDeliveryRow(booted, { accountKey: 'halaman', state, title: 'Berhalaman' }));
      }
      await aDeliveryRow(booted, { accountKey: 'halaman', state: 'published', remoteId: 'x1' });
      await aDeliveryRow(booted, { accountKey: 'halaman', state: 'withdrawn', remoteId: 'x2' });
      const counts = { needs_person: 2, on_its_way: 25, published: 1, ended: 1 };

      const first = await list(editor, 'account=halaman&q=berHALaman');
      expect(first).toMatchObject({ total: 27, page: 1, pageSize: 25 });
      expect(first.deliveries.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 25));
      const second = await list(editor, 'account=halaman&q=berhalaman&page=2');
      expect(second.deliveries.map(({ id }) => id)).toEqual([ids[1], ids[0]]);

      const failed = await list(editor, 'account=halaman&group=needs_person');
      expect(failed).toMatchObject({ total: 2, counts });
      expect((await list(editor, 'account=halaman&state=withdrawn')).counts).toEqual(counts);
      expect((await list(editor, 'account=halaman&group=published&state=failed')).total).toBe(0);
      expect((await list(editor, 'account=halaman&channel=forum')).total).toBe(0);
      expect(
        (await list(editor, 'account=&q=&group=&state=&page=&channel=')).total,
      ).toBeGreaterThan(28);
    });

    it('tells of each what a person has to know, in their language', async () => {
      const lastError = {
        ...{ class: 'retryable', code: 'unexpected_error', message: 'The step broke off.' },
        at: '2026-07-01T01:00:00.000Z',
      };
      const title = 'Kiriman yang gagal';
      await aDeliveryRow(booted, { state: 'failed', lastError, title });
      const [line] = (await list(editor, 'q=yang%20gagal')).deliveries;
      expect(line).toMatchObject({
        ...{ title, channel: 'instagram', accountName: 'KPPN di Instagram', locale: 'id' },
        ...{ group: 'needs_person', revision: 1, publishedAt: null, actions: ['retry', 'cancel'] },
        reason: { code: 'unexpected_error', at: lastError.at },
      });
      expect(line?.reason?.message).toContain('broke off unexpectedly');
      const [baris] = (await list(redaktur, 'q=yang%20gagal')).deliveries;
      expect(baris?.reason?.message).toContain('terputus tak terduga');
    });

    it('takes the wildcards of the database for plain characters', async () => {
      await aDeliveryRow(booted, { title: 'Naik 100% dan a_b' });
      expect((await list(editor, 'q=100%25%20dan')).total).toBe(1);
      expect((await list(editor, 'q=a_b')).total).toBe(1);
      expect((await list(editor, 'q=1%25b')).total).toBe(0);
      expect((await list(editor, 'q=a_%25')).total).toBe(0);
    });

    it.each([
      'page=0',
      'page=x',
      'group=semua',
      'state=hilang',
      `q=${'a'.repeat(201)}`,
      'page=1&page=2',
    ])('refuses %s', async (query) => {
      await editor.send('get', `/hub/deliveries?${query}`).expect(400);
    });

    it('bears characters that no database takes', async () => {
      await editor.send('get', '/hub/deliveries?q=%00a&channel=%00&account=%ED%A0%80').expect(200);
    });
  });

  describe('one delivery', () => {
    it('shows its candidates, its rehearsal, what was counted, and what happened', async () => {
      const candidates = [{ remoteId: '9', permalink: '', publishedAt: '', excerpt: 'Mulai' }];
      const rehearsal = [{ method: 'POST', url: '/media', fields: { caption: 'Mulai' } }];
      const id = await aDeliveryRow(booted, { state: 'unlinked', candidates, rehearsal });
      const measure = (values: object, seconds: number) =>
        booted.strapi.db.query(UID.deliveryMetric).create({
          data: {
            deliveryId: id,
            audience: 'general',
            values,
            measuredAt: booted.clock.ago(seconds),
          } as never,
        });
      await measure({ reach: 10 }, 300);
      await measure({ reach: 12, likes: 0 }, 200);
      await measure({}, 100);
      const detail = await detailOf(editor, id);
      expect(detail).toMatchObject({ candidates, rehearsal, manualTask: null, timeline: [] });
      // An answer without data is no count, and nought is one.
      expect(detail.metrics.map(({ values }) => values)).toEqual([
        { reach: 12, likes: 0 },
        { reach: 10 },
      ]);
    });

    it('says step by step what is to be done by hand, with the text that is to stand there', async () => {
      const followUp = {
        kind: 'revise',
        payload: { ...A_PAYLOAD, caption: 'Mulai Selasa, loket buka pukul 08.00.' },
        ...{ contentHash: 'baru', note: '', at: booted.clock.ago(10).toISOString() },
      };
      const out = { state: 'manual_action', remoteId: '77', followUp };
      const revise = await aDeliveryRow(booted, { ...out, task: 'revise' });
      const { manualTask } = await detailOf(editor, revise);
      expect(manualTask).toMatchObject({ kind: 'revise', text: followUp.payload.caption });
      expect(manualTask?.steps.length).toBeGreaterThan(1);
      expect(manualTask?.steps[0]?.id).toContain('Instagram');
      const gone = { kind: 'withdraw', note: '', at: booted.clock.ago(10).toISOString() };
      const withdraw = await aDeliveryRow(booted, { ...out, task: 'withdraw', followUp: gone });
      expect((await detailOf(editor, withdraw)).manualTask).toMatchObject({ text: '' });
    });

    it.each(['999999', '0', 'x', '99999999999', '1.5'])('is not there: %s', async (id) => {
      const { status } = await editor.send('get', `/hub/deliveries/${id}`);
      expect(status).toBe(id === '999999' ? 404 : 400);
    });
  });

  describe('the switch for all sending', () => {
    const turn = (colleague: Colleague, body: object) =>
      colleague.send('post', '/hub/delivery-switch').send(body);
    const look = async () => (await contributor.send('get', '/hub/delivery-switch')).body.data;

    it('stands on until somebody turns it off, who says why', async () => {
      expect(await look()).toEqual({ isOn: true, reason: '', by: '', at: '' });
      const refused = await turn(editor, { isOn: false, reason: 'stop' });
      expect(refused.status).toBe(400);
      expect(refused.body.error.details).toMatchObject({ code: 'reason_too_short', limit: 10 });
      await turn(editor, { isOn: 'no' }).expect(400);

      const reason = 'Akun sedang diperiksa.';
      const { body } = await turn(editor, { isOn: false, reason }).expect(200);
      expect(body.data).toMatchObject({ isOn: false, reason, by: 'Uji hub-editor' });
      expect(await look()).toEqual(body.data);
      expect((await list(contributor, '')).deliverySwitch).toEqual(body.data);

      // Somebody else presses the same button: it stays as it is.
      const again = await turn(lead, { isOn: false, reason: 'Alasan yang lain.' }).expect(200);
      expect(again.body.data).toEqual(body.data);
      await turn(lead, { isOn: true }).expect(200);
      expect(await look()).toMatchObject({ isOn: true, by: 'Uji hub-lead' });
      expect(await auditLines(booted.strapi, { action: 'delivery_switch' })).toMatchObject([
        {
          actor_name: 'Uji hub-editor',
          outcome: 'refused',
          code: 'reason_too_short',
          to_state: 'on',
        },
        { actor_name: 'Uji hub-editor', from_state: 'on', to_state: 'off', reason },
        { actor_name: 'Uji hub-lead', from_state: 'off', to_state: 'on', reason: '' },
      ]);
    });

    it('keeps every post back while it is off, and lets them go when it is on', async () => {
      const { strapi, hub } = booted;
      await turn(editor, { isOn: false, reason: A_REASON }).expect(200);
      const { documentId } = await published(strapi, anArticle({ channelPlans: [aPlan('forum')] }));
      const stateOf = async () => {
        const row: unknown = await strapi.db
          .query(UID.delivery)
          .findOne({ where: { contentDocumentId: documentId } });
        return (row as { state: string }).state;
      };
      await hub.runDueDeliveries();
      expect(await stateOf()).toBe('queued');
      await turn(editor, { isOn: true }).expect(200);
      await hub.runDueDeliveries();
      expect(await stateOf()).toBe('published');
    });

    it('is turned once by two who press at the same moment', async () => {
      const before = (await auditLines(booted.strapi, { action: 'delivery_switch' })).length;
      await Promise.all([
        turn(editor, { isOn: false, reason: A_REASON }),
        turn(lead, { isOn: false, reason: A_REASON }),
      ]);
      expect((await auditLines(booted.strapi, { action: 'delivery_switch' })).length).toBe(
        before + 1,
      );
      await turn(lead, { isOn: true }).expect(200);
    });
  });

  describe('how posts are received', () => {
    it('is told by channel, audience and post, from the newest count of each', async () => {
      await booted.strapi.db.query(UID.delivery).deleteMany({});
      const post = (number: number, days: number, changes: object = {}) =>
        aDeliveryRow(booted, {
          ...{ state: 'published', remoteId: String(number), title: `Kiriman ${number}` },
          ...{ publishedToChannelAt: booted.clock.ago(days * 86_400), ...changes },
        });
      const measure = (deliveryId: number, values: object) =>
        booted.strapi.db.query(UID.deliveryMetric).create({
          data: { deliveryId, audience: 'x', values, measuredAt: booted.clock.ago(60) } as never,
        });
      const one = await post(1, 2);
      const two = await post(2, 3, { audience: 'youth' });
      const three = await post(3, 1, { channel: 'youtube' });
      await measure(await post(4, 31), { reach: 1000 });
      await measure(await post(5, 4, { state: 'withdrawn' }), { reach: 1000 });
      await measure(one, { reach: 100, likes: 3 });
      await measure(one, { reach: 150, likes: 4 });
      await measure(one, {});
      await measure(two, { reach: 50 });
      const { body } = await contributor.send('get', '/hub/delivery-metrics?days=30').expect(200);
      expect(body.data).toMatchObject({
        days: 30,
        channels: [
          { channel: 'instagram', posts: 2, counted: 2, values: { reach: 200, likes: 4 } },
          { channel: 'youtube', posts: 1, counted: 0, values: {} },
        ],
        audiences: [
          { audience: 'general', posts: 2, counted: 1, values: { reach: 150, likes: 4 } },
          { audience: 'youth', posts: 1, counted: 1, values: { reach: 50 } },
        ],
      });
      expect(body.data.posts).toMatchObject([
        { deliveryId: three, measuredAt: null, values: {} },
        { deliveryId: one, accountName: 'KPPN di Instagram', values: { reach: 150, likes: 4 } },
        { deliveryId: two, audience: 'youth' },
      ]);
      const week = await editor.send('get', '/hub/delivery-metrics?days=2').expect(200);
      expect(week.body.data.posts).toHaveLength(1);
      for (const days of ['0', '31', 'x', '']) {
        await editor.send('get', `/hub/delivery-metrics?days=${days}`).expect(400);
      }
    });
  });
});
