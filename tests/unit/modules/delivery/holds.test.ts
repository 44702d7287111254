import { canonicalJson } from '../../../../src/kernel/canonical-json';
import { anArticle, aPlan, aVideoPlan, aFailure, LEASE_SECONDS, makeWorld } from './world';

describe('what keeps a post back', () => {
  it('sends nothing while everything is switched off, and everything afterwards', async () => {
    const world = makeWorld();
    world.power.isOn = false;
    await world.publish(anArticle());
    expect(await world.sweep()).toBe(0);
    expect(world.outbox.only()).toMatchObject({ state: 'queued', fence: 0 });
    world.power.isOn = true;
    await world.sweep();
    expect(world.outbox.only().state).toBe('published');
  });

  it('is asked for once more just before the irreversible request', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = (call) => {
      if (call === 'prepare') world.power.isOn = false;
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'on_hold',
      task: 'send',
      lastError: { code: 'deliveries_switched_off' },
    });
    expect(world.forum.commits).toEqual([]);
  });

  it.each(['on_hold', 'needs_reconnect'] as const)(
    'is an account that became %s while its post was prepared',
    async (state) => {
      const world = makeWorld();
      await world.publish(anArticle());
      world.forum.meanwhile = (call) => {
        if (call === 'prepare') world.accounts.changeAll({ state });
        return Promise.resolve();
      };
      await world.sweep();
      expect(world.outbox.only()).toMatchObject({ state, attempts: 0 });
      world.forum.meanwhile = () => Promise.resolve();
      world.accounts.reconnect();
      await world.sweep();
      expect(world.outbox.only().state).toBe('published');
    },
  );

  it('is a person who holds the row, before it is taken and while it is prepared', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    const hold = (isHeld: boolean) => {
      world.outbox.rows = world.outbox.rows.map((row) => ({ ...row, isHeld }));
    };
    hold(true);
    expect(await world.sweep()).toBe(0);
    hold(false);
    world.forum.meanwhile = () => {
      hold(true);
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'on_hold',
      lastError: { code: 'held_back' },
    });
    expect(world.forum.commits).toEqual([]);
  });

  it('is a text that was changed after it was approved, and the row says so', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.replace(anArticle({ title: 'Diubah di luar alur' }));
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'cancelled',
      lastError: {
        code: 'content_changed',
        message: 'The text was changed after it was approved for this post.',
      },
    });
    expect(world.outbox.events.at(-1)).toMatchObject({
      toState: 'cancelled',
      reason: { code: 'content_changed' },
    });
  });

  it('is another post of the account of which nobody knows whether it is out, up to the last moment', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ documentId: 'a' }));
    await world.publish(anArticle({ documentId: 'b' }));
    world.forum.meanwhile = (call) => {
      if (call !== 'prepare') return Promise.resolve();
      world.outbox.rows = world.outbox.rows.map((row) =>
        row.contentDocumentId === 'b' ? { ...row, state: 'publishing' } : row,
      );
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.rows[0]).toMatchObject({
      state: 'waiting',
      task: 'send',
      lastError: { code: 'account_unsettled' },
    });
    expect(world.forum.commits).toEqual([]);
  });

  it('does not make a renewed secret look like a refused one', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.answers.push({ kind: 'failed', failure: aFailure('auth') });
    world.forum.meanwhile = (call) => {
      if (call === 'commit') world.accounts.renewCredentials('baru');
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.accounts.isLive(world.outbox.only())).toBe(true);
    expect(world.outbox.only()).toMatchObject({ state: 'published', attempts: 0 });
  });
});

