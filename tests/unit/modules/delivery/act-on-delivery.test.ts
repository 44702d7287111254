import { fail, succeed } from '../../../../src/kernel/result';
import {
  makeActOnDelivery,
  type DeliveryCommand,
} from '../../../../src/modules/delivery/application/desk/act-on-delivery';
import type { FindPost } from '../../../../src/modules/delivery/application/desk/find-post';
import type { FollowUp } from '../../../../src/modules/delivery/domain/delivery';
import { aDelivery, InMemoryDesk, InMemoryRecord } from '../../../support/delivery-desk-fakes';
import { StandingClock } from '../../../support/delivery-fakes';
import { Transactions } from '../../../support/transactions';

const POST = { remoteId: '179', permalink: 'https://kanal.example.test/p/179', publishedAt: '' };

const makeDesk = (findPost: FindPost = () => Promise.resolve(succeed(POST))) => {
  const transactions = new Transactions();
  const desk = transactions.add(new InMemoryDesk());
  const record = transactions.add(new InMemoryRecord());
  const clock = new StandingClock('2026-07-01T10:00:00.000Z');
  const nudges: string[] = [];
  const act = makeActOnDelivery({
    ...{ desk, outbox: desk, audit: record, clock, inTransaction: transactions.run, findPost },
    contentType: 'api::delivery.delivery',
    afterCommit: () => nudges.push('nudge'),
  });
  const press = (action: DeliveryCommand['action'], more: Partial<DeliveryCommand> = {}) =>
    act({
      ...{ id: 1, action, fence: 0, reason: '', remoteId: '', permalink: '' },
      by: { kind: 'staff', id: '7', name: 'Sari Utami' },
      ...more,
    });
  return { desk, record, nudges, press };
};

const movingTo = (place: string): FollowUp => ({
  ...{ kind: 'revise', payload: {}, contentHash: 'hash-2', note: '', place },
  at: '2026-07-01T01:00:00.000Z',
});

