import { succeed } from '../../../../src/kernel/result';
import { makeDescribeDelivery } from '../../../../src/modules/delivery/application/desk/describe-delivery';
import type { DeliverySwitchStore } from '../../../../src/modules/delivery/application/desk/desk-ports';
import { makeListDeliveries } from '../../../../src/modules/delivery/application/desk/list-deliveries';
import { makeTurnDeliverySwitch } from '../../../../src/modules/delivery/application/desk/turn-delivery-switch';
import type { FollowUp } from '../../../../src/modules/delivery/domain/delivery';
import type { DeliverySwitchView } from '../../../../src/modules/delivery/domain/delivery-view';
import { aDelivery, InMemoryDesk, InMemoryRecord } from '../../../support/delivery-desk-fakes';
import { InMemoryAccounts, StandingClock } from '../../../support/delivery-fakes';
import { Transactions, type Rewindable } from '../../../support/transactions';
import { ACCOUNTS } from './world';

class InMemorySwitch implements DeliverySwitchStore, Rewindable {
  private record: DeliverySwitchView = { isOn: true, reason: '', by: '', at: '' };

  keep(): () => void {
    const { record } = this;
    return () => {
      this.record = record;
    };
  }

  async read(): Promise<DeliverySwitchView> {
    return Promise.resolve(this.record);
  }

  async isOn(): Promise<boolean> {
    return Promise.resolve(this.record.isOn);
  }

  async turn(record: DeliverySwitchView): Promise<boolean> {
    if (this.record.isOn === record.isOn) return Promise.resolve(false);
    this.record = record;
    return Promise.resolve(true);
  }
}

const READER = { language: 'en', mayAct: true } as const;

const setUp = () => {
  const desk = new InMemoryDesk();
  const accounts = new InMemoryAccounts(ACCOUNTS, new Transactions());
  const deliverySwitch = new InMemorySwitch();
  const settingsDefaults = { instagram: { hashtagLimit: 5 } };
  const list = makeListDeliveries({ desk, accounts, deliverySwitch, timeZone: 'Asia/Jakarta' });
  const describeOne = makeDescribeDelivery({
    ...{ desk, accounts, settingsDefaults, timeZone: 'Asia/Jakarta' },
    hasComments: () => false,
    metricsOf: () => Promise.resolve([]),
  });
  return { desk, list, describeOne };
};

describe('the list of deliveries', () => {
  it('asks as little for a full page as for a line', async () => {
    const one = setUp();
    one.desk.put(aDelivery());
    await one.list({ ...READER, query: { page: 1 } });
    const many = setUp();
    many.desk.put(...Array.from({ length: 60 }, (_, place) => aDelivery({ id: place + 1 })));
    const page = await many.list({ ...READER, query: { page: 3 } });
    expect(page).toMatchObject({ total: 60, counts: { on_its_way: 60, needs_person: 0 } });
    expect(page.deliveries).toHaveLength(10);
    expect(many.desk.questions).toBe(one.desk.questions);
  });

  it('counts under every heading, whatever heading is shown', async () => {
    const { desk, list } = setUp();
    const states = ['failed', 'on_hold', 'published', 'withdrawn', 'correcting'] as const;
    desk.put(...states.map((state, place) => aDelivery({ id: place + 1, state })));
    const page = await list({ ...READER, query: { page: 1, group: 'ended', state: 'withdrawn' } });
    expect(page.deliveries.map(({ state }) => state)).toEqual(['withdrawn']);
    expect(page.total).toBe(1);
    expect(page.counts).toEqual({ needs_person: 2, on_its_way: 1, published: 1, ended: 1 });
  });

  it('names an account that is gone by its key, and offers nothing to who may only look', async () => {
    const { desk, list } = setUp();
    desk.put(aDelivery({ accountKey: 'lama' }));
    const page = await list({ ...READER, mayAct: false, query: { page: 1 } });
    expect(page.deliveries[0]).toMatchObject({ accountName: 'lama', actions: [] });
  });
});

