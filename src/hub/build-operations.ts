import type { Core } from '@strapi/strapi';
import { makeDatabaseLook } from '../platform/health/database-look.sql';
import { makeAwayAnswers, type AwayAnswers } from '../platform/health/away-answers';
import { followRequests, type OpenRequests } from '../platform/health/open-requests';
import { watchConnections } from '../platform/health/watch-connections.sql';
import { watchReadiness, type Part, type ReadinessWatch } from '../platform/health/readiness';
import type { Jobs, RecordedJobs } from '../platform/jobs';
import type { Metrics } from '../platform/metrics/registry';
import { s3StoreOf } from '../platform/storage/s3-store';
import { makeStorageLook, type StorageLook } from '../platform/storage/storage-look';
import { watchProvider } from '../platform/storage/watch-provider';
import { buildMetrics } from './build-metrics';
import { settingsOf } from './build-rooms';

/** What a probe hears of, by name. */
export type PartName = 'database' | 'jobs' | 'storage';

/** What operators and their machines ask of an instance. */
export interface Operations {
  readonly readiness: ReadinessWatch<PartName>;
  readonly away: AwayAnswers;
  /** Those that this instance is answering. */
  readonly requests: OpenRequests;
  /** The numbers of this instance, and the port by which the answer cache is counted. */
  readonly metrics: Metrics;
  close(): Promise<void>;
}

const jobsPart = (strapi: Core.Strapi, jobs: Jobs): Part => ({
  // Sweeps that no other instance shares still run here.
  isNeeded: false,
  look() {
    if (settingsOf(strapi).HUB_JOBS === 'off') return Promise.resolve('off');
    return Promise.resolve(jobs.areWell() ? 'ready' : 'away');
  },
});

const storagePart = (look: StorageLook): Part => ({
  // Texts are read and written without it.
  isNeeded: false,
  async look() {
    await look();
    return 'ready';
  },
});

const now = (): number => performance.now();

/** Builds what operators ask; asks nothing of any part yet. */
export const buildOperations = (strapi: Core.Strapi, jobs: RecordedJobs): Operations => {
  const { DATABASE_URL: databaseUrl } = settingsOf(strapi);
  const database = makeDatabaseLook(strapi, databaseUrl);
  const away = makeAwayAnswers(strapi, now);
  const requests = followRequests(strapi.server.httpServer);
  watchProvider(strapi, (why) => away.note('storage', why));
  // A database in a file is never away.
  if (databaseUrl !== undefined) watchConnections(strapi, (why) => away.note('database', why));
  const readiness = watchReadiness<PartName>({
    now,
    parts: {
      database: {
        isNeeded: true,
        async look() {
          await database.look();
          return 'ready';
        },
      },
      jobs: jobsPart(strapi, jobs),
      storage: storagePart(makeStorageLook(strapi, s3StoreOf(settingsOf(strapi)))),
    },
  });
  return {
    ...{ readiness, away, requests },
    metrics: buildMetrics(strapi, { requests, readiness, jobs }),
    close: () => database.close(),
  };
};
