import { METRICS, type Metric } from '../../../../channels/contract/aftercare';
import type { MetricsView } from '../../../../modules/delivery/domain/delivery-view';

/** The numbers that were counted at least once, in the order in which the hub shows them. */
export const metricColumns = (metrics: readonly MetricsView[]): readonly Metric[] =>
  METRICS.filter((metric) => metrics.some(({ values }) => values[metric] !== undefined));
