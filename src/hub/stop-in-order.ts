import type { Core } from '@strapi/strapi';
import { hearSignals } from '../platform/health/hear-signals';
import { stopGracefully } from '../platform/health/stop-gracefully';
import type { Jobs } from '../platform/jobs';
import type { Operations } from './build-operations';
import { settingsOf } from './build-rooms';

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
    await destroy();
  };
  hearSignals(process, () => performance.now());
};
