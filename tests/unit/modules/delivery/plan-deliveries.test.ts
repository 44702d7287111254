import { fail } from '../../../../src/kernel/result';
import { hashContent } from '../../../../src/modules/delivery/application/planning/plan-deliveries';
import {
  aFailure,
  anArticle,
  aPicture,
  aPlan,
  aVideoPlan,
  makeWorld,
  NOTE,
  sha256,
  START,
  type World,
} from './world';

const told = (world: World): readonly string[] =>
  world.outbox.rows.map(({ channel, state, payload }) => {
    const { title, block } = payload as { title?: string; block?: string };
    return `${channel} ${state} ${title ?? block?.split('\n')[0] ?? ''}`;
  });

const SECOND = 'Loket Buka Siang';

describe('a published edition', () => {
  it('becomes one delivery for each plan, due at once', async () => {
    const world = makeWorld();
    const senior = aPlan({ audience: 'senior', textOverride: 'Untuk pembaca lansia.' });
    const plans = [aPlan(), senior, aVideoPlan()];
    expect(await world.publish(anArticle({ plans }))).toBe(3);
    expect(world.outbox.rows).toMatchObject([
      {
        contentType: 'api::article.article',
        contentDocumentId: 'k3m9x2q7v1',
        contentLocale: 'id',
        audience: 'general',
        channel: 'forum',
        accountKey: 'utama',
        contentHash: hashContent(anArticle({ plans }), sha256),
        state: 'queued',
        attempts: 0,
        fence: 0,
        dueAt: new Date(START),
      },
      { audience: 'senior', channel: 'forum' },
      { audience: 'general', channel: 'youtube' },
    ]);
    expect(new Set(world.outbox.rows.map((row) => row.key)).size).toBe(3);
  });

  it('is the same edition with other tags', () => {
    const hashOf = (tags: number) => hashContent(anArticle({ relationCounts: { tags } }), sha256);
    expect(hashOf(3)).toBe(hashOf(1));
  });

  it('without plans becomes none', async () => {
    const world = makeWorld();
    expect(await world.publish(anArticle({ plans: [] }))).toBe(0);
    expect(world.outbox.rows).toEqual([]);
  });

  it('waits for the time of its plan, and for none that has passed or is none', async () => {
    const times = ['2026-07-02T08:00:00.000Z', '2026-06-01T08:00:00.000Z', 'besok', ''];
    const due = await Promise.all(
      times.map(async (notBefore) => {
        const world = makeWorld();
        await world.publish(anArticle({ plans: [aPlan({ notBefore })] }));
        return world.outbox.only().dueAt.toISOString();
      }),
    );
    expect(due).toEqual(['2026-07-02T08:00:00.000Z', START, START, START]);
  });

  it('is sent once, however often it is published', async () => {
    const world = makeWorld();
    const plans = [aPlan(), aVideoPlan()];
    expect(await world.publish(anArticle({ plans }))).toBe(2);
    expect(await world.publish(anArticle({ plans }))).toBe(0);
    await world.sweep();
    expect(await world.publish(anArticle({ plans }))).toBe(0);
    await world.sweep();
    expect([world.forum.posts, world.youtube.posts].map((posts) => posts.length)).toEqual([1, 1]);
  });

  it('is begun again where its delivery failed, with the post as it is written now', async () => {
    const world = makeWorld();
    const plans = [aVideoPlan()];
    const failure = aFailure('validation');
    world.youtube.steps.push({ kind: 'failed', checkpoint: { video: 'v-1' }, failure });
    await world.publish(anArticle({ plans }));
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'failed', attempts: 1 });

    // What the library says about a file may be mended without a new edition; so may the office's own words.
    const [row] = world.outbox.rows;
    world.outbox.rows = row === undefined ? [] : [{ ...row, payload: { videoId: 'x', block: '' } }];
    world.clock.advance(60);
    expect(await world.publish(anArticle({ plans }))).toBe(1);
    expect(world.outbox.only()).toMatchObject({
      state: 'queued',
      attempts: 0,
      checkpoint: {},
      lastError: undefined,
      dueAt: world.clock.now(),
      payload: { videoId: 'hUmAsHuB001' },
    });
  });

  it('is begun again where it was unpublished and comes back', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    world.unpublish();
    await world.sweep();
    expect(world.outbox.only().state).toBe('cancelled');
    expect(await world.publish(anArticle())).toBe(1);
    await world.sweep();
    expect(world.outbox.only()).toMatchObject({ state: 'published', lastError: undefined });
  });
});

