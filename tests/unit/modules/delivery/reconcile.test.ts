import { aFailure, anArticle, aPlan, LEASE_SECONDS, makeWorld, START, type World } from './world';

/** A world whose forum can be looked at, and gives no clear answer to the first commit. */
const unclear = async (isOut: boolean, article = anArticle()): Promise<World> => {
  const world = makeWorld();
  world.forum.learn('reconcile', 'revise', 'withdraw');
  world.forum.steps.push({ kind: 'ready', checkpoint: { container: 'c-1' } });
  world.forum.answers.push({ kind: 'unknown', isOut });
  await world.publish(article);
  return world;
};

describe('a commit without a clear answer', () => {
  it('is looked after at once, and linked where the post is found', async () => {
    const world = await unclear(true);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', remoteId: 'post-1' });
    expect(world.forum.commits).toHaveLength(1);
    expect(
      world.outbox.events.map(({ toState, task, reason }) => [toState, task, reason?.code]),
    ).toEqual([
      ['queued', 'send', undefined],
      ['claimed', 'send', undefined],
      ['prepared', 'send', undefined],
      ['publishing', 'send', undefined],
      ['publishing', 'reconcile', 'no_clear_answer'],
      ['published', 'reconcile', undefined],
    ]);
  });

  it('is sent once more, with what the look left, only where the channel certifies that nothing is out', async () => {
    const world = await unclear(false);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', attempts: 0 });
    expect(world.journal.filter((entry) => /^(prepare|commit|reconcile)/.test(entry))).toEqual([
      'prepare {}',
      'commit',
      'reconcile {"container":"c-1"}',
      'commit',
    ]);
    expect(world.forum.posts).toHaveLength(1);
  });

  it('is given up where the channel swallows it time and again', async () => {
    const world = await unclear(false);
    for (let times = 0; times < 9; times += 1) {
      world.forum.answers.push({ kind: 'unknown', isOut: false });
    }
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'failed',
      task: 'send',
      lastError: { code: 'not_published' },
    });
    expect(world.forum.commits).toHaveLength(4);
  });

  it('is prepared anew where what was prepared is gone', async () => {
    const world = await unclear(false);
    const prepare = jest.spyOn(world.forum, 'prepare');
    const reconcile = jest.fn().mockResolvedValue({ kind: 'not_published', checkpoint: {} });
    world.forum.reconcile = reconcile;
    await world.sweep();
    expect(reconcile).toHaveBeenCalledWith(expect.anything(), {
      checkpoint: { container: 'c-1' },
      intendedAt: START,
    });
    expect(world.outbox.only()).toMatchObject({ state: 'waiting', task: 'send', attempts: 1 });
    world.clock.advance(60);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published' });
    expect(prepare).toHaveBeenCalledTimes(2);
  });

  it('misses its window where it would have to be prepared anew after it', async () => {
    const notAfter = '2026-07-01T01:00:30.000Z';
    const world = await unclear(false, anArticle({ plans: [aPlan({ notAfter })] }));
    world.forum.meanwhile = (call) => {
      if (call === 'commit') world.clock.advance(60);
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'missed_window',
      lastError: { code: 'window_missed' },
    });
    expect(world.forum.commits).toHaveLength(1);
  });

  it.each([
    ['withdrawn', (world: World) => world.withdraw(), 'cancelled'],
    ['taken down', (world: World) => world.takeDown(), 'cancelled'],
    [
      'changed behind the back of the outbox',
      (world: World) => {
        world.replace(anArticle({ title: 'Lain' }));
        return Promise.resolve();
      },
      'cancelled',
    ],
  ])('is not sent once more where its text was %s meanwhile', async (_what, act, state) => {
    const world = await unclear(false);
    world.forum.meanwhile = async (call) => {
      if (call === 'reconcile') await act(world);
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state });
    expect(world.forum.commits).toHaveLength(1);
  });

  it('goes as the new edition where one was published meanwhile', async () => {
    const world = await unclear(false);
    world.forum.meanwhile = async (call) => {
      if (call === 'reconcile') await world.publish(anArticle({ title: 'Loket Buka Siang' }));
    };
    await world.sweep();
    expect(world.forum.posts).toMatchObject([{ payload: { title: 'Loket Buka Siang' } }]);
    expect(world.outbox.only()).toMatchObject({ state: 'published', revision: 1 });
  });

  it('is looked at again, and not sent, where everything is switched off', async () => {
    const world = await unclear(false);
    world.forum.meanwhile = (call) => {
      if (call === 'reconcile') world.power.isOn = false;
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'on_hold',
      task: 'reconcile',
      lastError: { code: 'deliveries_switched_off' },
    });
    world.forum.meanwhile = () => Promise.resolve();
    world.power.isOn = true;
    world.clock.advance(60);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published' });
    expect(world.forum.commits).toHaveLength(2);
  });

  it('waits where the channel is still at it, and no other post of the account is sent meanwhile', async () => {
    const world = await unclear(true);
    world.forum.hitches.push({ kind: 'wait' });
    await world.publish(anArticle({ documentId: 'lain', title: 'Lain' }));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'waiting', task: 'reconcile', attempts: 0 },
      { state: 'queued', fence: 0 },
    ]);
    world.clock.advance(60);
    await world.sweep();
    expect(world.outbox.rows.map(({ state }) => state)).toEqual(['published', 'published']);
  });

  it('uses up no try while its account is refused, and is looked at first when that is live again', async () => {
    const world = await unclear(true);
    world.forum.hitches.push({ kind: 'failed', failure: aFailure('auth') });
    await world.publish(anArticle({ documentId: 'lain', title: 'Lain' }));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'needs_reconnect', task: 'reconcile', attempts: 0 },
      { state: 'queued' },
    ]);
    world.accounts.reconnect();
    await world.sweep();
    expect(world.outbox.rows.map(({ state }) => state)).toEqual(['published', 'published']);
    expect(world.forum.commits).toHaveLength(2);
  });

  it('waits for a quota as long as the channel says', async () => {
    const world = await unclear(true);
    const failure = aFailure('rate_limited', { retryAfterSeconds: 900 });
    world.forum.hitches.push({ kind: 'failed', failure });
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'waiting',
      task: 'reconcile',
      dueAt: new Date(Date.parse(START) + 900_000),
    });
  });

  it('is unknown where the channel cannot be asked for two hours', async () => {
    const world = await unclear(true);
    for (let times = 0; times < 99; times += 1) world.forum.hitches.push({ kind: 'throws' });
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'waiting', task: 'reconcile' });
    for (let minutes = 0; minutes < 125; minutes += 5) {
      world.clock.advance(300);
      await world.sweep();
    }
    expect(world.outbox.only()).toMatchObject({
      state: 'unknown',
      lastError: { code: 'look_given_up' },
    });
    expect(world.forum.commits).toHaveLength(1);
  });

  it('is with a person where the channel shows several posts, or nothing that it could vouch for', async () => {
    const world = await unclear(true);
    world.forum.hitches.push({ kind: 'at_a_loss' });
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'unlinked',
      candidates: [{ remoteId: 'post-1' }],
    });
    const other = await unclear(false);
    other.forum.hitches.push({ kind: 'at_a_loss' });
    await other.sweep();
    expect(other.outbox.only()).toMatchObject({ state: 'unknown', candidates: [] });
  });

  it.each([true, false])(
    'is looked after, and not sent again, where the worker died in it; out: %s',
    async (isOut) => {
      const world = makeWorld();
      world.forum.learn('reconcile');
      world.forum.steps.push({ kind: 'ready', checkpoint: { container: 'c-1' } });
      await world.publish(anArticle());
      world.forum.meanwhile = (call) => {
        // Either just before the channel takes it, or just after.
        if (call === 'commit') world.fuse.light(isOut ? 0 : -1);
        if (call === 'commit' && !isOut) throw new Error('never sent');
        return Promise.resolve();
      };
      await world.sweepUntilEnd();
      expect(world.outbox.only().state).toBe('publishing');
      world.forum.meanwhile = () => Promise.resolve();
      world.clock.advance(LEASE_SECONDS + 1);
      await world.sweep();
      expect(world.outbox.only()).toMatchObject({ state: 'published' });
      expect(world.forum.posts).toHaveLength(1);
    },
  );
});
