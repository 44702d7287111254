import { Crash } from '../../../support/delivery-fakes';
import {
  aFailure,
  anArticle,
  aVideoPlan,
  ACCOUNTS,
  LEASE_SECONDS,
  makeWorld,
  START,
} from './world';

const later = (seconds: number): Date => new Date(Date.parse(START) + seconds * 1000);

describe('a try that fails', () => {
  it('is made again after a minute where preparing broke off', async () => {
    const world = makeWorld();
    world.forum.steps.push(new Error('socket hang up'));
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'waiting',
      attempts: 1,
      dueAt: later(60),
      leaseUntil: undefined,
      lastError: { class: 'retryable', code: 'unexpected_error' },
    });
    expect(world.surprises).toEqual([]);
  });

  it('is final after the fourth time', async () => {
    const world = makeWorld();
    const step = { kind: 'failed', checkpoint: {}, failure: aFailure('retryable') } as const;
    world.forum.steps.push(step, step, step, step);
    await world.publish(anArticle());
    const seen: string[] = [];
    for (const seconds of [0, 60, 300, 1800]) {
      world.clock.advance(seconds);
      await world.sweep();
      const { state, attempts } = world.outbox.only();
      seen.push(`${state} ${attempts}`);
    }
    expect(seen).toEqual(['waiting 1', 'waiting 2', 'waiting 3', 'failed 4']);
    world.clock.advance(86_400);
    expect(await world.sweep()).toBe(0);
  });

  it('is made again after the irreversible request too, where the channel clearly took nothing', async () => {
    const world = makeWorld();
    world.forum.answers.push({ kind: 'failed', failure: aFailure('retryable') });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'waiting', attempts: 1 });
    world.clock.advance(60);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', lastError: undefined });
    expect(world.forum.posts).toHaveLength(1);
  });

  it('prepares anew where what was prepared is gone', async () => {
    const world = makeWorld();
    world.forum.steps.push({ kind: 'ready', checkpoint: { container: 'c-1' } });
    world.forum.answers.push({ kind: 'failed', failure: aFailure('container_gone') });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'waiting', checkpoint: {} });
  });

  it.each(['prepare', 'commit'])('waits for a quota at %s, which uses up no try', async (at) => {
    const world = makeWorld();
    const failure = aFailure('rate_limited', { retryAfterSeconds: 900 });
    if (at === 'prepare') world.forum.steps.push({ kind: 'failed', checkpoint: {}, failure });
    else world.forum.answers.push({ kind: 'failed', failure });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'waiting',
      attempts: 0,
      dueAt: later(900),
    });
    world.clock.advance(900);
    await world.sweep();
    expect(world.outbox.only().state).toBe('published');
  });
});

describe('an account that is refused', () => {
  it('waits for a person to connect it, uses up no try, and goes on when it is live again', async () => {
    const world = makeWorld();
    world.forum.answers.push({ kind: 'failed', failure: aFailure('auth') });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'needs_reconnect', attempts: 0 });
    expect(await world.accounts.find({ channel: 'forum', key: 'utama' })).toMatchObject({
      state: 'needs_reconnect',
    });
    world.clock.advance(86_400);
    expect(await world.sweep()).toBe(0);
    world.accounts.reconnect();
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', attempts: 0 });
    expect(world.forum.posts).toHaveLength(1);
  });

  it('is on hold where the platform restricts it', async () => {
    const world = makeWorld();
    const failure = aFailure('account_restricted');
    world.forum.steps.push({ kind: 'failed', checkpoint: {}, failure });
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'on_hold', attempts: 0 });
    expect(world.accounts.isLive(world.outbox.only())).toBe(false);
  });

  it('has to be connected anew where its secrets are missing or malformed', async () => {
    const world = makeWorld();
    world.accounts.forgetCredentials();
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'needs_reconnect',
      lastError: { class: 'auth', code: 'credentials_missing' },
    });
    expect(world.journal).not.toContain('prepare {}');
  });

  it.each(['on_hold', 'needs_reconnect'] as const)(
    'sends nothing while it is %s, and everything afterwards',
    async (state) => {
      const world = makeWorld(ACCOUNTS.map((account) => ({ ...account, state })));
      await world.publish(anArticle());
      await world.sweep();
      expect(world.outbox.only()).toMatchObject({ state, attempts: 0, leaseUntil: undefined });
      expect(await world.sweep()).toBe(0);
      world.accounts.reconnect();
      await world.sweep();
      expect(world.outbox.only().state).toBe('published');
    },
  );

  it('never keeps another account waiting', async () => {
    const world = makeWorld();
    world.forum.answers.push({ kind: 'failed', failure: aFailure('auth') });
    await world.publish(anArticle({ plans: [anArticle().plans[0] ?? aVideoPlan(), aVideoPlan()] }));
    await world.sweep();
    expect(world.outbox.rows.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
      'forum needs_reconnect',
      'youtube published',
    ]);
  });
});