describe('what a person does with a delivery', () => {
  it('stands with its event and its line on the record, and has deliveries looked at', async () => {
    const { desk, record, nudges, press } = makeDesk();
    desk.put(aDelivery({ state: 'failed', attempts: 4 }));
    expect(await press('retry', { reason: '  akun sudah beres\r\n' })).toEqual(succeed(undefined));
    expect(desk.row()).toMatchObject({ state: 'queued', attempts: 0, fence: 1 });
    expect(desk.timeline).toMatchObject([
      { fromState: 'failed', toState: 'queued', by: 'Sari Utami' },
    ]);
    expect(record.lines).toMatchObject([
      {
        ...{ action: 'delivery_retry', from: 'failed', to: 'queued', outcome: 'done', code: '' },
        ...{ documentId: 'k3m9x2q7v1', locale: 'id', hash: 'hash-1', reason: 'akun sudah beres' },
        by: { kind: 'staff', id: '7', name: 'Sari Utami' },
      },
    ]);
    expect(nudges).toEqual(['nudge']);
  });

  it('leaves nothing behind where the record cannot be written', async () => {
    const { desk, record, nudges, press } = makeDesk();
    desk.put(aDelivery({ state: 'failed' }));
    record.breaksWith = new Error('The audit record has no head.');
    await expect(press('retry')).rejects.toThrow('no head');
    expect(desk.row()).toEqual(aDelivery({ state: 'failed' }));
    expect(desk.timeline).toEqual([]);
    expect(nudges).toEqual([]);
  });

  it('that is refused stands on the record, and nothing else is changed', async () => {
    const { desk, record, nudges, press } = makeDesk();
    desk.put(aDelivery({ state: 'published' }));
    expect(await press('cancel', { reason: 'salah pencet' })).toMatchObject({
      failure: { code: 'action_not_possible' },
    });
    expect(desk.row()).toEqual(aDelivery({ state: 'published' }));
    expect(record.lines).toMatchObject([
      {
        ...{
          action: 'delivery_cancel',
          from: 'published',
          to: 'published',
          reason: 'salah pencet',
        },
        ...{ documentId: 'k3m9x2q7v1', locale: 'id', hash: 'hash-1' },
        ...{ outcome: 'refused', code: 'action_not_possible' },
        by: { kind: 'staff', id: '7', name: 'Sari Utami' },
      },
    ]);
    expect(nudges).toEqual([]);
  });

  it.each([
    ['cancel', { reason: 'a'.repeat(501) }, 'reason_too_long'],
    ['not_there', {}, 'reason_too_short'],
    ['link', { fence: 9 }, 'stale'],
  ] as const)('stands on the record where %s is refused early', async (action, more, code) => {
    const { desk, record, press } = makeDesk();
    desk.put(aDelivery({ state: 'unknown' }));
    await press(action, more);
    expect(record.lines).toMatchObject([{ outcome: 'refused', code, from: 'unknown' }]);
  });

  it('stands on the record under its number where there is no such delivery', async () => {
    const { record, press } = makeDesk();
    await press('retry', { id: 404 });
    expect(record.lines).toMatchObject([
      {
        ...{ contentType: 'api::delivery.delivery', documentId: '404', locale: '' },
        ...{ outcome: 'refused', code: 'delivery_not_found', from: '', to: '' },
      },
    ]);
  });

  it('asks the channel for no post on an older sight of the row', async () => {
    let asked = 0;
    const { desk, press } = makeDesk(() => {
      asked += 1;
      return Promise.resolve(succeed(POST));
    });
    desk.put(aDelivery({ state: 'unknown', fence: 4, followUpNo: 1 }));
    expect(await press('link', { fence: 4 })).toEqual(
      fail({ code: 'stale', delivery: { state: 'unknown', fence: 5 } }),
    );
    expect(asked).toBe(0);
    expect(await press('link', { fence: 5 })).toEqual(succeed(undefined));
  });

  it('is refused where the row moves while the channel is asked', async () => {
    const world = makeDesk(() => {
      world.desk.put(aDelivery({ state: 'published', fence: 1, remoteId: '180' }));
      return Promise.resolve(succeed(POST));
    });
    world.desk.put(aDelivery({ state: 'unknown' }));
    expect(await world.press('link')).toMatchObject({ failure: { code: 'stale' } });
    expect(world.desk.row().remoteId).toBe('180');
    expect(world.record.lines).toMatchObject([{ outcome: 'refused', code: 'stale' }]);
  });

  it.each(['published', 'publishing', 'unknown', 'queued', 'manual_action'] as const)(
    'begins nothing again beside a delivery of the same text that is %s',
    async (state) => {
      for (const action of ['retry', 'not_there'] as const) {
        const { desk, press } = makeDesk();
        desk.put(
          aDelivery({ state: action === 'retry' ? 'cancelled' : 'unknown' }),
          aDelivery({ id: 2, state }),
          aDelivery({ id: 3, audience: 'youth', state }),
        );
        const refused = await press(action, { reason: 'Sudah dilihat di akun.' });
        expect(refused).toEqual(fail({ code: 'slot_taken', actual: 2 }));
      }
    },
  );

  it('begins nothing again in a place that another text has, or is to have', async () => {
    const place = 'hUmAsHuB001/id';
    const text = { id: 2, contentDocumentId: 'lain', state: 'published' } as const;
    for (const rival of [{ place }, { place: 'lain/id', followUp: movingTo(place) }]) {
      const { desk, press } = makeDesk();
      desk.put(aDelivery({ state: 'failed', place }), aDelivery({ ...text, ...rival }));
      expect(await press('retry')).toEqual(fail({ code: 'place_taken', actual: 2 }));
      expect(desk.row().state).toBe('failed');
    }
  });

  it('begins again beside one that came to nothing', async () => {
    const { desk, press } = makeDesk();
    desk.put(aDelivery({ state: 'cancelled' }), aDelivery({ id: 2, state: 'missed_window' }));
    expect(await press('retry')).toEqual(succeed(undefined));
  });

  it('links no post for which another delivery stands', async () => {
    const { desk, press } = makeDesk();
    const other = { id: 2, contentDocumentId: 'lain', remoteId: '179' };
    desk.put(aDelivery({ state: 'unknown' }), aDelivery({ ...other, state: 'published' }));
    expect(await press('link')).toEqual(fail({ code: 'post_taken', actual: 2 }));
    desk.put(aDelivery({ ...other, state: 'withdrawn' }));
    expect(await press('link')).toEqual(succeed(undefined));
  });

  it('needs a reason for sending once more, and takes none that is too long for anything', async () => {
    const { desk, press } = makeDesk();
    desk.put(aDelivery({ state: 'unknown' }));
    expect(await press('not_there', { reason: 'tak ada' })).toEqual(
      fail({ code: 'reason_too_short', field: 'reason', limit: 10, actual: 7 }),
    );
    expect(await press('link', { reason: 'a'.repeat(501) })).toEqual(
      fail({ code: 'reason_too_long', field: 'reason', limit: 500, actual: 501 }),
    );
  });

  it('is nothing where there is no such delivery', async () => {
    const { press } = makeDesk();
    for (const action of ['hold', 'link'] as const) {
      expect(await press(action)).toEqual(fail({ code: 'delivery_not_found' }));
    }
  });
});
