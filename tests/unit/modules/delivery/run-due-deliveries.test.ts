import { anArticle, aPlan, aVideoPlan, ACCOUNTS, makeWorld } from './world';

describe('a sweep', () => {
  it('delivers what is due, the longest due first, and gives the number', async () => {
    const world = makeWorld();
    const at = (notBefore: string, documentId: string) =>
      anArticle({ documentId, title: documentId, plans: [aPlan({ notBefore })] });
    await world.publish(at('2026-07-01T03:00:00Z', 'kedua'));
    await world.publish(at('2026-07-01T02:00:00Z', 'pertama'));
    await world.publish(at('2026-07-01T09:00:00Z', 'belum'));
    world.clock.advance(3 * 3600);
    expect(await world.sweep()).toBe(2);
    expect(world.forum.posts.map(({ payload }) => (payload as { title: string }).title)).toEqual([
      'pertama',
      'kedua',
    ]);
  });

  it('sends a post once, however many sweeps run at the same time', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ plans: [aPlan(), aVideoPlan()] }));
    const worked = await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    expect(worked.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect([world.forum.posts, world.youtube.posts].map((posts) => posts.length)).toEqual([1, 1]);
  });

  it('goes on after a delivery that broke off in a way nobody foresaw', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ plans: [aPlan(), aVideoPlan()] }));
    jest.spyOn(world.accounts, 'openCredentials').mockRejectedValueOnce(new Error('no key'));
    expect(await world.sweep()).toBe(2);
    expect(world.surprises).toEqual([new Error('no key')]);
    expect(world.outbox.rows).toMatchObject([
      { channel: 'forum', state: 'waiting', attempts: 1, leaseUntil: undefined },
      { channel: 'youtube', state: 'published' },
    ]);
  });

  it('begins no further delivery once the hub is asked to stop', async () => {
    const world = makeWorld();
    const stopping = new AbortController();
    await world.publish(anArticle({ documentId: 'a' }));
    await world.publish(anArticle({ documentId: 'b' }));
    world.forum.meanwhile = () => {
      stopping.abort();
      return Promise.resolve();
    };
    expect(await world.sweep(stopping.signal)).toBe(1);
    expect(world.outbox.rows).toMatchObject([
      { state: 'published' },
      { state: 'queued', fence: 0 },
    ]);
  });

  it('is not filled up by posts that wait for a broken account', async () => {
    const world = makeWorld(
      ACCOUNTS.map((account) =>
        account.channel === 'forum' ? { ...account, state: 'needs_reconnect' } : account,
      ),
    );
    for (let n = 0; n < 60; n += 1) {
      await world.publish(anArticle({ documentId: `forum-${n}`, title: `Judul ${n}` }));
    }
    await world.sweep();
    await world.sweep();
    await world.publish(anArticle({ documentId: 'video', plans: [aVideoPlan()] }));
    await world.sweep();
    expect(world.youtube.posts).toHaveLength(1);
    expect(world.forum.commits).toEqual([]);
  });
});
