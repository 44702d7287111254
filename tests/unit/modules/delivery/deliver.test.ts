import { Crash } from '../../../support/delivery-fakes';
import { aFailure, anArticle, LEASE_SECONDS, makeWorld, START } from './world';

const aStep = (kind: 'continue' | 'ready', checkpoint: Record<string, unknown>) => ({
  kind,
  checkpoint,
});

describe('delivering a post', () => {
  it('stores what each step left before the next one, the intent before the irreversible request, and the id before the address', async () => {
    const world = makeWorld();
    world.forum.steps.push(
      aStep('continue', { child: 'c-1' }),
      aStep('ready', { child: 'c-1', container: 'c-2' }),
    );
    await world.publish(anArticle());
    await world.sweep();
    expect(world.journal).toEqual([
      'store claimed',
      'prepare {}',
      'store preparing {"child":"c-1"}',
      'prepare {"child":"c-1"}',
      'store prepared {"child":"c-1","container":"c-2"}',
      'store publishing {"child":"c-1","container":"c-2"}',
      'commit',
      'store published id post-1',
      'locate',
      'store at https://kanal.example.test/1',
    ]);
    expect(world.outbox.only()).toMatchObject({
      state: 'published',
      attempts: 0,
      remoteId: 'post-1',
      permalink: 'https://kanal.example.test/1',
      leaseUntil: undefined,
      lastError: undefined,
      publishedToChannelAt: new Date(START),
    });
  });

  it('gives the client the post, the opened secrets and a key that is the same at every try', async () => {
    const world = makeWorld();
    const prepare = jest.spyOn(world.forum, 'prepare');
    await world.publish(anArticle());
    await world.sweep();
    const row = world.outbox.only();
    expect(prepare.mock.calls[0]?.[0]).toEqual({
      account: {
        key: 'utama',
        settings: { displayName: 'Humas Tirta Kencana' },
        credentials: { token: 'rahasia' },
      },
      payload: row.payload,
      idempotencyKey: row.key,
    });
  });

  it('holds the row anew with every step, so that many steps outlive one lease', async () => {
    const world = makeWorld();
    world.forum.steps.push(aStep('continue', { n: 1 }), aStep('continue', { n: 2 }));
    world.forum.meanwhile = (call) => {
      if (call === 'prepare') world.clock.advance(LEASE_SECONDS - 1);
      return Promise.resolve();
    };
    await world.publish(anArticle());
    const leases: (Date | undefined)[] = [];
    const { meanwhile } = world.forum;
    world.forum.meanwhile = async (call) => {
      leases.push(world.outbox.only().leaseUntil);
      expect(await world.outbox.dueAccounts(world.clock.now())).toEqual([]);
      await meanwhile(call);
    };
    await world.sweep();
    expect(new Set(leases.map(String)).size).toBeGreaterThan(2);
    expect(world.outbox.only().state).toBe('published');
  });

  it('asks again later where the channel is still at work, which is no failed try', async () => {
    const world = makeWorld();
    world.forum.steps.push({ kind: 'wait', checkpoint: { container: 'c-1' }, seconds: 60 });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'waiting',
      attempts: 0,
      checkpoint: { container: 'c-1' },
      leaseUntil: undefined,
    });
    world.clock.advance(59);
    expect(await world.sweep()).toBe(0);
    world.clock.advance(1);
    await world.sweep();
    expect(world.journal).toContain('prepare {"container":"c-1"}');
    expect(world.outbox.only().state).toBe('published');
  });

  it('stays published where its address cannot be fetched', async () => {
    const world = makeWorld();
    world.forum.permalink = new Error('no address');
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', permalink: '' });
    expect(world.surprises).toEqual([]);
  });

  it('goes on where a worker that died stopped, with what it left', async () => {
    const world = makeWorld();
    world.forum.steps.push(aStep('continue', { child: 'c-1' }));
    await world.publish(anArticle());
    world.forum.meanwhile = () => {
      if (world.journal.at(-1) === 'prepare {"child":"c-1"}') world.fuse.light(0);
      return Promise.resolve();
    };
    await world.sweepUntilEnd();
    expect(world.surprises).toEqual([expect.any(Crash)]);
    expect(world.outbox.only()).toMatchObject({ state: 'preparing', attempts: 0 });
    expect(await world.sweep()).toBe(0);
    world.clock.advance(LEASE_SECONDS + 1);
    world.forum.meanwhile = () => Promise.resolve();
    await world.sweep();
    expect(world.journal.filter((entry) => entry === 'prepare {}')).toHaveLength(1);
    expect(world.outbox.only().state).toBe('published');
    expect(world.forum.posts).toHaveLength(1);
  });

  describe('by a worker that lost the row', () => {
    it('ends before the irreversible request', async () => {
      const world = makeWorld();
      await world.publish(anArticle());
      world.forum.meanwhile = async () => {
        world.forum.meanwhile = () => Promise.resolve();
        world.clock.advance(LEASE_SECONDS + 1);
        await world.claimOnly();
      };
      await world.sweep();
      expect(world.journal).toEqual([
        'store claimed',
        'prepare {}',
        'store claimed',
        'refused prepared {}',
      ]);
      expect(world.forum.commits).toEqual([]);
    });

    it('does not announce the request either, where the row was lost after preparation', async () => {
      const world = makeWorld();
      await world.publish(anArticle());
      const stale = await world.claimOnly();
      world.clock.advance(LEASE_SECONDS + 1);
      const fresh = await world.claimOnly();
      await world.deliver(fresh);
      await world.deliver(stale);
      expect(world.forum.posts).toHaveLength(1);
      expect(world.outbox.only()).toMatchObject({ state: 'published', fence: 2 });
    });

    it('does not disturb the one who has it now, however it breaks off', async () => {
      const world = makeWorld();
      await world.publish(anArticle());
      const stale = await world.claimOnly();
      world.clock.advance(LEASE_SECONDS + 1);
      await world.claimOnly();
      const held = world.outbox.only();
      jest.spyOn(world.accounts, 'find').mockRejectedValueOnce(new Error('the database is away'));
      await expect(world.deliver(stale)).rejects.toThrow('the database is away');
      expect(world.outbox.only()).toEqual(held);
    });
  });

  describe('whose text changed', () => {
    it('ends where it was unpublished before the row was taken', async () => {
      const world = makeWorld();
      await world.publish(anArticle());
      world.unpublish();
      await world.sweep();
      expect(world.journal).toEqual(['store claimed', 'store cancelled']);
      expect(world.outbox.only()).toMatchObject({
        state: 'cancelled',
        leaseUntil: undefined,
        lastError: { class: 'superseded', code: 'content_unpublished', at: START },
      });
    });

    it('ends where it was unpublished while the post was prepared', async () => {
      const world = makeWorld();
      await world.publish(anArticle());
      world.forum.meanwhile = () => {
        world.unpublish();
        return Promise.resolve();
      };
      await world.sweep();
      expect(world.journal.at(-1)).toBe('store cancelled');
      expect(world.forum.commits).toEqual([]);
    });

    it('gives way to the edition that was published while the old one was prepared', async () => {
      const world = makeWorld();
      await world.publish(anArticle());
      world.forum.meanwhile = async () => {
        world.forum.meanwhile = () => Promise.resolve();
        await world.publish(anArticle({ title: 'Loket Buka Siang' }));
      };
      await world.sweep();
      expect(world.outbox.rows.map((row) => row.state)).toEqual(['cancelled', 'published']);
      expect(world.forum.posts).toMatchObject([{ payload: { title: 'Loket Buka Siang' } }]);
    });
  });

  it('fails with the account named where the account is gone', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    jest.spyOn(world.accounts, 'find').mockResolvedValue(undefined);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'failed',
      lastError: { class: 'not_found', code: 'account_missing', field: 'accountKey' },
    });
  });

  it('says nothing in its error of what was thrown but the name', async () => {
    const world = makeWorld();
    world.forum.steps.push(new RangeError('https://kanal.example.test/?access_token=rahasia'));
    await world.publish(anArticle());
    await world.sweep();
    const { lastError } = world.outbox.only();
    expect(JSON.stringify(lastError)).not.toContain('rahasia');
    expect(lastError?.message).toContain('RangeError');
  });

  it('keeps the field that the channel names', async () => {
    const world = makeWorld();
    const failure = aFailure('validation', { code: '36003/2207009', field: 'images.0' });
    world.forum.steps.push({ kind: 'failed', checkpoint: { child: 'c-1' }, failure });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'failed',
      attempts: 1,
      checkpoint: { child: 'c-1' },
      lastError: { class: 'validation', code: '36003/2207009', field: 'images.0', at: START },
    });
  });
});
