import { z } from 'zod';
import { BenchFailure } from './failure';
import type { Scenario } from './scenarios';

/** Answers of the hub, as the reference server gives them again. */
export const AnswersSchema = z.array(
  z.object({ headers: z.record(z.string(), z.string()), body: z.string() }),
);

/** One answer of the hub. */
export type Answer = z.infer<typeof AnswersSchema>[number];

// Every server writes these anew for each connection or answer.
const OWN_HEADERS = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

/** Asks the hub once and keeps what it answers. @throws BenchFailure where that is not what was asked for */
export const fetchAnswer = async (
  origin: string,
  { name, request, check }: Scenario,
): Promise<Answer> => {
  const { path, method, body, headers } = request;
  const response = await fetch(`${origin}${path}`, {
    method,
    body,
    // As autocannon asks: without compression.
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  const text = await response.text();
  if (!response.ok) {
    throw new BenchFailure(`The hub answers "${name}" with ${response.status}: ${text}`);
  }
  check(text);
  const kept = Array.from(response.headers).filter(([header]) => !OWN_HEADERS.includes(header));
  return { headers: Object.fromEntries(kept), body: text };
};
