import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../../kernel/clock';
import type { Classify } from '../../application/judging/judging-ports';
import { CLASSIFIER_LABELS } from '../../domain/judging/classify';

const MOST_LABELS = 20;
const LARGEST_ANSWER = 16_384; // bytes; twenty labels are one kilobyte

/** `{ "labels": [{ "label": "hate", "score": 0.93 }] }`; labels that the hub does not know are left out. */
const AnswerSchema = z.object({
  labels: z
    .array(z.object({ label: z.string().max(40), score: z.number().min(0).max(1) }))
    .max(MOST_LABELS),
});

const isKnown = (label: string): label is (typeof CLASSIFIER_LABELS)[number] =>
  CLASSIFIER_LABELS.some((known) => known === label);

/** Reads a body to its end, or rejects where it goes on for too long. */
const readBounded = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('The classifier answered with too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * A classifier outside of the hub: `POST` with `{ kind, language, title, text }`, nothing about the author. The header
 * `X-Hub-Timestamp` holds seconds since 1970 and `X-Hub-Signature` `sha256=` with the HMAC-SHA256 in hexadecimal of
 * timestamp, full stop and body, so that the service can tell who asks and when. Redirects are not followed.
 */
export const httpClassifier = ({
  url,
  secret,
  clock,
}: {
  readonly url: string;
  readonly secret: string;
  readonly clock: Clock;
}): Classify => {
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  return async (text, signal) => {
    const body = JSON.stringify(text);
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-timestamp': timestamp,
        'x-hub-signature': `sha256=${sign(`${timestamp}.${body}`)}`,
      },
      ...{ body, signal, redirect: 'error' },
    });
    if (!response.ok) throw new Error(`The classifier answered ${String(response.status)}.`);
    const answer: unknown = JSON.parse(await readBounded(response));
    return AnswerSchema.parse(answer).labels.flatMap(({ label, score }) =>
      isKnown(label) ? [{ label, score }] : [],
    );
  };
};
