import type { Core } from '@strapi/strapi';
import { awaitStatements } from '../platform/health/await-statements.sql';
import { hearSignals } from '../platform/health/hear-signals';
import { stopGracefully } from '../platform/health/stop-gracefully';
import type { Jobs } from '../platform/jobs';
import type { Operations } from './build-operations';
import { settingsOf } from './build-rooms';

/** How long statements that belong to no request and no job may take. */
const STATEMENTS_MS = 5000;

/**
 * Has Strapi finish what is under way before it destroys itself: by itself it takes the admin's permissions away first, then
 * cuts every connection.
 */
export const stopInOrder = (
  strapi: Core.Strapi,
  { operations, jobs }: { readonly operations: Operations; readonly jobs: Jobs },
): void => {
  const destroy = strapi.destroy.bind(strapi);
  strapi.destroy = async () => {
    await stopGracefully({
      ...{ requests: operations.requests, readiness: operations.readiness, jobs, log: strapi.log },
      server: strapi.server.httpServer,
      delaySeconds: settingsOf(strapi).HUB_STOP_DELAY_SECONDS,
    });
    await awaitStatements(strapi, STATEMENTS_MS);
    await destroy();
  };
  hearSignals(process, () => performance.now());
};
