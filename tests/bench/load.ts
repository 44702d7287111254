import autocannon from 'autocannon';
import { CACHE_HEADER } from './answers';
import { BenchFailure } from './failure';
import type { Round } from './figures';
import { processorMs } from './process-figures';
import type { BenchRequest } from './scenarios';

/** Requests under way at the same time, each on a connection that is kept. */
export const CONNECTIONS = 10;
const SAMPLE_MS = 50;

const failOn = (
  what: string,
  { errors, timeouts, non2xx }: Pick<autocannon.Result, 'errors' | 'timeouts' | 'non2xx'>,
): void => {
  if (errors + timeouts + non2xx === 0) return;
  throw new BenchFailure(
    `${what}: ${non2xx} answers were not 2xx, ${errors} errors, ${timeouts} timeouts.`,
  );
};

/**
 * Sends one request over and over for some seconds.
 * @throws BenchFailure where an answer was not 2xx or did not come: such a round measures something else
 */
const load = async ({
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
    url: origin,
    requests: [{ ...request }],
    connections: CONNECTIONS,
    duration: seconds,
    sampleInt: SAMPLE_MS,
  });
  // The emitter is awaited below; `on` gives it again.
  void run.on('response', (_client, _status, _bytes, milliseconds) =>
    latenciesMs.push(milliseconds),
  );
  const result = await run;
  failOn(`${origin}${request.path}`, result);
  return { perSecond: latenciesMs.length / result.duration, latenciesMs };
};

/** As `load`, with the processor time of the server for each answer where the system tells. @throws BenchFailure as `load` does */
export const loadServer = async (
  { url, pid }: { readonly url: string; readonly pid: number },
  request: BenchRequest,
  seconds: number,
): Promise<Round> => {
  const before = processorMs(pid);
  const round = await load({ origin: url, request, seconds });
  const after = processorMs(pid);
  if (before === undefined || after === undefined) return round;
  return { ...round, processorMsEach: (after - before) / round.latenciesMs.length };
};

/** A request of autocannon that becomes the next one of many each time, whichever connection sends it. */
const takeFrom = (next: () => BenchRequest): autocannon.Request => ({
  ...{ method: 'GET', path: '/', headers: {} },
  setupRequest: (request) => ({ ...request, ...next() }),
});

/** Endlessly one after the other, from the first on. */
const inTurn = (requests: readonly BenchRequest[]): (() => BenchRequest) => {
  let index = -1;
  return () => {
    index = (index + 1) % requests.length;
    const next = requests[index];
    if (next === undefined) throw new BenchFailure('There is nothing to ask for.');
    return next;
  };
};

/**
 * Sends so many requests, taken in turn.
 * @throws BenchFailure as `load` does
 */
export const sendAll = async ({
  origin,
  requests,
  amount,
}: {
  readonly origin: string;
  readonly requests: readonly BenchRequest[];
  readonly amount: number;
}): Promise<void> => {
  const result = await autocannon({
    url: origin,
    requests: [takeFrom(inTurn(requests))],
    connections: CONNECTIONS,
    amount,
    sampleInt: SAMPLE_MS,
  });
  failOn(`${amount} requests to ${origin}`, result);
};

/** What readers met in a time. */
export interface Met {
  readonly answers: number;
  /** Answers that came from the cache; undefined where the hub said of none whether it did. */
  readonly hits: number | undefined;
  readonly perSecond: number;
}

const cacheWord = (headers: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === CACHE_HEADER)?.[1];

/** Reads in turn for some seconds, and counts what came from the cache. @throws BenchFailure as `load` does */
export const readAndCount = async ({
  origin,
  requests,
  connections,
  seconds,
}: {
  readonly origin: string;
  readonly requests: readonly BenchRequest[];
  readonly connections: number;
  readonly seconds: number;
}): Promise<Met> => {
  const counts = { answers: 0, hits: 0, words: 0 };
  const onResponse: autocannon.Request['onResponse'] = (_status, _body, _context, headers) => {
    const word = cacheWord(headers);
    counts.answers += 1;
    counts.words += word === undefined ? 0 : 1;
    counts.hits += word === 'hit' ? 1 : 0;
  };
  const result = await autocannon({
    url: origin,
    requests: [{ ...takeFrom(inTurn(requests)), onResponse }],
    connections,
    duration: seconds,
    sampleInt: SAMPLE_MS,
  });
  failOn(`Readers of ${origin}`, result);
  const { answers, hits, words } = counts;
  return {
    answers,
    hits: words === 0 ? undefined : hits,
    perSecond: answers / result.duration,
  };
};

/** Asks for another address each time for some seconds, whatever is answered; gives how many answers came. */
export const flood = async ({
  origin,
  nextPath,
  seconds,
}: {
  readonly origin: string;
  readonly nextPath: () => string;
  readonly seconds: number;
}): Promise<number> => {
  let answers = 0;
  const run = autocannon({
    url: origin,
    requests: [takeFrom(() => ({ method: 'GET', path: nextPath(), headers: {} }))],
    connections: CONNECTIONS,
    duration: seconds,
    sampleInt: SAMPLE_MS,
  });
  void run.on('response', () => {
    answers += 1;
  });
  await run;
  return answers;
};
