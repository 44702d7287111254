import { commitInto, listIs, look, lookUntilSettled, statusIs } from './instagram-lost-posts';
import { answering, setInstagramStage, type InstagramStage } from './instagram-stage';
import { prepare } from './kit';

let stage: InstagramStage;

beforeEach(async () => {
  stage = await setInstagramStage();
});

afterEach(() => stage.close());

describe('after an unclear commit whose post is out', () => {
  it('finds the one post that is new', async () => {
    await stage.someoneElsePosts();
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    const post = stage.emulator.posts().at(-1);
    expect(await look(stage, lost)).toEqual({
      kind: 'published',
      ref: { remoteId: post?.id, permalink: post?.permalink },
    });
  });

  it.each(['error_but_done', 'drop_after'] as const)(
    'finds a carousel behind %s, and no single picture that was posted besides',
    async (kind) => {
      stage.emulator.faults.add({ on: 'publish', kind });
      const lost = await commitInto(stage, 3);
      const [carousel] = stage.emulator.posts();
      await stage.someoneElsePosts();
      const outcome = await look(stage, lost, { images: 3 });
      expect(outcome).toMatchObject({ kind: 'published', ref: { remoteId: carousel?.id } });
    },
  );

  it('lets a person pick where two posts are new', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    stage.advance(5);
    const other = await stage.someoneElsePosts();
    const outcome = await look(stage, lost);
    expect(outcome).toMatchObject({
      kind: 'unlinked',
      candidates: [
        { remoteId: other, publishedAt: '2026-06-01T00:00:05.000Z', excerpt: '' },
        { publishedAt: '2026-06-01T00:00:00.000Z' },
      ],
    });
  });

  it('waits for a post that is not listed yet, and after five looks lets a person find it', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    expect(await look(stage, lost, { client: stage.client({ http: listIs([]) }) })).toMatchObject({
      kind: 'wait',
      seconds: 60,
    });
    const settled = await lookUntilSettled(stage, lost, stage.client({ http: listIs([]) }));
    expect(settled).toEqual({ outcome: { kind: 'unlinked', candidates: [] }, looks: 5 });
  });

  it('does not take an older post for ours that only now came into the list', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    const old = { id: '1', media_type: 'IMAGE', timestamp: '2026-05-31T23:50:00+0000' };
    const client = stage.client({ http: listIs([old]) });
    expect((await lookUntilSettled(stage, lost, client)).outcome).toEqual({
      kind: 'unlinked',
      candidates: [],
    });
  });

  it('publishes once where a post came out behind a refusal', async () => {
    const checkpoint = await stage.ready();
    const error = { status: 400, code: 190 };
    stage.emulator.faults.add({ on: 'publish', kind: 'error_but_done', error });
    const client = stage.client();
    expect(await client.commit(stage.post(), checkpoint)).toMatchObject({ kind: 'failed' });
    stage.advance(600);
    const again = await prepare(stage.client(), stage.post(), checkpoint);
    expect(again.kind).toBe('ready');
    expect(await client.commit(stage.post(), again.checkpoint)).toMatchObject({ kind: 'unknown' });
    const intendedAt = stage.now().toISOString();
    const [post] = stage.emulator.posts();
    expect(await look(stage, { checkpoint: again.checkpoint, intendedAt })).toMatchObject({
      kind: 'published',
      ref: { remoteId: post?.id },
    });
    expect(stage.emulator.posts()).toHaveLength(1);
  });
});

describe('after an unclear commit, with the Facebook login', () => {
  beforeEach(async () => {
    await stage.close();
    stage = await setInstagramStage({ login: 'facebook' });
  });

  const list = (captions: readonly string[]) =>
    listIs(
      captions.map((caption, place) => ({
        id: String(place),
        media_type: 'IMAGE',
        timestamp: '2026-06-01T00:00:01+0000',
        permalink: `https://example.test/p/${String(place)}`,
        caption,
      })),
    );
  const ours = (): string => (stage.post().payload as { caption: string }).caption;

  it('finds its own caption among several new posts', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    const http = list(['Foto rapat', `${ours()}\n`, 'Foto upacara']);
    expect(await look(stage, lost, { client: stage.client({ http }) })).toEqual({
      kind: 'published',
      ref: { remoteId: '1', permalink: 'https://example.test/p/1' },
    });
  });

  it('never guesses where no caption is ours, and shows what is new', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_after' });
    const lost = await commitInto(stage);
    const client = stage.client({ http: list(['Foto rapat']) });
    expect((await lookUntilSettled(stage, lost, client)).outcome).toMatchObject({
      kind: 'unlinked',
      candidates: [{ remoteId: '0', excerpt: 'Foto rapat' }],
    });
  });
});

