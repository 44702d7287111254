import type { AftercareOutcome, Checkpoint } from '../../../src/channels/contract';
import { setInstagramStage, stored, TOKEN, type InstagramStage } from './instagram-stage';

let stage: InstagramStage;

beforeEach(async () => {
  stage = await setInstagramStage({ login: 'facebook' });
});

afterEach(() => stage.close());

const withdraw = async (remoteId: string, checkpoint: Checkpoint = {}): Promise<AftercareOutcome> =>
  stage.client().withdraw(stage.post(), {
    ref: { remoteId, permalink: '' },
    revision: 2,
    note: '',
    changedAt: stage.now().toISOString(),
    checkpoint: stored(checkpoint),
  });

/** Takes steps, and waits as long as each says, to the end. */
const withdrawWhole = async (remoteId: string): Promise<AftercareOutcome> => {
  let outcome = await withdraw(remoteId);
  for (let step = 0; step < 20 && outcome.kind === 'wait'; step += 1) {
    stage.advance(outcome.seconds);
    outcome = await withdraw(remoteId, outcome.checkpoint);
  }
  return outcome;
};

const deletions = (): number =>
  stage.emulator.journal.filter(({ method }) => method === 'DELETE').length;

describe('the withdrawal of a post', () => {
  it('deletes it at once with the Facebook login, and nothing else', async () => {
    const other = await stage.someoneElsePosts();
    const ours = await stage.someoneElsePosts();
    expect(await withdraw(ours)).toEqual({ kind: 'done' });
    expect(stage.emulator.posts().map(({ id }) => id)).toEqual([other]);
  });

  it('is a task for a person with the Instagram login, and asks for nothing', async () => {
    await stage.close();
    stage = await setInstagramStage({ login: 'instagram' });
    const ours = await stage.someoneElsePosts();
    const asked = stage.emulator.journal.length;
    expect(await withdraw(ours)).toEqual({ kind: 'manual' });
    expect(stage.emulator.journal).toHaveLength(asked);
  });

  it('may be repeated: what is gone is gone, once it was looked for twice', async () => {
    const ours = await stage.someoneElsePosts();
    await withdraw(ours);
    expect(await withdraw(ours)).toMatchObject({ kind: 'wait', seconds: 60 });
    expect(await withdrawWhole(ours)).toEqual({ kind: 'done' });
    expect(deletions()).toBe(1);
  });

  it.each(['drop_after', 'error_but_done', 'drop_before', 'server_error'] as const)(
    'ends with the post gone after %s',
    async (kind) => {
      const ours = await stage.someoneElsePosts();
      stage.emulator.faults.add({ on: 'delete_media', kind });
      expect(await withdrawWhole(ours)).toEqual({ kind: 'done' });
      expect(stage.emulator.posts()).toEqual([]);
    },
  );

  it('does not take a post for gone that was not shown once', async () => {
    const ours = await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'read_media', kind: 'not_visible' });
    expect(await withdrawWhole(ours)).toEqual({ kind: 'done' });
    expect(stage.emulator.posts()).toEqual([]);
  });

  it('does not take a post for gone while the account cannot be read', async () => {
    const ours = await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'read_media', kind: 'not_visible', times: 2 });
    stage.emulator.faults.add({ on: 'me', kind: 'server_error' });
    expect(await withdrawWhole(ours)).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable' },
    });
  });

  it('fails for another try where the post stays, after three deletions', async () => {
    const ours = await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'delete_media', kind: 'server_error', times: 10 });
    expect(await withdrawWhole(ours)).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable', code: 'post_still_there' },
    });
    expect(deletions()).toBe(3);
  });

  it('is a task for a person where the token may not delete', async () => {
    const ours = await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'delete_media', kind: 'refuse', error: { code: 10 } });
    expect(await withdraw(ours)).toEqual({ kind: 'manual' });
  });

  it('waits for a new token where the old one is dead', async () => {
    const ours = await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'read_media', kind: 'token_dies' });
    const outcome = await withdraw(ours);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'auth' } });
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
  });
});
