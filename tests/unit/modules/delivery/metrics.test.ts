import type { MetricsOutcome, RemoteRef } from '../../../../src/channels/contract';
import { makeCollectMetrics } from '../../../../src/modules/delivery/application/desk/collect-metrics';
import type {
  CountedPost,
  Measure,
  MetricStore,
} from '../../../../src/modules/delivery/application/desk/metric-ports';
import { makeSummariseMetrics } from '../../../../src/modules/delivery/application/desk/summarise-metrics';
import {
  isToBeMeasured,
  MEASURED_DAYS,
} from '../../../../src/modules/delivery/domain/metric-times';
import { FakeChannelClient } from '../../../support/channel-fake';
import { InMemoryAccounts, StandingClock } from '../../../support/delivery-fakes';
import { Transactions } from '../../../support/transactions';
import { ACCOUNTS, aFailure } from './world';

const HOUR = 3600;
const DAY = 24 * HOUR;
const OUT_AT = new Date('2026-07-01T00:00:00.000Z');

const after = (seconds: number): Date => new Date(OUT_AT.getTime() + seconds * 1000);

describe('the times at which a post is counted', () => {
  it.each([
    [HOUR - 1, undefined, false],
    [HOUR, undefined, true],
    [2 * HOUR, HOUR, false],
    [6 * HOUR, HOUR + 30, true],
    [23 * HOUR, 6 * HOUR, false],
    [DAY, 6 * HOUR, true],
    [2 * DAY - 1, DAY + 50, false],
    [2 * DAY, DAY + 50, true],
    // Nothing was asked for a week: once is enough.
    [9 * DAY + 5, DAY, true],
    [9 * DAY + 6, 9 * DAY + 5, false],
    [MEASURED_DAYS * DAY, (MEASURED_DAYS - 1) * DAY, true],
    [MEASURED_DAYS * DAY + 1, 29 * DAY, false],
  ])('%d s after it went out, and counted at %s: %s', (now, measured, expected) => {
    const measuredAt = measured === undefined ? undefined : after(measured);
    expect(isToBeMeasured({ publishedAt: OUT_AT, measuredAt }, after(now))).toBe(expected);
  });
});

class CountingChannel extends FakeChannelClient {
  /** What the channel answers about a post, by its id; else nothing yet. */
  readonly says = new Map<string, MetricsOutcome | Error>();
  asked: readonly string[] = [];

  readonly metrics = async (_account: unknown, ref: RemoteRef): Promise<MetricsOutcome> => {
    this.asked = [...this.asked, ref.remoteId];
    const answer = this.says.get(ref.remoteId) ?? { kind: 'no_data' };
    if (answer instanceof Error) throw answer;
    return Promise.resolve(answer);
  };
}

class InMemoryMetrics implements MetricStore {
  posts: readonly CountedPost[] = [];
  kept: readonly Measure[] = [];

  async postsSince(since: Date): Promise<readonly CountedPost[]> {
    const own = this.posts.filter(({ publishedAt }) => publishedAt >= since);
    return Promise.resolve(
      own.map((post) => ({
        ...post,
        measuredAt: this.kept.findLast(({ deliveryId }) => deliveryId === post.deliveryId)
          ?.measuredAt,
      })),
    );
  }

  async add(measure: Measure): Promise<void> {
    this.kept = [...this.kept, measure];
    return Promise.resolve();
  }

  async of() {
    return Promise.resolve([]);
  }

  async newestSince() {
    const counted = this.kept.filter(({ values }) => Object.keys(values).length > 0);
    return Promise.resolve(
      new Map(
        counted.map(({ deliveryId, measuredAt, values }) => [
          deliveryId,
          { measuredAt: measuredAt.toISOString(), values },
        ]),
      ),
    );
  }
}

const aPost = (deliveryId: number, changes: Partial<CountedPost> = {}): CountedPost => ({
  ...{ deliveryId, title: `Kiriman ${deliveryId}`, channel: 'instagram', accountKey: 'utama' },
  ...{ audience: 'general', contentType: 'api::article.article', documentId: 'a', locale: 'id' },
  ...{ remoteId: `r${deliveryId}`, permalink: '', publishedAt: OUT_AT, measuredAt: undefined },
  ...changes,
});

const setUp = (posts: readonly CountedPost[]) => {
  const clock = new StandingClock(OUT_AT.toISOString());
  clock.advance(HOUR);
  const clients = ['instagram', 'youtube'].map((id) => new CountingChannel(id));
  const accounts = new InMemoryAccounts(ACCOUNTS, new Transactions());
  const metrics = new InMemoryMetrics();
  metrics.posts = posts;
  const surprises: number[] = [];
  const collect = makeCollectMetrics({
    ...{ accounts, metrics, clock },
    findClient: (channel) => clients.find(({ id }) => id === channel),
    settingsDefaults: { instagram: { hashtagLimit: 5 } },
    onSurprise: (id) => surprises.push(id),
  });
  const [instagram, youtube] = clients as [CountingChannel, CountingChannel];
  const summarise = makeSummariseMetrics({ metrics, accounts, clock });
  return { clock, instagram, youtube, accounts, metrics, surprises, collect, summarise };
};

