import type { Core } from '@strapi/strapi';
import { createBossJobs } from './boss-jobs';
import { createCronJobs } from './cron-jobs';
import type { Jobs } from './port';

export type { Jobs, Sweep } from './port';

/** Where the sweeps of this hub run: in this process on SQLite, shared among all instances on PostgreSQL. */
export const createJobs = (
  strapi: Core.Strapi,
  { databaseUrl }: { readonly databaseUrl: string | undefined },
): Jobs =>
  databaseUrl === undefined
    ? createCronJobs(strapi)
    : createBossJobs({ databaseUrl, log: strapi.log });