describe('a post of which nobody knows whether it is out', () => {
  it.each([
    ['the request broke off', { kind: 'throws', isOut: true } as const],
    ['the request broke off, and nothing was sent', { kind: 'throws', isOut: false } as const],
    ['the channel answered unclearly', { kind: 'unknown', isOut: true } as const],
  ])('is unknown where %s, and is never sent again', async (_why, answer) => {
    const world = makeWorld();
    world.forum.answers.push(answer);
    await world.publish(anArticle());
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({
      state: 'unknown',
      attempts: 0,
      leaseUntil: undefined,
      lastError: { class: 'unknown', code: 'no_clear_answer' },
    });
    expect(JSON.stringify(world.outbox.only().lastError)).not.toContain('rahasia');

    world.clock.advance(30 * 86_400);
    expect(await world.sweep()).toBe(0);
    await world.publish(anArticle());
    await world.publish(anArticle({ title: 'Judul Lain' }));
    expect(await world.sweep()).toBe(0);
    expect(world.forum.commits).toHaveLength(1);
  });

  it('is unknown where the worker died between request and answer', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = (call) => {
      if (call === 'commit') world.fuse.light(0);
      return Promise.resolve();
    };
    await world.sweepUntilEnd();
    expect(world.surprises).toEqual([expect.any(Crash)]);
    expect(world.outbox.only().state).toBe('publishing');
    expect(await world.sweep()).toBe(0);
    expect(world.outbox.only().state).toBe('publishing');

    world.clock.advance(LEASE_SECONDS + 1);
    expect(await world.sweep()).toBe(1);
    expect(world.outbox.only()).toMatchObject({
      state: 'unknown',
      leaseUntil: undefined,
      lastError: { class: 'unknown', code: 'worker_stopped' },
    });
    expect(world.forum.commits).toHaveLength(1);
  });

  it('stays on its way, and then unknown, where the answer came and could not be stored', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = (call) => {
      if (call === 'commit') {
        jest.spyOn(world.outbox, 'write').mockRejectedValueOnce(new Error('the disk is full'));
      }
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.surprises).toEqual([new Error('the disk is full')]);
    expect(world.outbox.only()).toMatchObject({ state: 'publishing', attempts: 0 });
    world.clock.advance(LEASE_SECONDS + 1);
    await world.sweep();
    expect(world.outbox.only().state).toBe('unknown');
    expect(world.forum.commits).toHaveLength(1);
  });

  it('is published after all where a slow answer comes in the end', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.forum.meanwhile = async (call) => {
      if (call !== 'commit') return;
      world.clock.advance(LEASE_SECONDS + 1);
      await world.sweep();
      expect(world.outbox.only().state).toBe('unknown');
    };
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', remoteId: 'post-1' });
    expect(world.forum.commits).toHaveLength(1);
  });
});
