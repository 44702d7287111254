import type { Core } from '@strapi/strapi';
import { countDeliveriesByChannel } from '../modules/delivery/strapi/delivery-counts.sql';
import { countCasesByClock } from '../modules/moderation/strapi/cases/clock-counts.sql';
import type { OpenRequests } from '../platform/health/open-requests';
import type { ReadinessWatch } from '../platform/health/readiness';
import { clockOf } from '../platform/hub-container';
import type { RecordedJobs } from '../platform/jobs';
import { meterRequests } from '../platform/metrics/meter-requests';
import { makeMetrics, type Metrics } from '../platform/metrics/registry';
import { PUBLIC_UIDS } from '../platform/uids';

/** Names below `/api` that are no content types. */
const OTHER_API_NAMES = ['auth', 'forum', 'hub', 'upload', 'users', 'openapi.json'];

const apiNames = (strapi: Core.Strapi): ReadonlySet<string> =>
  new Set([
    ...PUBLIC_UIDS.map((uid) => strapi.contentType(uid).info.pluralName),
    ...OTHER_API_NAMES,
  ]);

const addParts = (metrics: Metrics, readiness: ReadinessWatch<string>): void => {
  metrics.addSource({
    name: 'hub_part_up',
    help: '1 where a part is ready, 0 where it is away; parts that are off are left out.',
    labels: ['part'],
    async read() {
      const { parts } = await readiness.ask();
      return Object.entries(parts)
        .filter(([, state]) => state !== 'off')
        .map(([part, state]) => ({ labels: { part }, value: state === 'ready' ? 1 : 0 }));
    },
  });
};

const addWork = (strapi: Core.Strapi, metrics: Metrics, jobs: RecordedJobs): void => {
  metrics.addSource({
    name: 'hub_deliveries',
    help: 'Deliveries by channel and state.',
    labels: ['channel', 'state'],
    async read() {
      const counts = await countDeliveriesByChannel(strapi);
      return counts.map(({ count, ...labels }) => ({ labels, value: count }));
    },
  });
  metrics.addSource({
    name: 'hub_cases',
    help: 'Cases of the moderation that wait, by the colour of their clock.',
    labels: ['clock'],
    async read() {
      const counts = await countCasesByClock(strapi, clockOf(strapi).now());
      return counts.map(({ colour, count }) => ({ labels: { clock: colour }, value: count }));
    },
  });
  metrics.addSource({
    name: 'hub_job_last_success_timestamp_seconds',
    help: 'When a sweep last ended well on this instance, in seconds since 1970.',
    labels: ['job'],
    read: () =>
      Promise.resolve(
        Array.from(jobs.lastSuccesses(), ([job, at]) => ({
          labels: { job },
          value: at.getTime() / 1000,
        })),
      ),
  });
};

interface Metered {
  readonly requests: OpenRequests;
  readonly readiness: ReadinessWatch<string>;
  readonly jobs: RecordedJobs;
}

/** Builds the numbers of this instance, and has its requests measured. Asks the database nothing yet. */
export const buildMetrics = (
  strapi: Core.Strapi,
  { requests, readiness, jobs }: Metered,
): Metrics => {
  const metrics = makeMetrics(() => performance.now());
  addParts(metrics, readiness);
  addWork(strapi, metrics, jobs);
  meterRequests(requests, metrics, apiNames(strapi));
  return metrics;
};
