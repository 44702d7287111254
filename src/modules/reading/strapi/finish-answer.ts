import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'koa';
import type { Answer } from '../application/ports';
import type { AskedAnswer } from '../domain/answer-key';
import { tagsOfAnswer, type ContentMap } from '../domain/answer-tags';
import { headersForAll } from '../domain/cache-headers';

const OK = 200;
/** Found, moved for good, not there, taken down: what content alone decides. */
const KEPT_STATUSES: readonly number[] = [OK, 301, 404, 410];
const JSON_TYPE = /^application\/json\b/;
const WORTH_SHORTENING_BYTES = 1024; // below, an answer fits into one packet as it is
const BROTLI_QUALITY = 5; // better ones take many times as long for some per cent
const ETAG_LENGTH = 27; // 160 bits in base64url

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const toBytes = (body: unknown): Buffer | undefined => {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  const isPlain = typeof body === 'object' && body !== null && !('pipe' in body);
  return isPlain ? Buffer.from(JSON.stringify(body)) : undefined;
};

interface Envelope {
  readonly data?: { readonly documentId?: unknown } | null;
  readonly errors?: unknown;
}

const envelopeOf = (body: unknown, bytes: Buffer): Envelope =>
  (typeof body === 'object' && !Buffer.isBuffer(body)
    ? body
    : JSON.parse(bytes.toString())) as Envelope;

/** What an answer about one entry was made of: without the entry there is none, whatever was asked for. */
const madeOf = (content: ContentMap, asked: AskedAnswer, { data }: Envelope): readonly string[] => {
  const documentId = asked.isOne ? data?.documentId : undefined;
  return tagsOfAnswer(content, {
    ...(asked.uid === undefined ? {} : { uid: asked.uid }),
    ...(typeof documentId === 'string' ? { documentId } : {}),
    readsRelations: asked.readsRelations,
  });
};

/**
 * Finishes what Koa is about to send, where it may be kept: JSON about content, which sets no cookie. Gives undefined
 * where it may not.
 */
export const finishAnswer = (
  content: ContentMap,
  asked: AskedAnswer,
  { body, status, response }: Pick<Context, 'body' | 'response' | 'status'>,
): Answer | undefined => {
  const headers = response.headers as Record<string, string | string[] | undefined>;
  const isContent = KEPT_STATUSES.includes(status) && JSON_TYPE.test(response.get('Content-Type'));
  const bytes = isContent && headers['set-cookie'] === undefined ? toBytes(body) : undefined;
  if (bytes === undefined) return undefined;
  const envelope = envelopeOf(body, bytes);
  if (envelope.errors !== undefined) return undefined;
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, ETAG_LENGTH);
  return {
    ...{ status, body: bytes, headers: headersForAll(headers), encoded: {} },
    // A weak one: the same answer is sent whole and shortened.
    etag: `W/"${hash}"`,
    tags: madeOf(content, asked, envelope),
  };
};

/** The same answer with its body made shorter, where that is worth it; done beside other work. */
export const shortenAnswer = async (answer: Answer): Promise<Answer | undefined> => {
  const { body } = answer;
  if (body.length < WORTH_SHORTENING_BYTES) return undefined;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([brotli(body, { params }), zip(body)]);
  return { ...answer, encoded: { br, gzip: gz } };
};