describe('a new edition', () => {
  it('takes the place of what was not sent', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    expect(await world.publish(anArticle({ title: SECOND }))).toBe(1);
    await world.sweep();
    expect(told(world)).toEqual([
      'forum cancelled Loket Buka Lebih Pagi',
      `forum published ${SECOND}`,
    ]);
  });

  it.each([
    ['waits', { kind: 'failed', checkpoint: {}, failure: aFailure('retryable') } as const],
    [
      'waits for its account',
      { kind: 'failed', checkpoint: {}, failure: aFailure('auth') } as const,
    ],
    ['failed', { kind: 'failed', checkpoint: {}, failure: aFailure('validation') } as const],
  ])('takes the place of one that %s', async (_state, step) => {
    const world = makeWorld();
    world.forum.steps.push(step);
    await world.publish(anArticle());
    await world.sweep();
    world.accounts.reconnect();
    await world.publish(anArticle({ title: SECOND }));
    world.clock.advance(86_400);
    await world.sweep();
    expect(world.forum.posts).toMatchObject([{ payload: { title: SECOND } }]);
    expect(world.outbox.rows.map((row) => row.state)).toEqual(['cancelled', 'published']);
  });

  it('takes the place of one that a worker prepares, whose next write is refused', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    await world.claimOnly();
    await world.publish(anArticle({ title: SECOND }));
    expect(world.outbox.rows).toMatchObject([
      { state: 'cancelled', leaseUntil: undefined },
      { state: 'queued' },
    ]);
  });

  it('makes no second post where one is out: it follows the post that is there', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    await world.sweep();
    expect(await world.publish(anArticle({ title: SECOND }))).toBe(1);
    expect(world.outbox.only()).toMatchObject({
      state: 'correcting',
      task: 'revise',
      revision: 1,
      followUpNo: 1,
      followUp: {
        kind: 'revise',
        note: NOTE.note,
        at: START,
        payload: { title: SECOND },
        contentHash: hashContent(anArticle({ title: SECOND }), sha256),
      },
    });
  });

  it('asks nothing of a post that reads the same in it', async () => {
    const world = makeWorld();
    const withYouth = (body: string) =>
      anArticle({
        plans: [aVideoPlan()],
        variants: [{ audience: 'youth', title: body, summary: '', body: [], hashtags: '' }],
      });
    await world.publish(withYouth('Satu'));
    await world.sweep();
    expect(await world.publish(withYouth('Dua'))).toBe(0);
    expect(world.outbox.only()).toMatchObject({
      state: 'published',
      followUp: undefined,
      contentHash: hashContent(withYouth('Dua'), sha256),
    });
  });

  it('tells readers nothing of a small change', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    await world.sweep();
    await world.publish(anArticle({ title: SECOND }), { note: 'Koma.', isMinor: true });
    expect(world.outbox.only().followUp).toMatchObject({ kind: 'revise', note: '' });
  });

  it('takes back what it does not plan any more, and leaves what is out', async () => {
    const world = makeWorld();
    const soon = aPlan({ notBefore: '2026-07-02T08:00:00.000Z' });
    await world.publish(anArticle({ plans: [soon, aVideoPlan()] }));
    await world.sweep();
    await world.publish(anArticle({ plans: [] }));
    expect(world.outbox.rows).toMatchObject([
      { channel: 'forum', state: 'cancelled', lastError: { code: 'plan_removed' } },
      { channel: 'youtube', state: 'published', followUp: undefined },
    ]);
  });

  it('keeps the title and the end of the window of its plan on the row', async () => {
    const world = makeWorld();
    const notAfter = '2026-07-03T08:00:00.000Z';
    await world.publish(anArticle({ plans: [aPlan({ notAfter }), aVideoPlan()] }));
    expect(world.outbox.rows).toMatchObject([
      { title: 'Loket Buka Lebih Pagi', notAfter: new Date(notAfter) },
      { title: 'Loket Buka Lebih Pagi', notAfter: undefined },
    ]);
  });

  it('leaves other languages, audiences and documents alone', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    await world.publish(anArticle({ documentId: 'lain' }));
    await world.plan(anArticle({ locale: 'en', title: SECOND }));
    const plans = [aPlan(), aPlan({ audience: 'youth', textOverride: 'Untuk anak muda.' })];
    await world.publish(anArticle({ documentId: 'lain', title: SECOND, plans }));
    expect(world.outbox.rows.map((row) => row.state)).toEqual([
      'queued',
      'cancelled',
      'queued',
      'queued',
      'queued',
    ]);
  });
});

