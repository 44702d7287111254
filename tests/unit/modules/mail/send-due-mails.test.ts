import { makeQueueMail, makeSendDueMails, type SendMail } from '../../../../src/modules/mail';
import { StandingClock } from '../../../support/delivery-fakes';
import { InMemoryMails } from '../../../support/mail-fakes';

const LEASE_SECONDS = 300;

const aMail = (key: string) => ({ key, to: 'sri@contoh.example', subject: 'Judul', text: 'Isi' });

const aWorld = () => {
  const clock = new StandingClock('2026-11-23T01:00:00Z');
  const store = new InMemoryMails();
  const sent: Parameters<SendMail>[0][] = [];
  const told: { key: string; isFinal: boolean }[] = [];
  const world = {
    clock,
    store,
    sent,
    told,
    /** What happens while a mail is on its way. */
    meanwhile: (): Promise<void> => Promise.resolve(),
    queue: makeQueueMail({ store, clock }),
    sweep: makeSendDueMails({
      store,
      clock,
      hash: (text) => Buffer.from(text).toString('hex').padEnd(16, '0'),
      host: 'hub.example',
      async send(mail) {
        sent.push(mail);
        await world.meanwhile();
      },
      onFailure: ({ key, isFinal }) => told.push({ key, isFinal }),
    }),
  };
  return world;
};

const broken = () => Promise.reject(new Error('no answer'));

describe('a sweep over due mails', () => {
  it('sends what is queued, once, the oldest first', async () => {
    const world = aWorld();
    for (const key of ['a', 'b']) {
      await world.queue(aMail(key));
      world.clock.advance(1);
    }
    await world.queue(aMail('a'));
    expect(await world.sweep()).toBe(2);
    expect(await world.sweep()).toBe(0);
    expect(world.sent.map(({ messageId }) => messageId)).toEqual([
      '<a.6100000000000000@hub.example>',
      '<b.6200000000000000@hub.example>',
    ]);
    expect(world.store.rows.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(world.store.rows[0]).toMatchObject({ sentAt: world.clock.now(), leaseUntil: null });
  });

  it('tries again after 1, 5 and 30 minutes under the same Message-ID, then gives up and says so', async () => {
    const world = aWorld();
    world.meanwhile = broken;
    await world.queue(aMail('a'));
    for (const seconds of [60, 300, 1800]) {
      expect(await world.sweep()).toBe(1);
      world.clock.advance(seconds - 1);
      expect(await world.sweep()).toBe(0);
      world.clock.advance(1);
    }
    await world.sweep();
    world.clock.advance(1_000_000);
    expect(await world.sweep()).toBe(0);
    expect(world.store.only()).toMatchObject({ state: 'failed', attempts: 4 });
    expect(world.told.map(({ isFinal }) => isFinal)).toEqual([false, false, false, true]);
    expect(new Set(world.sent.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('goes on with the next mail after one that failed', async () => {
    const world = aWorld();
    await world.queue(aMail('a'));
    await world.queue(aMail('b'));
    world.meanwhile = () => (world.sent.length === 1 ? broken() : Promise.resolve());
    await world.sweep();
    expect(world.store.rows.map(({ state }) => state)).toEqual(['queued', 'sent']);
  });

  it('hands no address over that is none, or more than one', async () => {
    const world = aWorld();
    await world.queue({ ...aMail('a'), to: 'a@contoh.example, b@contoh.example' });
    await world.sweep();
    expect(world.sent).toEqual([]);
    expect(world.store.only()).toMatchObject({
      state: 'failed',
      lastError: { class: 'bad_address', text: '' },
    });
    expect(world.told).toEqual([{ key: 'a', isFinal: true }]);
  });

  it('begins with no further mail once it is asked to stop', async () => {
    const world = aWorld();
    const stopping = new AbortController();
    world.meanwhile = () => {
      stopping.abort();
      return Promise.resolve();
    };
    await world.queue(aMail('a'));
    await world.queue(aMail('b'));
    expect(await world.sweep(stopping.signal)).toBe(1);
    expect(world.store.rows.map(({ state }) => state)).toEqual(['sent', 'queued']);
  });

  it('leaves a mail alone that another sweep is sending, until that one must be dead', async () => {
    const world = aWorld();
    await world.queue(aMail('a'));
    const worked: number[] = [];
    world.meanwhile = async () => {
      world.meanwhile = () => Promise.resolve();
      world.clock.advance(LEASE_SECONDS - 1);
      worked.push(await world.sweep());
      world.clock.advance(2);
      worked.push(await world.sweep());
    };
    await world.sweep();
    expect(worked).toEqual([0, 1]);
  });

  it('does not undo what a later sweep wrote, where it comes back from the dead', async () => {
    const world = aWorld();
    await world.queue(aMail('a'));
    world.meanwhile = async () => {
      world.meanwhile = () => Promise.resolve();
      world.clock.advance(LEASE_SECONDS + 1);
      await world.sweep();
      throw new Error('too late');
    };
    await world.sweep();
    expect(world.store.only()).toMatchObject({ state: 'sent', attempts: 0, lastError: null });
  });

  it('sends each mail once where four sweeps run at the same time', async () => {
    const world = aWorld();
    for (let number = 0; number < 20; number += 1) await world.queue(aMail(`surat-${number}`));
    await Promise.all([1, 2, 3, 4].map(() => world.sweep()));
    expect(world.sent).toHaveLength(20);
    expect(new Set(world.sent.map(({ messageId }) => messageId)).size).toBe(20);
  });
});
