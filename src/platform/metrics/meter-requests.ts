import type { OpenRequests } from '../health/open-requests';
import type { Metrics } from './registry';
import { makeRouteGroup, methodLabel, statusLabel } from './route-group';

/**
 * Measures every request of a server when it is over, however it was answered. `apiNames` are the names below `/api` that
 * get a group of their own.
 */
export const meterRequests = (
  requests: Pick<OpenRequests, 'onAnswered'>,
  metrics: Metrics,
  apiNames: ReadonlySet<string>,
): void => {
  const routeGroup = makeRouteGroup(apiNames);
  requests.onAnswered(({ response: { req, statusCode }, seconds, isWhole }) => {
    metrics.observeRequest({
      method: methodLabel(req.method ?? ''),
      group: routeGroup(req.url ?? ''),
      status: statusLabel(statusCode, isWhole),
      seconds,
    });
  });
};
