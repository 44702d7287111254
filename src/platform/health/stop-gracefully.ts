import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { OpenRequests } from './open-requests';

/** What a stop goes through. */
export interface StopParts {
  readonly server: Server;
  readonly requests: OpenRequests;
  readonly readiness: { beginStopping(): void };
  readonly jobs: { stop(): Promise<void> };
  /** Seconds between saying "not ready" and taking no more connections. */
  readonly delaySeconds: number;
  readonly log: { info(message: string): void; warn(message: string): void };
}

const REQUESTS_LIMIT_MS = 10_000;
// A sweep ends after the row that it is at; a platform may take a while for it. What is cut off is found by its lease.
const SWEEPS_LIMIT_MS = 25_000;

const endSweeps = async ({ jobs, log }: StopParts): Promise<void> => {
  const limit = new AbortController();
  const isEnded = await Promise.race([
    jobs.stop().then(() => true),
    pause(SWEEPS_LIMIT_MS, false, { signal: limit.signal }).catch(() => false),
  ]);
  limit.abort();
  if (!isEnded)
    log.warn('Stopping: a sweep did not end in time and is cut off; its lease runs out.');
};

const endRequests = async ({ server, requests, log, delaySeconds }: StopParts): Promise<void> => {
  requests.sayGoodbye();
  if (server.listening) {
    await pause(delaySeconds * 1000);
    server.close();
    server.closeIdleConnections();
  }
  const left = await requests.quiet(REQUESTS_LIMIT_MS);
  if (left > 0) log.warn(`Stopping: ${String(left)} requests did not end in time and are cut off.`);
};

/**
 * Lets an instance leave: it says that it is not ready, takes no more connections after `delaySeconds`, finishes the requests
 * that it has (10 s at most) and the sweeps that run (25 s at most), side by side. What they use is closed afterwards.
 */
export const stopGracefully = async (parts: StopParts): Promise<void> => {
  parts.log.info('Stopping: no new requests; those under way are finished.');
  parts.readiness.beginStopping();
  await Promise.all([endRequests(parts), endSweeps(parts)]);
};
