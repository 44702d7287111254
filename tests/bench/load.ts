import autocannon from 'autocannon';
import { BenchFailure } from './failure';
import type { Round } from './figures';
import type { BenchRequest } from './scenarios';

/** Requests under way at the same time, each on a connection that is kept. */
export const CONNECTIONS = 10;
const SAMPLE_MS = 50;

/**
 * Sends one request over and over for some seconds.
 * @throws BenchFailure where an answer was not 2xx or did not come: such a round measures something else
 */
export const load = async ({
  origin,
  request,
  seconds,
}: {
  readonly origin: string;
  readonly request: BenchRequest;
  readonly seconds: number;
}): Promise<Round> => {
  const latenciesMs: number[] = [];
  const run = autocannon({
    url: `${origin}${request.path}`,
    method: request.method,
    headers: request.headers,
    body: request.body,
    connections: CONNECTIONS,
    duration: seconds,
    sampleInt: SAMPLE_MS,
  });
  // The emitter is awaited below; `on` gives it again.
  void run.on('response', (_client, _status, _bytes, milliseconds) =>
    latenciesMs.push(milliseconds),
  );
  const { errors, timeouts, non2xx, duration } = await run;
  if (errors + timeouts + non2xx > 0) {
    throw new BenchFailure(
      `${request.method} ${request.path}: ${non2xx} answers were not 2xx, ${errors} errors, ${timeouts} timeouts.`,
    );
  }
  return { perSecond: latenciesMs.length / duration, latenciesMs };
};
