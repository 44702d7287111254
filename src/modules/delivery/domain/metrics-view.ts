// What the server tells the desk about how posts were received: `GET /hub/delivery-metrics`. Instants are ISO 8601.

/** Numbers by `METRICS`; a number that is missing was counted nowhere, which is not nought. */
export type MetricValues = Readonly<Record<string, number>>;

/** How one post was received. */
export interface PostMetrics {
  readonly deliveryId: number;
  readonly title: string;
  readonly channel: string;
  readonly accountName: string;
  readonly audience: string;
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string;
  readonly permalink: string;
  readonly publishedAt: string;
  /** When the channel counted last; null where it has not yet. */
  readonly measuredAt: string | null;
  readonly values: MetricValues;
}

/** How the posts of one kind were received together. */
export interface MetricTotals {
  /** Posts that went out. */
  readonly posts: number;
  /** Those of them about which the channel has counted something. */
  readonly counted: number;
  readonly values: MetricValues;
}

/** The answer to `GET /hub/delivery-metrics`. */
export interface DeliveryMetricsView {
  readonly days: number;
  readonly since: string;
  readonly channels: readonly (MetricTotals & { readonly channel: string })[];
  readonly audiences: readonly (MetricTotals & { readonly audience: string })[];
  /** The newest first, at most 100; the totals are over all. */
  readonly posts: readonly PostMetrics[];
}