describe('after an unclear commit whose container is still unpublished', () => {
  it('believes it only after a minute, and then sends the same container again', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    const lost = await commitInto(stage);
    const first = await look(stage, lost);
    expect(first).toMatchObject({ kind: 'wait', seconds: 60 });
    if (first.kind !== 'wait') return;
    stage.advance(20);
    // A worker that comes too early waits for the rest.
    const early = await look(stage, { ...lost, checkpoint: first.checkpoint });
    expect(early).toMatchObject({ kind: 'wait', seconds: 40 });
    if (early.kind !== 'wait') return;
    stage.advance(40);
    const outcome = await look(stage, { ...lost, checkpoint: early.checkpoint });
    expect(outcome).toMatchObject({
      kind: 'not_published',
      checkpoint: { container: lost.checkpoint['container'], recommits: 1 },
    });
  });

  it('goes to publication twice more at most, and is then a matter for a person', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before', times: 3 });
    let lost = await commitInto(stage);
    for (const recommits of [1, 2]) {
      const { outcome } = await lookUntilSettled(stage, lost);
      expect(outcome).toMatchObject({ kind: 'not_published', checkpoint: { recommits } });
      if (outcome.kind !== 'not_published') return;
      const again = await prepare(stage.client(), stage.post(), outcome.checkpoint);
      expect(again).toMatchObject({ kind: 'ready', checkpoint: { recommits } });
      const sent = await stage.client().commit(stage.post(), again.checkpoint);
      expect(sent.kind).toBe('unknown');
      lost = { checkpoint: again.checkpoint, intendedAt: stage.now().toISOString() };
    }
    expect((await lookUntilSettled(stage, lost)).outcome).toMatchObject({ kind: 'unknown' });
    expect(stage.emulator.posts()).toEqual([]);
    expect(stage.emulator.containers()).toHaveLength(1);
  });

  it('does not send again what appeared after the look, and finds it by the first baseline', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    const lost = await commitInto(stage);
    const { outcome } = await lookUntilSettled(stage, lost);
    if (outcome.kind !== 'not_published') throw new Error(outcome.kind);
    // The first request arrives after all.
    await stage.client().commit(stage.post(), lost.checkpoint);
    stage.advance(60);
    const again = await prepare(stage.client(), stage.post(), outcome.checkpoint);
    expect(again.kind).toBe('ready');
    expect(await stage.client().commit(stage.post(), again.checkpoint)).toMatchObject({
      kind: 'unknown',
    });
    const late = { checkpoint: again.checkpoint, intendedAt: stage.now().toISOString() };
    expect(await look(stage, late)).toMatchObject({ kind: 'published' });
    expect(stage.emulator.posts()).toHaveLength(1);
  });

  it('does not send again while a post is new, and lets a person decide', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    const lost = await commitInto(stage);
    const other = await stage.someoneElsePosts();
    expect((await lookUntilSettled(stage, lost)).outcome).toMatchObject({
      kind: 'unlinked',
      candidates: [{ remoteId: other }],
    });
  });

  it('does not send again where Meta counts a post that it does not show', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    const lost = await commitInto(stage);
    const client = stage.client({
      http: answering((url) => url.includes('content_publishing_limit'), {
        data: [{ quota_usage: 1, config: { quota_total: 100 } }],
      }),
    });
    expect((await lookUntilSettled(stage, lost, client)).outcome).toMatchObject({
      kind: 'unknown',
    });
  });

  it('waits for a container in progress, and gives up after five looks', async () => {
    stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
    const lost = await commitInto(stage);
    const client = stage.client({ http: statusIs('IN_PROGRESS') });
    expect(await lookUntilSettled(stage, lost, client)).toMatchObject({
      outcome: { kind: 'unknown' },
      looks: 5,
    });
  });
});

it('sends nothing while it looks', async () => {
  stage.emulator.faults.add({ on: 'publish', kind: 'drop_before' });
  const lost = await commitInto(stage);
  const before = stage.emulator.journal.length;
  await lookUntilSettled(stage, lost);
  const seen = stage.emulator.journal.slice(before);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.every(({ method }) => method === 'GET')).toBe(true);
});

it('knows that nothing went out where there was no container', async () => {
  expect(await look(stage, { checkpoint: {}, intendedAt: stage.now().toISOString() })).toEqual({
    kind: 'not_published',
    checkpoint: {},
  });
});