describe('an older edition that comes back', () => {
  const video = (title: string) => anArticle({ title, plans: [aVideoPlan()] });

  it('is what the post is brought to, once', async () => {
    const world = makeWorld();
    world.youtube.learn('revise');
    for (const title of ['Satu', 'Dua', 'Satu']) {
      await world.publish(video(title));
      await world.sweep();
    }
    expect(await world.publish(video('Satu'))).toBe(0);
    expect(told(world)).toEqual(['youtube published Satu']);
    expect(world.outbox.only()).toMatchObject({ revision: 3 });
    expect(world.youtube.posts).toMatchObject([{ notes: [NOTE.note, NOTE.note] }]);
  });

  it('is sent once where none of the editions was', async () => {
    const world = makeWorld();
    await world.publish(anArticle());
    await world.publish(anArticle({ title: SECOND }));
    await world.publish(anArticle());
    await world.sweep();
    expect(await world.publish(anArticle())).toBe(0);
    expect(world.forum.posts).toHaveLength(1);
    expect(world.outbox.rows.map((row) => row.state)).toEqual([
      'cancelled',
      'cancelled',
      'published',
    ]);
  });
});

describe('a post that cannot be sent', () => {
  it('writes nothing, not even of the plans that are sound', async () => {
    const world = makeWorld();
    const plans = [aPlan(), aVideoPlan({ videoId: 'salah' })];
    expect(await world.plan(anArticle({ plans }))).toEqual({
      ok: false,
      failure: [
        expect.objectContaining({
          code: 'video_id_malformed',
          field: 'channelPlans.1.videoId',
          severity: 'error',
        }),
      ],
    });
    expect(world.outbox.rows).toEqual([]);
  });

  it('writes nothing where an image cannot be read, and names it', async () => {
    const world = makeWorld();
    const plans = [aPlan(), aPlan({ channel: 'instagram' })];
    const planned = await world.plan(anArticle({ plans, images: [aPicture()] }), (requests) =>
      Promise.resolve(
        requests.length === 0
          ? { ok: true as const, value: [] }
          : fail({ code: 'image_unreadable', fileId: 7 }),
      ),
    );
    expect(planned).toMatchObject({
      ok: false,
      failure: [
        { code: 'image_unreadable', field: 'channelPlans.1.images', details: { fileId: 7 } },
      ],
    });
    expect(world.outbox.rows).toEqual([]);
  });

  it('is held against the limits again once its derivatives are known', async () => {
    const world = makeWorld();
    const plans = [aPlan({ channel: 'instagram' })];
    const huge = {
      url: 'https://hub.example.test/a.jpg',
      width: 1080,
      height: 1350,
      bytes: 99_000_000,
      mime: 'image/jpeg',
    };
    const planned = await world.plan(anArticle({ plans, images: [aPicture()] }), () =>
      Promise.resolve({ ok: true, value: [huge] }),
    );
    expect(planned).toMatchObject({ ok: false, failure: [{ code: 'rendition_too_large' }] });
    expect(world.outbox.rows).toEqual([]);
  });

  it('is sent all the same where there is only a warning', async () => {
    const world = makeWorld();
    const plans = [aVideoPlan({ textOverride: '0:00 Pembukaan' })];
    expect(await world.plan(anArticle({ plans }))).toEqual({ ok: true, value: { written: 1 } });
  });

  it('goes with the addresses of its derivatives', async () => {
    const world = makeWorld();
    const plans = [aPlan({ channel: 'instagram' })];
    await world.plan(anArticle({ plans, images: [aPicture()] }));
    expect(world.outbox.only().payload).toMatchObject({
      images: [{ rendition: { url: 'https://hub.example.test/uploads/loket_portrait.jpg' } }],
    });
  });
});

describe('what makes an edition', () => {
  const hash = (changes: Parameters<typeof anArticle>[0] = {}): string =>
    hashContent(anArticle(changes), sha256);

  it('is every text, every plan and every picture', () => {
    const editions = [
      hash(),
      hash({ title: SECOND }),
      hash({ plans: [aPlan({ textOverride: 'Lain' })] }),
      hash({ images: [aPicture()] }),
      hash({ images: [aPicture({ fileId: 8 })] }),
      hash({ plans: [aPlan({ images: [aPicture()] })] }),
    ];
    expect(new Set(editions).size).toBe(editions.length);
  });

  it('is not what the library says about a picture', () => {
    const said = (alternativeText: string) => {
      const images = [aPicture({ alternativeText })];
      return hash({ images, plans: [aPlan({ images })] });
    };
    expect(said('Loket.')).toBe(said('Petugas di loket.'));
  });
});
