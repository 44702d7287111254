import type { Checkpoint, Step } from '../../../src/channels/contract';
import {
  answering,
  serve,
  setInstagramStage,
  stored,
  type InstagramStage,
} from './instagram-stage';
import { prepare, type AnyAssignment } from './kit';

let stage: InstagramStage;

beforeEach(async () => {
  stage = await setInstagramStage();
});

afterEach(() => stage.close());

const readBaseline = (checkpoint: Checkpoint): unknown => checkpoint['baseline'];

/** The post with every picture at another address. */
const withPictureAt = (url: string): AnyAssignment => {
  const assignment = stage.post();
  const payload = assignment.payload as { images: { rendition: object }[] };
  const images = payload.images.map((image) => ({
    ...image,
    rendition: { ...image.rendition, url },
  }));
  return { ...assignment, payload: { ...payload, images } };
};

describe('the look at the account before a commit', () => {
  it('notes the posts that are there and how many are counted', async () => {
    const first = await stage.someoneElsePosts();
    stage.advance(60);
    const second = await stage.someoneElsePosts(2);
    expect(readBaseline(await stage.ready())).toEqual({
      at: '2026-06-01T00:01:00.000Z',
      knownMedia: [second, first],
      quotaUsed: 2,
    });
  });

  it('is taken anew whenever preparation is resumed', async () => {
    const checkpoint = await stage.ready();
    stage.advance(3600);
    const other = await stage.someoneElsePosts();
    const again = await prepare(stage.client(), stage.post(), checkpoint);
    expect(again.kind).toBe('ready');
    expect(readBaseline(again.checkpoint)).toEqual({
      at: '2026-06-01T01:00:00.000Z',
      knownMedia: [other],
      quotaUsed: 1,
    });
  });

  it('stays the first one for a container that may have been sent', async () => {
    const checkpoint = stored({ ...(await stage.ready()), recommits: 1 });
    await stage.someoneElsePosts();
    const again = await prepare(stage.client(), stage.post(), checkpoint);
    expect(readBaseline(again.checkpoint)).toEqual(readBaseline(checkpoint));
  });

  it('keeps a post back whose account has no post left, until the oldest leaves the day', async () => {
    await stage.someoneElsePosts();
    stage.advance(600);
    await stage.someoneElsePosts();
    stage.emulator.setLimits({ postsADay: 2 });
    const step = await prepare(stage.client(), stage.post());
    expect(step).toMatchObject({
      kind: 'failed',
      failure: {
        class: 'rate_limited',
        code: 'quota_exhausted',
        retryAfterSeconds: 24 * 3600 - 600,
      },
    });
    stage.advance(24 * 3600 - 600);
    // The container is too old by then: a fresh one is made, and the post goes out.
    expect(await prepare(stage.client(), stage.post(), step.checkpoint)).toMatchObject({
      kind: 'ready',
    });
    expect(stage.emulator.containers()).toHaveLength(4);
  });

  it('asks again in an hour where the counted posts are not all listed', async () => {
    const client = stage.client({
      http: answering((url) => url.includes('content_publishing_limit'), {
        data: [{ quota_usage: 50, config: { quota_total: 50, quota_duration: 86_400 } }],
      }),
    });
    expect(await prepare(client, stage.post())).toMatchObject({
      kind: 'failed',
      failure: { class: 'rate_limited', retryAfterSeconds: 3600 },
    });
  });

  it.each(['quota', 'list_media'] as const)(
    'goes on with the same container after %s failed',
    async (on) => {
      stage.emulator.faults.add({ on, kind: 'server_error' });
      const step = await prepare(stage.client(), stage.post());
      expect(step).toMatchObject({ kind: 'failed', failure: { class: 'retryable' } });
      const again = await prepare(stage.client(), stage.post(), step.checkpoint);
      expect(again.kind).toBe('ready');
      expect(stage.emulator.containers()).toHaveLength(1);
    },
  );
});

