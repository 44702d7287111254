import type { Clock } from '../../../../kernel/clock';
import { daysBefore } from '../../domain/metric-times';
import type { DeliveryMetricsView, MetricTotals, PostMetrics } from '../../domain/metrics-view';
import type { MetricStore } from './metric-ports';
import type { AccountStore } from '../ports';

const POSTS_SHOWN = 100;

interface SummariseDeps {
  readonly metrics: Pick<MetricStore, 'postsSince' | 'newestSince'>;
  readonly accounts: Pick<AccountStore, 'list'>;
  readonly clock: Clock;
}

/** Tells how the posts of the last days were received: by channel, by audience and one by one. */
export type SummariseMetrics = (input: { readonly days: number }) => Promise<DeliveryMetricsView>;

/** Adds up what was counted; a number that no post has stays away. */
const totalsOf = (posts: readonly PostMetrics[]): MetricTotals => {
  const values = new Map<string, number>();
  for (const post of posts) {
    for (const [name, value] of Object.entries(post.values)) {
      values.set(name, (values.get(name) ?? 0) + value);
    }
  }
  return {
    posts: posts.length,
    counted: posts.filter((post) => post.measuredAt !== null).length,
    values: Object.fromEntries(values),
  };
};

const namesIn = (posts: readonly PostMetrics[], part: 'channel' | 'audience'): readonly string[] =>
  Array.from(new Set(posts.map((post) => post[part]))).sort();

/** Builds the use case: three queries, whatever the number of posts. */
export const makeSummariseMetrics =
  ({ metrics, accounts, clock }: SummariseDeps): SummariseMetrics =>
  async ({ days }) => {
    const since = daysBefore(clock.now(), days);
    const known = await accounts.list();
    const newest = await metrics.newestSince(since);
    const posts = (await metrics.postsSince(since)).map(
      ({ accountKey, remoteId: _id, publishedAt, ...post }): PostMetrics => ({
        ...post,
        accountName:
          known.find((one) => one.channel === post.channel && one.key === accountKey)?.name ??
          accountKey,
        publishedAt: publishedAt.toISOString(),
        measuredAt: newest.get(post.deliveryId)?.measuredAt ?? null,
        values: newest.get(post.deliveryId)?.values ?? {},
      }),
    );
    return {
      days,
      since: since.toISOString(),
      channels: namesIn(posts, 'channel').map((channel) => ({
        channel,
        ...totalsOf(posts.filter((post) => post.channel === channel)),
      })),
      audiences: namesIn(posts, 'audience').map((audience) => ({
        audience,
        ...totalsOf(posts.filter((post) => post.audience === audience)),
      })),
      posts: posts.slice(0, POSTS_SHOWN),
    };
  };
