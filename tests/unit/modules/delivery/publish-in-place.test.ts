import { anArticle, aPlan, ACCOUNTS, makeWorld, type World } from './world';

const ofOurOwn = (): World => {
  const world = makeWorld();
  world.forum.commitsTo = 'own_database';
  return world;
};

describe('a post in our own database', () => {
  it('is published together with its text', async () => {
    const world = ofOurOwn();
    await world.publish(anArticle());
    expect(world.outbox.only()).toMatchObject({ state: 'published', remoteId: 'post-1' });
    expect(world.timeline()).toEqual(['queued', 'claimed', 'published']);
    expect(await world.sweep()).toBe(0);
  });

  it('is not there where the publication fails', async () => {
    const world = ofOurOwn();
    const failing = world.inTransaction(async () => {
      await world.publish(anArticle());
      throw new Error('the surrounding transaction fails');
    });
    await expect(failing).rejects.toThrow('the surrounding transaction fails');
    expect(world.outbox.rows).toEqual([]);
  });

  it('fails the publication where it cannot be written', async () => {
    const world = ofOurOwn();
    world.forum.answers.push({ kind: 'unknown', isOut: false });
    await expect(world.publish(anArticle())).rejects.toThrow('forum gave no clear answer.');
    expect(world.outbox.rows).toEqual([]);
    expect(world.published(anArticle().documentId)).toBeUndefined();
  });

  it.each([
    ['its time has not come', { notBefore: '2026-07-01T02:00:00.000Z' }, undefined],
    ['everything is switched off', {}, 'switch'],
    ['its account is on hold', {}, 'account'],
  ] as const)('waits for the sweep where %s', async (_why, changes, off) => {
    const world = ofOurOwn();
    if (off === 'switch') world.power.isOn = false;
    if (off === 'account') world.accounts.changeAll({ state: 'on_hold' });
    await world.publish(anArticle({ plans: [aPlan(changes)] }));
    expect(world.outbox.only().state).toBe('queued');
    world.power.isOn = true;
    world.accounts.reconnect();
    world.clock.advance(3600);
    expect(await world.sweep()).toBe(1);
    expect(world.outbox.only()).toMatchObject({ state: 'published' });
    expect(world.timeline()).not.toContain('publishing');
  });

  const planMany = async (world: World, count: number): Promise<void> => {
    world.power.isOn = false;
    for (let made = 0; made < count; made += 1) {
      await world.publish(anArticle({ documentId: `d-${made}`, title: `Judul ${made}` }));
    }
    world.power.isOn = true;
  };

  it('goes out with many others, until nothing is due', async () => {
    const world = ofOurOwn();
    await planMany(world, 60);
    expect(await world.sweep()).toBe(60);
    expect(world.forum.posts).toHaveLength(60);
  });

  it('takes no other with it where it cannot be written, and is tried again', async () => {
    const world = ofOurOwn();
    await planMany(world, 3);
    const commit = world.forum.commit.bind(world.forum);
    jest.spyOn(world.forum, 'commit').mockImplementation((job) => {
      const { title } = job.payload as { title: string };
      if (title === 'Judul 1') throw new Error('the disk is full');
      return commit(job);
    });
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'published' },
      { state: 'waiting', attempts: 1, lastError: { code: 'unexpected_error' } },
      { state: 'published' },
    ]);
    expect(world.surprises).toEqual([new Error('the disk is full')]);
  });

  it('is not written where its text was taken back meanwhile', async () => {
    const world = ofOurOwn();
    await planMany(world, 2);
    world.unpublish('d-0');
    world.replace(anArticle({ documentId: 'd-1', title: 'Lain' }));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'cancelled', lastError: { code: 'content_unpublished' } },
      { state: 'cancelled', lastError: { code: 'content_changed' } },
    ]);
    expect(world.forum.posts).toEqual([]);
  });

  it('is not written where its text is taken back between the last look at it and the post', async () => {
    const world = ofOurOwn();
    await planMany(world, 1);
    const claimed = await world.claimOnly();
    const write = world.outbox.write.bind(world.outbox);
    jest.spyOn(world.outbox, 'write').mockImplementationOnce(async (...change) => {
      await world.takeDown('d-0');
      return write(...change);
    });
    await world.deliver(claimed);
    expect(world.outbox.only().state).toBe('cancelled');
    expect(world.forum.posts).toEqual([]);
  });

  it('is kept back where everything is switched off after it was taken', async () => {
    const world = ofOurOwn();
    await planMany(world, 1);
    const claimed = await world.claimOnly();
    world.power.isOn = false;
    await world.deliver(claimed);
    expect(world.outbox.only()).toMatchObject({ state: 'on_hold', leaseUntil: undefined });
    expect(world.forum.posts).toEqual([]);
    world.power.isOn = true;
    world.clock.advance(3600);
    await world.sweep();
    expect(world.outbox.only().state).toBe('published');
  });

  it('does not stand where its row was lost to somebody else', async () => {
    const world = ofOurOwn();
    await planMany(world, 1);
    const claimed = await world.claimOnly();
    const commit = world.forum.commit.bind(world.forum);
    jest.spyOn(world.forum, 'commit').mockImplementation(async (job) => {
      const outcome = await commit(job);
      await world.outbox.write(world.outbox.only(), { leaseUntil: null, state: 'cancelled' });
      return outcome;
    });
    await expect(world.deliver(claimed)).rejects.toThrow('is held no more');
    expect(world.forum.posts).toEqual([]);
  });

  it('is rehearsed where its account only rehearses', async () => {
    const world = makeWorld(ACCOUNTS.map((account) => ({ ...account, mode: 'dry_run' })));
    world.forum.commitsTo = 'own_database';
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only().state).toBe('rehearsed');
    expect(world.forum.commits).toEqual([]);
  });
});