describe('one delivery', () => {
  const FOLLOW_UP: FollowUp = {
    kind: 'revise',
    contentHash: 'h2',
    note: '',
    at: '2026-07-01T02:00:00.000Z',
    payload: { caption: 'Mulai Selasa.', images: [] },
  };
  const manual = aDelivery({
    ...{ state: 'manual_action', task: 'revise', followUp: FOLLOW_UP, remoteId: '1' },
    payload: { caption: 'Mulai Senin.', images: [] },
  });

  it('shows the new text beside the steps, and none where the account is gone', async () => {
    const { desk, describeOne } = setUp();
    desk.put(manual, { ...manual, id: 2, accountKey: 'lama' });
    expect(await describeOne({ ...READER, id: 1 })).toMatchObject({
      value: { manualTask: { kind: 'revise', text: 'Mulai Selasa.' } },
    });
    expect(await describeOne({ ...READER, id: 2 })).toMatchObject({
      value: { manualTask: { kind: 'revise', text: '' } },
    });
  });

  it('has no manual task while the hub is at it', async () => {
    const { desk, describeOne } = setUp();
    desk.put({ ...manual, state: 'correcting' });
    expect(await describeOne({ ...READER, id: 1 })).toMatchObject({ value: { manualTask: null } });
  });

  it('changes its number with a newer edition', async () => {
    const { desk, describeOne } = setUp();
    desk.put(aDelivery({ fence: 3, followUpNo: 2 }));
    expect(await describeOne({ ...READER, id: 1 })).toMatchObject({ value: { fence: 5 } });
  });
});

describe('the switch for all sending', () => {
  const makeSwitch = () => {
    const transactions = new Transactions();
    const deliverySwitch = transactions.add(new InMemorySwitch());
    const record = transactions.add(new InMemoryRecord());
    const nudges: string[] = [];
    const turn = makeTurnDeliverySwitch({
      ...{ deliverySwitch, audit: record, inTransaction: transactions.run },
      clock: new StandingClock('2026-07-01T10:00:00.000Z'),
      contentType: 'api::delivery.delivery',
      afterOn: () => nudges.push('nudge'),
    });
    const by = { kind: 'staff', id: '7', name: 'Sari Utami' } as const;
    return { deliverySwitch, record, nudges, turn, by };
  };

  it('has deliveries looked at when it is turned on, once', async () => {
    const { nudges, record, turn, by } = makeSwitch();
    await turn({ isOn: false, reason: 'Akun sedang diperiksa.', by });
    expect(nudges).toEqual([]);
    await turn({ isOn: true, reason: '', by });
    await turn({ isOn: true, reason: '', by });
    expect(nudges).toEqual(['nudge']);
    expect(record.lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['on off', 'off on']);
  });

  it('stays as it is where the record cannot be written', async () => {
    const { deliverySwitch, record, turn, by } = makeSwitch();
    record.breaksWith = new Error('no head');
    await expect(turn({ isOn: false, reason: 'Akun sedang diperiksa.', by })).rejects.toThrow();
    expect(await deliverySwitch.isOn()).toBe(true);
  });

  it('is not turned without a reason, and the record tells who tried', async () => {
    const { deliverySwitch, record, turn, by } = makeSwitch();
    expect(await turn({ isOn: false, reason: 'stop', by })).toMatchObject({
      failure: { code: 'reason_too_short' },
    });
    expect(await deliverySwitch.isOn()).toBe(true);
    expect(record.lines).toMatchObject([
      {
        ...{ by, action: 'delivery_switch', reason: 'stop', from: 'on', to: 'on' },
        ...{ outcome: 'refused', code: 'reason_too_short' },
      },
    ]);
  });

  it('tells how it stands to who presses a button that was pressed already', async () => {
    const { turn, by } = makeSwitch();
    const first = await turn({ isOn: false, reason: 'Akun sedang diperiksa.', by });
    expect(await turn({ isOn: false, reason: 'Alasan yang lain.', by })).toEqual(first);
    expect(first).toEqual(
      succeed({
        ...{ isOn: false, reason: 'Akun sedang diperiksa.', by: 'Sari Utami' },
        at: '2026-07-01T10:00:00.000Z',
      }),
    );
  });
});
