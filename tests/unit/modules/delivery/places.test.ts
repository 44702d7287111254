import { aDelivery } from '../../../support/delivery-desk-fakes';
import { anArticle, aPlan, aVideoPlan, makeWorld, type World } from './world';

const SENIOR = { audience: 'senior', textOverride: 'Untuk pembaca lansia.' };
const OTHER = { documentId: 'naskahLain', title: 'Naskah Lain' };
const VIDEO_2 = 'hUmAsHuB002';

const issuesOf = async (world: World, ...plans: ReturnType<typeof aPlan>[]) =>
  (await world.composePlans(anArticle({ plans }))).flatMap(({ issues }) => issues);

const states = (world: World): readonly string[] => world.outbox.rows.map(({ state }) => state);

const onVideo = (changes: Partial<ReturnType<typeof anArticle>> = {}, videoId = 'hUmAsHuB001') =>
  anArticle({ plans: [aVideoPlan({ videoId })], ...changes });

describe('a place that another text has', () => {
  it('is refused, with the field that chose it and the title of that text', async () => {
    const world = makeWorld();
    await world.publish(onVideo(OTHER));
    expect(await issuesOf(world, aPlan(), aVideoPlan())).toEqual([
      {
        ...{ code: 'place_taken', field: 'channelPlans.1.videoId', severity: 'error', limit: 1 },
        details: { channel: 'youtube', title: 'Naskah Lain' },
      },
    ]);
  });

  it.each(['published', 'unknown', 'failed', 'cancelled', 'withdrawn'] as const)(
    'is refused while that text is there, or may be: %s',
    async (state) => {
      const world = makeWorld();
      await world.publish(onVideo(OTHER));
      world.outbox.rows = world.outbox.rows.map((row) => ({ ...row, state }));
      const isFree = ['failed', 'cancelled', 'withdrawn'].includes(state);
      expect(await issuesOf(world, aVideoPlan())).toHaveLength(isFree ? 0 : 1);
    },
  );

  it('is refused where that text is on its way there, and free once it has left', async () => {
    const world = makeWorld();
    world.youtube.learn('revise');
    await world.publish(onVideo(OTHER));
    await world.sweep();
    await world.publish(onVideo(OTHER, VIDEO_2));
    const asked = [aVideoPlan(), aVideoPlan({ ...SENIOR, videoId: VIDEO_2 })];
    expect(await issuesOf(world, ...asked)).toMatchObject([
      { code: 'place_taken', field: 'channelPlans.0.videoId' },
      { code: 'place_taken', field: 'channelPlans.1.videoId' },
    ]);
    await world.sweep();
    expect(await issuesOf(world, ...asked)).toMatchObject([
      { code: 'place_taken', field: 'channelPlans.1.videoId' },
    ]);
  });

  it('is asked for once, however many posts are planned, and not at all where none has one', async () => {
    const world = makeWorld();
    const look = jest.spyOn(world.outbox, 'inPlaces');
    await issuesOf(world, aPlan());
    expect(look).not.toHaveBeenCalled();
    await issuesOf(world, aVideoPlan(), aVideoPlan({ ...SENIOR, videoId: VIDEO_2 }));
    expect(look.mock.calls).toEqual([['youtube', ['hUmAsHuB001/id', 'hUmAsHuB002/id']]]);
  });
});

describe('a place that the same text has', () => {
  it('is refused to the second of two audiences', async () => {
    expect(await issuesOf(makeWorld(), aVideoPlan(), aVideoPlan(SENIOR))).toMatchObject([
      { code: 'place_taken_here', field: 'channelPlans.1.videoId', severity: 'error' },
    ]);
  });

  it('is its own in a new edition', async () => {
    const world = makeWorld();
    world.youtube.learn('revise');
    await world.publish(onVideo());
    await world.publish(onVideo({ title: 'Sebelum keluar' }));
    await world.sweep();
    await world.publish(onVideo({ title: 'Sesudah keluar' }));
    await world.sweep();
    expect(world.youtube.shown).toMatchObject([{ payload: { block: /Sesudah keluar/ } }]);
  });

  it('goes to another audience while nothing is out, and not afterwards', async () => {
    const world = makeWorld();
    const forSeniors = onVideo({ plans: [aVideoPlan(SENIOR)] });
    await world.publish(onVideo());
    await world.publish(forSeniors);
    expect(states(world)).toEqual(['cancelled', 'queued']);
    await world.sweep();
    expect(await issuesOf(world, aVideoPlan())).toMatchObject([{ code: 'place_taken_here' }]);
  });
});

describe('two texts that were published for one place at the same moment', () => {
  it('do not both go out, and the second has its turn when the first is withdrawn', async () => {
    const world = makeWorld();
    world.youtube.learn('withdraw');
    await world.publish(onVideo());
    await world.unseen(() => world.publish(onVideo(OTHER)));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'published' },
      { state: 'waiting', task: 'send', lastError: { code: 'place_taken' } },
    ]);
    expect(world.youtube.commits).toHaveLength(1);
    await world.withdraw();
    await world.sweep();
    expect(states(world)).toEqual(['withdrawn', 'published']);
    expect(world.youtube.shown).toHaveLength(1);
  });

  it('do not both go out where the place is taken while the second is prepared', async () => {
    const world = makeWorld();
    await world.publish(onVideo());
    world.youtube.meanwhile = (call) => {
      const rival = { ...aDelivery({ id: 99 }), ...world.outbox.only(), id: 99, key: 'lain' };
      const there = { contentDocumentId: OTHER.documentId, state: 'publishing' } as const;
      if (call === 'prepare') world.outbox.rows = [...world.outbox.rows, { ...rival, ...there }];
      return Promise.resolve();
    };
    await world.sweep();
    expect(world.youtube.commits).toEqual([]);
    expect(states(world)).toEqual(['waiting', 'publishing']);
  });

  it('do not move there while the other one is there, and move when it leaves', async () => {
    const world = makeWorld();
    world.youtube.learn('revise', 'withdraw');
    await world.publish(onVideo(OTHER, VIDEO_2));
    await world.publish(onVideo());
    await world.sweep();
    await world.unseen(() => world.publish(onVideo({}, VIDEO_2)));
    await world.sweep();
    expect(world.youtube.cares).toEqual([]);
    expect(world.outbox.rows[1]).toMatchObject({
      ...{ state: 'waiting', task: 'revise', place: 'hUmAsHuB001/id' },
      lastError: { code: 'place_taken' },
    });
    await world.withdraw(OTHER.documentId);
    await world.sweep();
    expect(states(world)).toEqual(['withdrawn', 'published']);
    expect(world.outbox.rows[1]).toMatchObject({ place: 'hUmAsHuB002/id', followUp: undefined });
  });

  it('have the second go where the first was, once that has moved away', async () => {
    const world = makeWorld();
    world.youtube.learn('revise');
    await world.publish(onVideo());
    await world.unseen(() => world.publish(onVideo(OTHER)));
    await world.sweep();
    await world.publish(onVideo({}, VIDEO_2));
    await world.sweep();
    expect(world.outbox.rows).toMatchObject([
      { state: 'published', place: 'hUmAsHuB002/id' },
      { state: 'published', place: 'hUmAsHuB001/id' },
    ]);
  });
});
