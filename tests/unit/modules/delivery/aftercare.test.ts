import {
  aFailure,
  anArticle,
  aVideoPlan,
  LEASE_SECONDS,
  makeWorld,
  NOTE,
  START,
  type World,
} from './world';

const edition = (title: string) => anArticle({ title });

/** A world with one post out, on a channel that edits. */
const withPost = async (): Promise<World> => {
  const world = makeWorld();
  world.forum.learn('revise', 'withdraw');
  await world.publish(edition('Satu'));
  await world.sweep();
  return world;
};

describe('bringing a post that is out to a new edition', () => {
  it('edits it in place, tells readers, and counts the edition', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    await world.sweep();
    expect(world.forum.cares).toEqual([
      {
        kind: 'revise',
        post: {
          ref: { remoteId: 'post-1', permalink: 'https://kanal.example.test/1' },
          revision: 2,
          note: NOTE.note,
          changedAt: START,
          checkpoint: {},
        },
      },
    ]);
    expect(world.outbox.only()).toMatchObject({
      state: 'published',
      revision: 2,
      followUp: undefined,
      payload: { title: 'Dua' },
      checkpoint: {},
    });
    expect(world.forum.posts).toMatchObject([{ payload: { title: 'Dua' } }]);
    expect(world.timeline().slice(-3)).toEqual(['published', 'correcting', 'published']);
  });

  it('goes on with what the last step left, and asks the same again after a worker died', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    world.forum.hitches.push({ kind: 'wait' });
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'waiting', task: 'revise', attempts: 0 });
    world.clock.advance(60);
    world.forum.meanwhile = () => {
      world.fuse.light(0);
      return Promise.resolve();
    };
    await world.sweepUntilEnd();
    expect(world.outbox.only()).toMatchObject({ state: 'correcting' });
    world.forum.meanwhile = () => Promise.resolve();
    world.clock.advance(LEASE_SECONDS + 1);
    await world.sweep();
    expect(world.forum.cares.map(({ post }) => post.checkpoint)).toEqual([
      {},
      { step: 1 },
      { step: 1 },
    ]);
    expect(world.outbox.only()).toMatchObject({ state: 'published', revision: 2 });
  });

  it('never swallows a newer edition that comes while an older one is on its way', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    world.forum.meanwhile = async (call) => {
      if (call !== 'revise') return;
      world.forum.meanwhile = () => Promise.resolve();
      const { fence, leaseUntil } = world.outbox.only();
      await world.publish(edition('Tiga'));
      // The worker that is at the older one keeps the row until it has ended.
      expect(world.outbox.only()).toMatchObject({ state: 'correcting', fence, leaseUntil });
    };
    await world.sweep();
    expect(world.forum.cares.map(({ post }) => post.revision)).toEqual([2, 3]);
    expect(world.forum.posts).toMatchObject([{ payload: { title: 'Tiga' } }]);
    expect(world.outbox.only()).toMatchObject({ state: 'published', revision: 3 });
  });

  it('begins anew with the newest edition where the older one waits', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    world.forum.hitches.push({ kind: 'wait' });
    await world.sweep();
    await world.publish(edition('Tiga'));
    world.clock.advance(60);
    await world.sweep();
    const { revision, checkpoint } = world.forum.cares.at(-1)?.post ?? {};
    expect({ revision, checkpoint }).toEqual({ revision: 3, checkpoint: {} });
    expect(world.forum.posts).toMatchObject([{ payload: { title: 'Tiga' } }]);
  });

  it('takes nothing that a step of the older edition left for the newest one', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    world.forum.hitches.push({ kind: 'wait' });
    await world.sweep();
    world.clock.advance(60);
    world.forum.meanwhile = () => {
      world.fuse.light(0);
      return Promise.resolve();
    };
    await world.sweepUntilEnd();
    world.forum.meanwhile = () => Promise.resolve();
    await world.publish(edition('Tiga'));
    world.clock.advance(LEASE_SECONDS + 1);
    await world.sweep();
    const { revision, checkpoint } = world.forum.cares.at(-1)?.post ?? {};
    expect({ revision, checkpoint }).toEqual({ revision: 3, checkpoint: {} });
    expect(world.forum.posts).toMatchObject([{ payload: { title: 'Tiga' } }]);
  });

  it('gives way to a withdrawal that comes while it is on its way', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    world.forum.meanwhile = async (call) => {
      if (call === 'revise') await world.withdraw();
    };
    await world.sweep();
    expect(world.forum.cares.map(({ kind }) => kind)).toEqual(['revise', 'withdraw']);
    expect(world.outbox.only()).toMatchObject({ state: 'withdrawn' });
  });

  it('begins as soon as a post is out that was on its way', async () => {
    const world = makeWorld();
    world.forum.learn('revise');
    await world.publish(edition('Satu'));
    world.forum.meanwhile = async (call) => {
      if (call === 'commit') await world.publish(edition('Dua'));
    };
    await world.sweep();
    expect(world.forum.posts).toMatchObject([{ payload: { title: 'Dua' } }]);
    expect(world.outbox.only()).toMatchObject({ state: 'published', revision: 2 });
  });

  it.each(['validation', 'retryable'] as const)(
    'sends the new edition instead where the channel took nothing of the old one: %s',
    async (kind) => {
      const world = makeWorld();
      world.forum.answers.push({ kind: 'failed', failure: aFailure(kind) });
      await world.publish(edition('Satu'));
      world.forum.meanwhile = async (call) => {
        if (call === 'commit') await world.publish(edition('Dua'));
      };
      await world.sweep();
      world.clock.advance(60);
      await world.sweep();
      expect(world.forum.posts).toMatchObject([{ payload: { title: 'Dua' } }]);
      expect(world.outbox.only()).toMatchObject({ state: 'published', revision: 1, attempts: 0 });
    },
  );

  it('is a task for a person where the channel cannot, and where it failed for good', async () => {
    const world = makeWorld();
    await world.publish(edition('Satu'));
    await world.sweep();
    await world.publish(edition('Dua'));
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'manual_action',
      followUp: { payload: { title: 'Dua' } },
      payload: { title: 'Satu' },
    });

    world.forum.learn('revise');
    world.forum.hitches.push({ kind: 'failed', failure: aFailure('forbidden') });
    await world.publish(edition('Tiga'));
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'manual_action',
      followUp: { payload: { title: 'Tiga' } },
      lastError: { class: 'forbidden', code: 'code_forbidden' },
    });
  });

  it('is tried again after 1, 5 and 30 minutes, and keeps its task while it waits for its account', async () => {
    const world = await withPost();
    await world.publish(edition('Dua'));
    const failed = (kind: 'retryable' | 'auth') =>
      ({ kind: 'failed', failure: aFailure(kind) }) as const;
    world.forum.hitches.push(failed('retryable'), { kind: 'throws' }, failed('auth'));
    await world.sweep();
    world.clock.advance(60);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'waiting', task: 'revise', attempts: 2 });
    world.clock.advance(300);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'needs_reconnect', task: 'revise' });
    world.accounts.reconnect();
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', revision: 2 });
  });

  it('asks nothing of an account that only rehearses, and has a person do it', async () => {
    const world = await withPost();
    world.accounts.changeAll({ mode: 'dry_run' });
    await world.publish(edition('Dua'));
    await world.sweep();
    expect(world.forum.cares).toEqual([]);
    expect(world.outbox.only()).toMatchObject({
      state: 'manual_action',
      lastError: { code: 'account_rehearses' },
    });
  });

  it('goes on for one post while another of the account is still looked after', async () => {
    const world = makeWorld();
    world.youtube.learn('revise', 'reconcile');
    const video = (documentId: string, title: string) =>
      anArticle({ documentId, title, plans: [aVideoPlan({ videoId: `hUmAsHu${documentId}` })] });
    await world.publish(video('B001', 'Satu'));
    await world.sweep();
    world.youtube.answers.push({ kind: 'unknown', isOut: true });
    world.youtube.hitches.push({ kind: 'wait' });
    await world.publish(video('B002', 'Lain'));
    await world.sweep();
    await world.publish(video('B001', 'Dua'));
    await world.publish(video('B003', 'Baru'));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'published', revision: 2 },
      { state: 'waiting', task: 'reconcile' },
      { state: 'queued' },
    ]);
    world.clock.advance(60);
    await world.sweep();
    expect(world.outbox.rows.map(({ state }) => state)).toEqual(Array(3).fill('published'));
  });
});
