import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { hub } from '../hub';
import { fail, succeed, type Result } from '../kernel/result';
import type { Citizen } from '../modules/citizens';
import {
  writeAtom,
  type DoorRefusal,
  type Feed,
  type ParticipationRefusal,
  type PresentPlace,
  type Visitor,
} from '../modules/forum';
import { parseForm } from '../platform/input-faults';
import { requestLanguage } from '../platform/request-language';
import { visitorNetwork } from '../platform/visitor-network';

const sentIn = ({ method, query, request }: Context): object => {
  if (method === 'GET') return query;
  const { body } = request as { body?: unknown };
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
};

/** Without what the router numbers: the pattern of the static files matches every address, too. */
const namedParams = ({ params }: Context): object =>
  Object.fromEntries(Object.entries(params as object).filter(([name]) => !/^\d+$/.test(name)));

/**
 * Reads what somebody sent: the query of a read, else the body; and the parameters of the address.
 * @throws an HTTP 400 that names the field, with a stable code and a sentence in the language of the request
 */
export const readAsked = <Output>(
  strapi: Core.Strapi,
  schema: z.ZodType<Output>,
  context: Context,
): Output => {
  const sent = { ...sentIn(context), ...namedParams(context) };
  return parseForm(schema, sent, hub(strapi).toCitizenError);
};

/** Who sends a request. */
export const visitorOf = (strapi: Core.Strapi, { state, ip }: Context): Visitor => {
  const { user, citizen } = state as { user?: { readonly id: number }; citizen?: Citizen };
  const language = requestLanguage(strapi);
  return {
    ...(user === undefined ? {} : { userId: user.id }),
    ...(citizen === undefined ? {} : { citizen }),
    address: visitorNetwork(ip),
    language,
  };
};

/**
 * The value of an answer.
 * @throws the refusal as an HTTP error, with `Retry-After` where a time is known
 */
export const valueOf = <Value>(
  strapi: Core.Strapi,
  context: Context,
  answer: Result<Value, ParticipationRefusal>,
): Value => {
  if (answer.ok) return answer.value;
  const { failure } = answer;
  context.set('Cache-Control', 'no-store');
  if (failure.code === 'slow_mode' || failure.code === 'too_many_acts') {
    context.set('Retry-After', String(failure.limit ?? 1));
  }
  throw hub(strapi).toCitizenError(failure);
};

/**
 * Answers with what anybody may read. Caches may keep it and have to ask before they show it again: what is hidden is
 * hidden at once. Only the tag counts for that: the time of the newest text does not tell that one is gone.
 */
export const answerPublic = (context: Context, body: object | string): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  context.set('Cache-Control', 'public, no-cache');
  context.set('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`);
  context.body = body;
  if (context.get('If-None-Match') !== '' && context.fresh) context.status = 304;
};

/** Answers with what is for one person. */
export const answerOwn = (
  context: Context,
  data: unknown,
  { status = 200, meta = {} }: { readonly status?: number; readonly meta?: object } = {},
): void => {
  context.set('Cache-Control', 'no-store');
  context.status = status;
  context.body = { data, meta };
};

/** Sends a reader on to where a thread stands now. */
export const redirectTo = (context: Context, address: string): void => {
  context.set('Cache-Control', 'public, no-cache');
  context.status = 301;
  context.set('Location', address);
  context.body = { data: null, meta: { moved: address } };
};

/** Where a post is read that moved to another thread, or got another number. */
export const postAddress = ({ threadId, number }: PresentPlace): string =>
  `/api/forum/threads/${threadId}/posts?around=${String(number)}`;

/** The name in the last part of the address of a feed. */
export const feedName = (file: string): Result<string, DoorRefusal> => {
  const [, name] = /^([a-z0-9-]{1,120})\.atom$/.exec(file) ?? [];
  return name === undefined ? fail({ code: 'feed_not_found' }) : succeed(name);
};

/** Answers with a feed. */
export const answerFeed = (context: Context, feed: Feed): void => {
  context.set('Last-Modified', feed.updatedAt.toUTCString());
  context.type = 'application/atom+xml; charset=utf-8';
  answerPublic(context, writeAtom(feed));
};

/** The place of a page as the use case wants it; of several, the first of these counts. */
export const placeIn = ({
  after,
  before,
  around,
}: {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly around?: number | undefined;
}) => {
  if (after !== undefined) return { at: { kind: 'after', cursor: after } } as const;
  if (before !== undefined) return { at: { kind: 'before', cursor: before } } as const;
  return around === undefined ? {} : ({ at: { kind: 'around', number: around } } as const);
};
