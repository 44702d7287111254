import { z } from 'zod';
import { BenchFailure } from './failure';
import type { BenchRequest } from './scenarios';

/** Answers of the hub, as the bare servers give them again. */
export const AnswersSchema = z.array(
  z.object({
    path: z.string(),
    type: z.string(),
    body: z.string(),
    isFromCache: z.boolean(),
  }),
);

/** One answer of the hub. */
export type Answer = z.infer<typeof AnswersSchema>[number];

/** Says `hit` in an answer of the hub that came from its cache, and `miss` in one that was computed. */
export const CACHE_HEADER = 'x-hub-cache';

/** Asks a server once and keeps what it answers. @throws BenchFailure where that is not what was asked for */
export const fetchAnswer = async (
  origin: string,
  { request, check }: { readonly request: BenchRequest; readonly check: (body: string) => void },
): Promise<Answer> => {
  const { path, method, headers } = request;
  const response = await fetch(`${origin}${path}`, {
    method,
    // As autocannon asks: without compression.
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  const body = await response.text();
  if (!response.ok) {
    throw new BenchFailure(`${origin}${path} is answered with ${response.status}: ${body}`);
  }
  check(body);
  return {
    path,
    type: response.headers.get('content-type') ?? 'application/json',
    body,
    isFromCache: response.headers.get(CACHE_HEADER) === 'hit',
  };
};