describe('calls that are nearly used up', () => {
  const firstStep = (): Promise<Step> => stage.client().prepare(stage.post(), {});

  it('let the next step wait for five minutes from 95 percent on', async () => {
    stage.emulator.setLimits({ callCount: 94 });
    expect(await firstStep()).toMatchObject({ kind: 'continue' });
    stage.emulator.setLimits({ callCount: 95 });
    expect(await firstStep()).toMatchObject({ kind: 'wait', seconds: 300 });
  });

  it('let the next step wait as long as Meta says, and lose nothing of this one', async () => {
    stage.emulator.setLimits({ minutesToRegain: 7 });
    const step = await firstStep();
    const [container] = stage.emulator.containers();
    expect(step).toMatchObject({
      kind: 'wait',
      seconds: 420,
      checkpoint: { container: container?.id },
    });
  });

  it('do not keep back the one request that remains, unless Meta does', async () => {
    const checkpoint = await stage.ready();
    const polled = await stage.client().prepare(stage.post(), checkpoint);
    stage.emulator.setLimits({ callCount: 99 });
    expect(await stage.client().prepare(stage.post(), polled.checkpoint)).toMatchObject({
      kind: 'ready',
    });
    stage.emulator.setLimits({ minutesToRegain: 2 });
    expect(await stage.client().prepare(stage.post(), polled.checkpoint)).toMatchObject({
      kind: 'wait',
      seconds: 120,
    });
  });

  it('are read from the header of the application too', async () => {
    const http = answering(
      (_url, method) => method === 'POST',
      { id: '5' },
      { headers: { 'x-app-usage': '{"call_count":10,"total_time":97}' } },
    );
    expect(await stage.client({ http }).prepare(stage.post(), {})).toMatchObject({
      kind: 'wait',
      seconds: 300,
    });
  });

  it('are left alone where a header cannot be read', async () => {
    const http = answering(
      (_url, method) => method === 'POST',
      { id: '5' },
      { headers: { 'x-app-usage': 'soon', 'x-business-use-case-usage': '[1]' } },
    );
    expect(await stage.client({ http }).prepare(stage.post(), {})).toMatchObject({
      kind: 'continue',
    });
  });
});

describe('a container that was sent before', () => {
  it.each(['ERROR', 'EXPIRED'])(
    'is not made anew behind %s: its post is looked for',
    async (code) => {
      const checkpoint = stored({ ...(await stage.ready()), recommits: 1 });
      const http = answering((url) => url.includes('status_code'), { status_code: code });
      const client = stage.client({ http });
      const step = await prepare(client, stage.post(), checkpoint);
      expect(step.kind).toBe('ready');
      expect(await client.commit(stage.post(), step.checkpoint)).toMatchObject({ kind: 'unknown' });
      expect(stage.emulator.posts()).toEqual([]);
    },
  );
});

describe('an old container', () => {
  it('is made anew where Meta does not show it any more', async () => {
    const checkpoint = await stage.ready();
    stage.advance(5 * 24 * 3600);
    stage.emulator.faults.add({ on: 'read_container', kind: 'not_visible' });
    expect(await prepare(stage.client(), stage.post(), checkpoint)).toMatchObject({
      kind: 'ready',
    });
    expect(stage.emulator.containers()).toHaveLength(2);
  });
});

describe('pictures that cannot be sent', () => {
  it('names the picture whose address answers with a page', async () => {
    const page = await serve('<!doctype html><title>Masuk</title>', 'text/html');
    const step = await prepare(stage.client(), withPictureAt(page.url));
    page.close();
    expect(step).toMatchObject({
      kind: 'failed',
      failure: { class: 'validation', code: '36001/2207005', field: 'cover' },
    });
    expect(stage.emulator.posts()).toEqual([]);
  });

  it('names the picture that is larger than eight megabytes', async () => {
    const large = await serve(Buffer.alloc(9 * 1024 * 1024, 1), 'image/jpeg');
    const step = await prepare(stage.client(), withPictureAt(large.url));
    large.close();
    expect(step).toMatchObject({
      kind: 'failed',
      failure: { class: 'validation', code: '36000/2207004', field: 'cover' },
    });
  });

  it('sends a carousel of one picture as a single picture', async () => {
    await stage.ready(1);
    expect(stage.emulator.containers().map(({ kind }) => kind)).toEqual(['single']);
  });
});