describe('the time after which a post has no point', () => {
  const notAfter = '2026-07-01T02:00:00.000Z';

  it.each([
    ['waits for its time', {}],
    ['waits for its account', { state: 'on_hold' } as const],
  ])('passes while it %s', async (_what, account) => {
    const world = makeWorld();
    await world.publish(anArticle({ plans: [aPlan({ notAfter })] }));
    world.accounts.changeAll(account);
    if ('state' in account) await world.sweep();
    world.clock.advance(3601);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'missed_window',
      lastError: { code: 'window_missed' },
    });
    expect(world.forum.commits).toEqual([]);
  });

  it('passes while everything is switched off', async () => {
    const world = makeWorld();
    world.power.isOn = false;
    await world.publish(anArticle({ plans: [aPlan({ notAfter })] }));
    world.clock.advance(3601);
    await world.sweep();
    expect(world.outbox.only().state).toBe('missed_window');
  });

  it('passes while it is prepared', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ plans: [aPlan({ notAfter })] }));
    world.forum.meanwhile = (call) => {
      if (call === 'prepare') world.clock.advance(3601);
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.only().state).toBe('missed_window');
    expect(world.forum.commits).toEqual([]);
  });

  it('does not take back what may be out', async () => {
    const world = makeWorld();
    world.forum.learn('reconcile');
    world.forum.answers.push({ kind: 'unknown', isOut: true });
    world.forum.hitches.push({ kind: 'wait' });
    await world.publish(anArticle({ plans: [aPlan({ notAfter })] }));
    await world.sweep();
    world.clock.advance(3601);
    await world.sweep();
    expect(world.outbox.only().state).toBe('published');
  });
});

describe('an account that only rehearses', () => {
  it('sends nothing, not even what the public would not see, and lists what it would', async () => {
    const world = makeWorld();
    world.accounts.changeAll({ mode: 'dry_run' });
    await world.publish(anArticle());
    await world.sweep();
    const { key } = world.outbox.only();
    expect(world.outbox.only()).toMatchObject({
      state: 'rehearsed',
      rehearsal: [{ method: 'POST', url: 'https://forum.example.test/posts', fields: { key } }],
    });
    expect(world.journal.filter((entry) => !entry.startsWith('store'))).toEqual([]);
  });

  it('is noticed by a post that was prepared before', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = (call) => {
      if (call === 'prepare') world.accounts.changeAll({ mode: 'dry_run' });
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'rehearsed',
      rehearsal: [{ method: 'POST' }],
    });
    expect(world.forum.commits).toEqual([]);
  });
});

describe('the lane of an account', () => {
  const articles = ['a', 'b', 'c'].map((documentId) =>
    anArticle({ documentId, title: documentId }),
  );

  it('takes one post at a time, whoever sweeps, and several accounts at once', async () => {
    const world = makeWorld();
    for (const article of articles) {
      const videoId = `hUmAsHuB00${article.documentId}`;
      await world.publish({ ...article, plans: [aPlan(), aVideoPlan({ videoId })] });
    }
    const busy = { forum: 0, youtube: 0 };
    const seen: string[] = [];
    for (const channel of ['forum', 'youtube'] as const) {
      world[channel].meanwhile = async (call) => {
        if (call !== 'prepare') return;
        busy[channel] += 1;
        seen.push(canonicalJson(busy));
        for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
        busy[channel] -= 1;
      };
    }
    const worked = await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    expect(worked.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(seen.every((moment) => !moment.includes('2'))).toBe(true);
    expect(seen).toContain('{"forum":1,"youtube":1}');
    expect([world.forum.posts, world.youtube.posts].map((posts) => posts.length)).toEqual([3, 3]);
  });

  it('of a process that died is free when its lease has run out', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    const until = new Date(world.clock.now().getTime() + LEASE_SECONDS * 1000);
    const account = { channel: 'forum', key: 'utama' };
    await world.lanes.take(account, { now: world.clock.now(), until });
    expect(await world.sweep()).toBe(0);
    world.clock.advance(LEASE_SECONDS + 1);
    expect(await world.sweep()).toBe(1);
  });

  it('that was lost to another process sends nothing more', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = async (call) => {
      if (call !== 'prepare') return;
      world.forum.meanwhile = () => Promise.resolve();
      world.clock.advance(LEASE_SECONDS + 1);
      const until = new Date(world.clock.now().getTime() + LEASE_SECONDS * 1000);
      const account = { channel: 'forum', key: 'utama' };
      await world.lanes.take(account, { now: world.clock.now(), until });
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'waiting',
      lastError: { code: 'lane_lost' },
    });
    expect(world.forum.commits).toEqual([]);
  });
});
