import { anArticle, aPlan, aVideoPlan, makeWorld, START, type World } from './world';

const states = (world: World): readonly string[] => world.outbox.rows.map(({ state }) => state);

describe('taking a text from the channels', () => {
  it('cancels every unsent post of it, and none of another text or language', async () => {
    const world = makeWorld();
    await world.publish(anArticle({ documentId: 'a', plans: [aPlan(), aVideoPlan()] }));
    await world.publish(anArticle({ documentId: 'b', plans: [aPlan()] }));
    await world.plan(anArticle({ documentId: 'a', locale: 'en', plans: [aPlan()] }));
    await world.withdraw('a');
    expect(
      world.outbox.rows.map(({ contentDocumentId, contentLocale, state }) =>
        [contentDocumentId, contentLocale, state].join(' '),
      ),
    ).toEqual(['a id cancelled', 'a id cancelled', 'b id queued', 'a en queued']);
    expect(world.outbox.rows[0]).toMatchObject({
      leaseUntil: undefined,
      lastError: { code: 'content_withdrawn' },
    });
  });

  it('withdraws what is out, with what readers are told', async () => {
    const world = makeWorld();
    world.forum.learn('withdraw');
    await world.publish(anArticle());
    await world.sweep();
    await world.withdraw();
    expect(world.outbox.only()).toMatchObject({
      state: 'withdrawing',
      task: 'withdraw',
      followUp: { kind: 'withdraw', note: 'Angkanya keliru.', at: START },
    });
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'withdrawn', followUp: undefined });
    expect(world.forum.shown).toEqual([]);
    expect(world.timeline().slice(-3)).toEqual(['published', 'withdrawing', 'withdrawn']);
  });

  it('is a task for a person where the channel cannot', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    await world.sweep();
    await world.withdraw();
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'manual_action',
      task: 'withdraw',
      followUp: { kind: 'withdraw' },
      lastError: { code: 'by_hand' },
    });
    expect(await world.sweep()).toBe(0);
  });

  it('is told twice without being done twice', async () => {
    const world = makeWorld();
    world.forum.learn('withdraw');
    await world.publish(anArticle());
    await world.sweep();
    await world.withdraw();
    await world.takeDown();
    await world.sweep();
    expect(world.forum.cares).toHaveLength(1);
    expect(states(world)).toEqual(['withdrawn']);
  });

  it('has a worker that prepares a post find it taken back, and send nothing', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = async (call) => {
      if (call === 'prepare') await world.withdraw();
    };
    await world.sweep();
    expect(world.forum.commits).toEqual([]);
    expect(states(world)).toEqual(['cancelled']);
  });

  it('reaches a post that is being sent at this moment, as soon as it is out', async () => {
    const world = makeWorld();
    world.forum.learn('withdraw');
    await world.publish(anArticle());
    world.forum.meanwhile = async (call) => {
      if (call === 'commit') await world.withdraw();
    };
    await world.sweep();
    expect(world.forum.posts).toHaveLength(1);
    expect(world.forum.shown).toEqual([]);
    expect(world.timeline()).toEqual([
      'queued',
      'claimed',
      'prepared',
      'publishing',
      'published',
      'withdrawing',
      'withdrawn',
    ]);
  });

  it('makes a new post of the text where it comes back later', async () => {
    const world = makeWorld();
    world.forum.learn('withdraw');
    await world.publish(anArticle());
    await world.sweep();
    await world.withdraw();
    await world.sweep();
    expect(await world.publish(anArticle())).toBe(1);
    await world.sweep();
    expect(states(world)).toEqual(['withdrawn', 'published']);
    expect(world.forum.shown).toHaveLength(1);
  });

  it('makes a new post of the first edition where that comes back after a correction', async () => {
    const world = makeWorld();
    world.youtube.learn('revise', 'withdraw');
    const first = anArticle({ plans: [aVideoPlan()] });
    await world.publish(first);
    await world.sweep();
    await world.publish({ ...first, title: 'Loket Buka Siang' });
    await world.sweep();
    await world.withdraw();
    await world.sweep();
    expect(await world.publish(first)).toBe(1);
    await world.sweep();
    expect(states(world)).toEqual(['withdrawn', 'published']);
  });

  it('is forgotten where the same text comes back before it began', async () => {
    const world = makeWorld();
    world.forum.learn('withdraw');
    await world.publish(anArticle());
    await world.sweep();
    await world.withdraw();
    await world.publish(anArticle());
    expect(world.outbox.only()).toMatchObject({ state: 'published', followUp: undefined });
    await world.sweep();
    expect(world.forum.cares).toEqual([]);
    expect(world.forum.shown).toHaveLength(1);
  });

  it('has a text that comes back wait until the withdrawal that began has ended', async () => {
    const world = makeWorld();
    world.forum.learn('withdraw');
    await world.publish(anArticle());
    await world.sweep();
    await world.withdraw();
    world.forum.hitches.push({ kind: 'wait' });
    await world.sweep();
    await world.publish(anArticle({ title: 'Loket Buka Siang' }));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'waiting', task: 'withdraw' },
      { state: 'waiting', task: 'send', lastError: { code: 'slot_taken' } },
    ]);
    world.clock.advance(60);
    await world.sweep();
    expect(states(world)).toEqual(['withdrawn', 'published']);
    expect(world.forum.shown).toMatchObject([{ payload: { title: 'Loket Buka Siang' } }]);
  });
});
