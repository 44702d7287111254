import type { Core } from '@strapi/strapi';
import type { Clock } from '../../kernel/clock';
import { createBossJobs } from './boss-jobs';
import { createCronJobs } from './cron-jobs';
import { recordSuccesses, type RecordedJobs } from './record-successes';

export type { Jobs, Sweep } from './port';
export type { RecordedJobs } from './record-successes';

/** Where the sweeps of this hub run: in this process on SQLite, shared among all instances on PostgreSQL. */
export const createJobs = (
  strapi: Core.Strapi,
  { databaseUrl, clock }: { readonly databaseUrl: string | undefined; readonly clock: Clock },
): RecordedJobs =>
  recordSuccesses(
    databaseUrl === undefined
      ? createCronJobs(strapi)
      : createBossJobs({ databaseUrl, log: strapi.log }),
    clock,
  );
