import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../hub';

const PATH = /^\/api\/hub\/webhooks\/([a-z0-9-]{1,40})$/;
const MAX_BYTES = 1024 * 1024; // Meta puts at most a thousand changes into one message

/** The bytes of the request as they came; undefined where there are more than may be. */
const readBytes = async ({ req }: Context): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  // The stream outlives the loop: who sends too much is still answered.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > MAX_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const singleHeaders = ({ headers }: Context): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? undefined : value,
    ]),
  );

const answerQuestion = (context: Context, strapi: Core.Strapi, channel: string): void => {
  const query = Object.fromEntries(new URLSearchParams(context.querystring));
  // The word that proves the address stands in it, and the address of each request is logged after it.
  context.url = context.path;
  const answer = hub(strapi).answerChallenge(channel, query);
  context.status = answer === undefined ? 403 : 200;
  context.type = 'text/plain';
  context.body = answer ?? 'Forbidden';
};

const STATUS = { taken: 200, wrong_signature: 401, no_such_channel: 404 } as const;

const takeMessage = async (
  context: Context,
  strapi: Core.Strapi,
  channel: string,
): Promise<void> => {
  const rawBody = await readBytes(context);
  if (rawBody === undefined) {
    // What is left of it is not read.
    context.set('Connection', 'close');
    context.status = 413;
    context.body = { data: null, error: { status: 413, name: 'PayloadTooLargeError' } };
    return;
  }
  const headers = singleHeaders(context);
  const receipt = await hub(strapi).receiveWebhook({ channel, rawBody, headers });
  context.status = STATUS[receipt];
  context.body = { data: null, ...(receipt === 'taken' ? {} : { error: { code: receipt } }) };
};

/**
 * The public address at which channels leave their messages: `GET` and `POST /api/hub/webhooks/:channel`. It stands
 * before the body parser and never calls it: a signature holds for the bytes that came, and a parser gives other ones back.
 */
const channelWebhooks: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    const channel = PATH.exec(context.path)?.[1];
    if (channel !== undefined && context.method === 'GET') {
      answerQuestion(context, strapi, channel);
    } else if (channel !== undefined && context.method === 'POST') {
      await takeMessage(context, strapi, channel);
    } else {
      await next();
    }
  };

export default channelWebhooks;
