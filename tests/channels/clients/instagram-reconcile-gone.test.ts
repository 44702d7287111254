import { commitInto, listIs, look, lookUntilSettled, statusIs } from './instagram-lost-posts';
import { setInstagramStage, type InstagramStage } from './instagram-stage';

let stage: InstagramStage;

beforeEach(async () => {
  stage = await setInstagramStage();
});

afterEach(() => stage.close());

describe('after an unclear commit whose container is gone', () => {
  it.each(['ERROR', 'EXPIRED'])(
    'looks twice for a new post behind %s, and then prepares anew',
    async (status) => {
      stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
      const lost = await commitInto(stage);
      const client = stage.client({ http: statusIs(status) });
      expect(await look(stage, lost, { client })).toMatchObject({ kind: 'wait', seconds: 60 });
      expect(await lookUntilSettled(stage, lost, client)).toEqual({
        outcome: { kind: 'not_published', checkpoint: {} },
        looks: 2,
      });
    },
  );

  it('prepares anew what was never published within a day', async () => {
    await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    const lost = await commitInto(stage);
    stage.advance(25 * 60 * 60);
    expect((await lookUntilSettled(stage, lost)).outcome).toEqual({
      kind: 'not_published',
      checkpoint: {},
    });
  });

  it('never guesses that what is new is ours', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'error_but_done' });
    const lost = await commitInto(stage);
    const [post] = stage.emulator.posts();
    expect(
      await look(stage, lost, { client: stage.client({ http: statusIs('ERROR') }) }),
    ).toMatchObject({
      kind: 'unlinked',
      candidates: [{ remoteId: post?.id }],
    });
  });

  it('does not prepare anew where Meta counts a post more', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'error_but_done' });
    const lost = await commitInto(stage);
    const client = stage.client({ http: listIs([], statusIs('ERROR')) });
    expect((await lookUntilSettled(stage, lost, client)).outcome).toMatchObject({
      kind: 'unknown',
    });
  });
});

describe('after an unclear commit, where the look itself fails', () => {
  it.each(['not_visible', 'server_error', 'drop_before'] as const)(
    'repeats a look that ends in %s, and goes on where it was',
    async (kind) => {
      stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
      const lost = await commitInto(stage);
      stage.emulator.faults.add({ on: 'read_container', kind, times: 3 });
      stage.emulator.faults.add({ on: 'list_media', kind, times: 2 });
      expect(await lookUntilSettled(stage, lost)).toMatchObject({
        outcome: { kind: 'published' },
        looks: 6,
      });
    },
  );

  it('gives up after half an hour without a readable answer', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    stage.emulator.faults.add({ on: 'read_container', kind: 'not_visible', times: 100 });
    const from = stage.now().getTime();
    expect(await lookUntilSettled(stage, lost)).toMatchObject({
      outcome: { kind: 'unknown' },
      looks: 8,
    });
    expect((stage.now().getTime() - from) / 60_000).toBe(28);
  });

  it('says that the token is dead, and keeps what it knows', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    stage.emulator.faults.add({ on: 'read_container', kind: 'token_dies' });
    expect(await look(stage, lost)).toMatchObject({
      kind: 'failed',
      checkpoint: { container: lost.checkpoint['container'] },
      failure: { class: 'auth' },
    });
  });

  it('says when to come back where calls are used up', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    stage.emulator.setLimits({ minutesToRegain: 12 });
    stage.emulator.faults.add({ on: 'read_container', kind: 'refuse', error: { code: 80002 } });
    expect(await look(stage, lost)).toMatchObject({
      kind: 'failed',
      failure: { class: 'rate_limited', retryAfterSeconds: 720 },
    });
  });
});
