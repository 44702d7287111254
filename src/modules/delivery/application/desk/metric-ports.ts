import type { RemoteRef } from '../../../../channels/contract';
import type { MetricsView } from '../../domain/delivery-view';
import type { MetricValues, PostMetrics } from '../../domain/metrics-view';

/** A post that is out, as far as counting knows it. */
export interface CountedPost
  extends Omit<PostMetrics, 'accountName' | 'measuredAt' | 'values' | 'publishedAt'>, RemoteRef {
  readonly accountKey: string;
  readonly publishedAt: Date;
  /** When the channel was asked last, whatever it said; undefined where it never was. */
  readonly measuredAt: Date | undefined;
}

/** What a channel said about a post; nothing where it had no data. */
export interface Measure {
  readonly deliveryId: number;
  readonly audience: string;
  readonly measuredAt: Date;
  readonly values: MetricValues;
}

/** Where counts are kept. */
export interface MetricStore {
  /** Posts that went out since then and were not withdrawn, the newest first. */
  postsSince(since: Date): Promise<readonly CountedPost[]>;
  add(measure: Measure): Promise<void>;
  /** What was counted about one post, the newest first; answers without data are left out. */
  of(deliveryId: number, limit: number): Promise<readonly MetricsView[]>;
  /** The newest count of each post that went out since then, by delivery. */
  newestSince(since: Date): Promise<ReadonlyMap<number, MetricsView>>;
}