describe('asking how posts are received', () => {
  it('keeps what was counted, and that nothing was, which is not nought', async () => {
    const { instagram, metrics, collect } = setUp([aPost(1), aPost(2, { audience: 'youth' })]);
    instagram.says.set('r1', { kind: 'measured', values: { reach: 40, likes: 0 } });
    expect(await collect()).toBe(2);
    expect(metrics.kept).toEqual([
      {
        deliveryId: 1,
        audience: 'general',
        measuredAt: after(HOUR),
        values: { reach: 40, likes: 0 },
      },
      { deliveryId: 2, audience: 'youth', measuredAt: after(HOUR), values: {} },
    ]);
    expect(await collect()).toBe(0);
    expect(instagram.asked).toEqual(['r1', 'r2']);
  });

  it('has an account connected again that the channel does not know any more, and asks on for others', async () => {
    const { instagram, youtube, accounts, metrics, collect } = setUp([
      aPost(1),
      aPost(2),
      aPost(3, { channel: 'youtube' }),
    ]);
    instagram.says.set('r1', { kind: 'failed', failure: aFailure('auth') });
    expect(await collect()).toBe(1);
    expect(await accounts.find({ channel: 'instagram', key: 'utama' })).toMatchObject({
      state: 'needs_reconnect',
    });
    expect(await accounts.find({ channel: 'youtube', key: 'utama' })).toMatchObject({
      state: 'live',
    });
    expect({ instagram: instagram.asked, youtube: youtube.asked }).toEqual({
      ...{ instagram: ['r1'], youtube: ['r3'] },
    });
    expect(metrics.kept.map(({ deliveryId }) => deliveryId)).toEqual([3]);
  });

  it('comes back when the channel says so', async () => {
    const { clock, instagram, accounts, collect } = setUp([aPost(1)]);
    const failure = { ...aFailure('rate_limited'), retryAfterSeconds: 1200 };
    instagram.says.set('r1', { kind: 'failed', failure });
    expect(await collect()).toBe(0);
    instagram.says.delete('r1');
    clock.advance(1199);
    expect(await collect()).toBe(0);
    clock.advance(1);
    expect(await collect()).toBe(1);
    expect(await accounts.find({ channel: 'instagram', key: 'utama' })).toMatchObject({
      state: 'live',
    });
  });

  it.each(['not_found', 'forbidden', 'validation'] as const)(
    'takes a post that is %s for asked, and goes on with the next',
    async (kind) => {
      const { instagram, accounts, metrics, collect } = setUp([aPost(1), aPost(2)]);
      instagram.says.set('r1', { kind: 'failed', failure: aFailure(kind) });
      instagram.says.set('r2', { kind: 'measured', values: { views: 3 } });
      expect(await collect()).toBe(2);
      expect(metrics.kept.map(({ values }) => values)).toEqual([{}, { views: 3 }]);
      expect(await accounts.find({ channel: 'instagram', key: 'utama' })).toMatchObject({
        state: 'live',
      });
    },
  );

  it('leaves an account alone for a while that breaks off', async () => {
    const { clock, instagram, metrics, surprises, collect } = setUp([aPost(1), aPost(2)]);
    instagram.says.set('r1', new Error('GET /?access_token=rahasia'));
    expect(await collect()).toBe(0);
    expect(await collect()).toBe(0);
    expect({ surprises, kept: metrics.kept, asked: instagram.asked }).toEqual({
      ...{ surprises: [1], kept: [], asked: ['r1'] },
    });
    clock.advance(900);
    await collect();
    expect(instagram.asked).toEqual(['r1', 'r1']);
  });

  it('asks about a few posts of an account at a time, and ends where it is told to', async () => {
    const { instagram, collect } = setUp(Array.from({ length: 25 }, (_, place) => aPost(place)));
    const stopping = new AbortController();
    stopping.abort();
    expect(await collect(stopping.signal)).toBe(0);
    expect(await collect()).toBe(10);
    expect(await collect()).toBe(10);
    expect(await collect()).toBe(5);
    expect(instagram.asked).toHaveLength(25);
  });

  it('asks nobody in the name of an account that is gone, held or without credentials', async () => {
    const { instagram, accounts, collect } = setUp([aPost(1), aPost(2, { accountKey: 'lama' })]);
    accounts.forgetCredentials();
    expect(await collect()).toBe(0);
    await accounts.setState(3, 'on_hold');
    expect(await collect()).toBe(0);
    expect(instagram.asked).toEqual([]);
  });
});

describe('how posts are received together', () => {
  it('adds up what was counted, and leaves away what was counted nowhere', async () => {
    const { instagram, youtube, collect, summarise } = setUp([
      aPost(1),
      aPost(2, { audience: 'youth' }),
      aPost(3, { channel: 'youtube', accountKey: 'utama' }),
    ]);
    instagram.says.set('r1', { kind: 'measured', values: { reach: 40, likes: 2 } });
    instagram.says.set('r2', { kind: 'measured', values: { reach: 10 } });
    youtube.says.set('r3', { kind: 'no_data' });
    await collect();
    const { channels, audiences, posts } = await summarise({ days: 7 });
    expect(channels).toEqual([
      { channel: 'instagram', posts: 2, counted: 2, values: { reach: 50, likes: 2 } },
      { channel: 'youtube', posts: 1, counted: 0, values: {} },
    ]);
    expect(audiences).toMatchObject([
      { audience: 'general', posts: 2, counted: 1, values: { reach: 40, likes: 2 } },
      { audience: 'youth', posts: 1, counted: 1, values: { reach: 10 } },
    ]);
    expect(posts[0]).toMatchObject({
      accountName: 'tirtakencana',
      measuredAt: after(HOUR).toISOString(),
    });
    expect(posts[2]).toMatchObject({ measuredAt: null, values: {} });
    expect(JSON.stringify(posts)).not.toContain('"r1"');
  });
});
