import type { Context, Next } from 'koa';
import type { ExplainToken } from '../application/check-sign-in';
import type { CitizenRefusal } from '../domain/refusal';
import { isWebToken } from './read-token';

const API = /^\/(?:api\/|graphql(?:\/|$))/;
const FORUM = /^\/api\/forum\//;
const BEARER = /^bearer\s+(\S+)$/i;

/**
 * Says why somebody is not signed in, where Strapi says only that they are not: a stable code and a sentence, for a
 * session that has run out, an account that is gone, blocked or not confirmed, and a visitor where an account is needed.
 */
export const makeExplainSignIn =
  ({
    explainToken,
    toRefusalError,
  }: {
    readonly explainToken: ExplainToken;
    readonly toRefusalError: (refusal: CitizenRefusal) => Error;
  }) =>
  async (context: Context, next: Next): Promise<void> => {
    await next();
    if (!API.test(context.path)) return;
    // What the hub refuses is thrown, and passes by here; Strapi writes its answer and goes on.
    const authorization = context.get('authorization');
    const isTurnedAway = context.status === 401 || context.status === 403;
    if (isTurnedAway && authorization === '' && FORUM.test(context.path)) {
      throw toRefusalError({ code: 'sign_in_needed' });
    }
    const token = BEARER.exec(authorization)?.[1] ?? '';
    if (context.status !== 401 || !isWebToken(token)) return;
    throw toRefusalError(await explainToken(token));
  };
