import type { Response } from 'supertest';
import type { Colleague } from './desk';

/** What somebody of the staff asks of the moderation page's routes, in English. */
export const askDesk = async (
  who: Colleague,
  method: 'get' | 'post' | 'put',
  path: string,
  body?: object,
): Promise<Response> => {
  const sent = who.send(method, `/hub/moderation${path}`).set('Accept-Language', 'en');
  return body === undefined ? sent : sent.send(body);
};

/** What an answer of such a route holds. */
export const dataOf = ({ body }: { body: unknown }): unknown => (body as { data: unknown }).data;

/** The stable code of a refusal. */
export const codeOf = ({ body }: { body: unknown }): unknown =>
  (body as { error?: { details?: { code?: unknown } } }).error?.details?.code;
