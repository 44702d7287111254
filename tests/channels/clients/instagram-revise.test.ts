import type { AftercareOutcome, Checkpoint } from '../../../src/channels/contract';
import { setInstagramStage, stored, type InstagramStage } from './instagram-stage';

const NOTE = 'Loket buka pukul 08.00, bukan 07.00.';
const COMMENT = `Koreksi (1 Juni 2026): ${NOTE}`;

let stage: InstagramStage;
let ours: string;

beforeEach(async () => {
  stage = await setInstagramStage();
  ours = await stage.someoneElsePosts();
});

afterEach(() => stage.close());

const revise = async (note = NOTE, checkpoint: Checkpoint = {}): Promise<AftercareOutcome> =>
  stage.client().revise(stage.post(), {
    ref: { remoteId: ours, permalink: '' },
    revision: 2,
    note,
    changedAt: '2026-06-01T03:00:00.000Z',
    checkpoint: stored(checkpoint),
  });

/** Takes steps, and waits as long as each says, to the end; gives how often it waited too. */
const reviseWhole = async (): Promise<{ outcome: AftercareOutcome; waits: number }> => {
  let outcome = await revise();
  for (let waits = 0; waits < 20; waits += 1) {
    if (outcome.kind !== 'wait') return { outcome, waits };
    stage.advance(outcome.seconds);
    outcome = await revise(NOTE, outcome.checkpoint);
  }
  throw new Error('the correction never ended');
};

const comments = (): readonly string[] =>
  (stage.emulator.posts()[0]?.comments ?? []).map(({ text }) => text);

const writes = (): number =>
  stage.emulator.journal.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/comments'),
  ).length;

describe('the correction of a post', () => {
  it('is told in a comment, and leaves the caption to a person', async () => {
    expect(await revise()).toEqual({ kind: 'manual' });
    expect(comments()).toEqual([COMMENT]);
  });

  it('is told in the language of the post', async () => {
    const { payload, ...assignment } = stage.post();
    const english = { ...assignment, payload: { ...(payload as object), language: 'en' } };
    await stage.client().revise(english, {
      ref: { remoteId: ours, permalink: '' },
      revision: 2,
      note: 'The counter opens at 8.',
      changedAt: '2026-06-01T03:00:00.000Z',
      checkpoint: {},
    });
    expect(comments()).toEqual(['Correction (1 June 2026): The counter opens at 8.']);
  });

  it('is not told where there is nothing to tell, and asks for nothing', async () => {
    const asked = stage.emulator.journal.length;
    expect(await revise('  ')).toEqual({ kind: 'manual' });
    expect(stage.emulator.journal).toHaveLength(asked);
  });

  it('is told once, however often the step is repeated', async () => {
    await revise();
    expect(await revise()).toEqual({ kind: 'manual' });
    expect(comments()).toEqual([COMMENT]);
  });

  it('is told again where another note is added', async () => {
    await revise();
    await revise('Syarat fotokopi KTP dihapus.');
    expect(comments()).toHaveLength(2);
  });

  it('is told by the office itself: a reader with the same words does not count', async () => {
    stage.emulator.commentAsReader({ mediaId: ours, username: 'warga', text: COMMENT });
    await revise();
    expect(writes()).toBe(1);
  });

  it('is found among more comments than one page holds', async () => {
    await revise();
    for (let place = 0; place < 60; place += 1) {
      stage.emulator.commentAsReader({
        mediaId: ours,
        username: 'warga',
        text: `Halo ${String(place)}`,
      });
    }
    expect(await revise()).toEqual({ kind: 'manual' });
    expect(writes()).toBe(1);
  });

  it.each(['drop_after', 'error_but_done'] as const)(
    'is told once although its answer was lost (%s)',
    async (kind) => {
      stage.emulator.faults.add({ on: 'post_comment', kind });
      expect(await reviseWhole()).toEqual({ outcome: { kind: 'manual' }, waits: 1 });
      expect(comments()).toEqual([COMMENT]);
    },
  );

  it.each(['drop_before', 'server_error'] as const)(
    'is tried anew only after three looks found nothing (%s)',
    async (kind) => {
      stage.emulator.faults.add({ on: 'post_comment', kind });
      const { outcome, waits } = await reviseWhole();
      expect(outcome).toMatchObject({
        kind: 'failed',
        failure: { class: 'retryable', code: 'comment_not_shown' },
      });
      expect(waits).toBe(3);
      expect(comments()).toEqual([]);
      if (outcome.kind !== 'failed') return;
      expect(await revise(NOTE, outcome.checkpoint)).toEqual({ kind: 'manual' });
      expect(comments()).toEqual([COMMENT]);
    },
  );

  it('sends nothing while the comments that are there cannot be read', async () => {
    stage.emulator.faults.add({ on: 'list_comments', kind: 'server_error' });
    expect(await revise()).toMatchObject({ kind: 'failed', failure: { class: 'retryable' } });
    expect(writes()).toBe(0);
  });

  it('says that the post is gone', async () => {
    stage.emulator.faults.add({ on: 'list_comments', kind: 'not_visible' });
    expect(await revise()).toMatchObject({ kind: 'failed', failure: { class: 'not_found' } });
  });

  it('fails by its class where Meta refuses the comment', async () => {
    stage.emulator.faults.add({ on: 'post_comment', kind: 'refuse', error: { code: 80002 } });
    expect(await revise()).toMatchObject({ kind: 'failed', failure: { class: 'rate_limited' } });
    stage.emulator.faults.add({ on: 'post_comment', kind: 'token_dies' });
    expect(await revise()).toMatchObject({ kind: 'failed', failure: { class: 'auth' } });
  });
});
