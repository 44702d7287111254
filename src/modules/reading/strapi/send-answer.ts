import type { IncomingMessage, ServerResponse } from 'node:http';
import { ENCODINGS, type Answer, type Encoding } from '../application/ports';
import {
  cacheControl,
  DATA_POLICY,
  surrogateKey,
  VARY,
  type SharedCaching,
} from '../domain/cache-headers';

/** Whether an answer was there already; `stale`: it may be old, but no other can be computed. */
export type Origin = 'hit' | 'miss' | 'stale';

/** Names and values in turn. Node takes no list that it may not change, and changes none. */
type Headers = string[];

const NOT_MODIFIED = 304;
const REFUSED_QUALITY = /;\s*q=0(?:\.0*)?\s*$/;

/** The better one of the ways that a client takes (RFC 9110, 12.5.3) and that is there. */
const chooseEncoding = (accepted: string, { encoded }: Answer): Encoding | undefined => {
  const taken = accepted
    .split(',')
    .filter((part) => !REFUSED_QUALITY.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return ENCODINGS.find((way) => encoded[way] !== undefined && taken.includes(way));
};

/** A cross-origin reader may see it, as `strapi::cors` lets them in its own answers. */
const corsHeaders = (origin: string | undefined): Headers =>
  origin === undefined
    ? []
    : ['Access-Control-Allow-Origin', origin, 'Access-Control-Allow-Credentials', 'true'];

const knows = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined &&
  (asked === '*' ||
    asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2)));

/**
 * Builds what writes a finished answer to whoever asked. What is the same for all is put together once for each answer and
 * way to send it.
 */
export const makeSendAnswer = (caching: SharedCaching) => {
  const control = cacheControl(caching);
  // A place for each answer, which is asked for often and written to once a way.
  const written = new WeakMap<Answer, Map<Encoding | undefined, Headers>>();
  const write = (answer: Answer, encoding: Encoding | undefined, from: Origin): Headers => [
    ...Object.entries(answer.headers).flat(),
    ...['ETag', answer.etag, 'Cache-Control', control, 'Vary', VARY, 'X-Hub-Cache', from],
    ...['Content-Security-Policy', DATA_POLICY],
    ...(caching.sharedSeconds === 0 ? [] : ['Surrogate-Key', surrogateKey(answer.tags)]),
    ...(encoding === undefined ? [] : ['Content-Encoding', encoding]),
    ...['Content-Length', String((encoding ? answer.encoded[encoding] : answer.body)?.length ?? 0)],
  ];
  const headersOfHit = (answer: Answer, encoding: Encoding | undefined): Headers => {
    const kept = written.get(answer);
    const known = kept?.get(encoding);
    if (known !== undefined) return known;
    const headers = write(answer, encoding, 'hit');
    if (kept === undefined) written.set(answer, new Map([[encoding, headers]]));
    else kept.set(encoding, headers);
    return headers;
  };
  return (
    { headers: asked }: IncomingMessage,
    response: ServerResponse,
    { answer, from }: { readonly answer: Answer; readonly from: Origin },
  ): void => {
    const cors = corsHeaders(asked.origin);
    if (answer.status === 200 && knows(asked['if-none-match'], answer.etag)) {
      const { etag } = answer;
      const headers = ['ETag', etag, 'Cache-Control', control, 'Vary', VARY, 'X-Hub-Cache', from];
      response.writeHead(NOT_MODIFIED, [...headers, ...cors]).end();
      return;
    }
    const accepted = asked['accept-encoding'];
    const encoding = accepted === undefined ? undefined : chooseEncoding(accepted, answer);
    const headers = from === 'hit' ? headersOfHit(answer, encoding) : write(answer, encoding, from);
    response.writeHead(answer.status, cors.length === 0 ? headers : [...headers, ...cors]);
    response.end(encoding === undefined ? answer.body : answer.encoded[encoding]);
  };
};

/** Writes a finished answer to whoever asked: whole, shorter, or only that it has not changed. */
export type SendAnswer = ReturnType<typeof makeSendAnswer>;
