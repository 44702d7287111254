import type { Server } from 'node:http';
import type { Metrics } from './registry';
import { methodLabel, routeGroup, statusLabel } from './route-group';

/**
 * Measures every request of a server, however it is answered: it listens before everybody else. `apiNames` are the names
 * below `/api` that get a group of their own.
 */
export const meterRequests = (
  server: Server,
  metrics: Metrics,
  apiNames: ReadonlySet<string>,
): void => {
  server.prependListener('request', (request, response) => {
    const began = performance.now();
    response.once('close', () => {
      metrics.observeRequest({
        method: methodLabel(request.method ?? ''),
        group: routeGroup(request.url ?? '', apiNames),
        status: statusLabel(response.statusCode, response.writableFinished),
        seconds: (performance.now() - began) / 1000,
      });
    });
  });
};
