import type { Core } from '@strapi/strapi';
import { awaitDatabase, DatabaseMissingError } from '../platform/health/await-database.sql';
import { settingsOf } from './build-rooms';

/**
 * Lets a start wait for its PostgreSQL, and ends the process with a plain message and exit code 1 where that does not
 * answer in time: Strapi would bury it under its own stack.
 */
export const awaitDatabaseOrExit = async (strapi: Core.Strapi): Promise<void> => {
  const { DATABASE_URL: databaseUrl, HUB_DATABASE_WAIT_SECONDS: waitSeconds } = settingsOf(strapi);
  if (databaseUrl === undefined) return;
  try {
    await awaitDatabase({
      databaseUrl,
      waitSeconds,
      now: () => performance.now(),
      tell: (message) => strapi.log.warn(message),
    });
  } catch (error) {
    if (!(error instanceof DatabaseMissingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};
