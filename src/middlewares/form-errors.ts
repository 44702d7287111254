import type { Core } from '@strapi/strapi';
import { hub } from '../hub';

const OF_CITIZENS = /^\/api\/(?:auth|forum)\//;
const TRIES_SECONDS = 60; // users-permissions counts tries over a minute: platform/limits/share-tries.ts

interface Thrown {
  readonly name?: string;
  readonly status?: number;
}

/** What a citizen is told of an error that knows nothing of citizens. */
const explain = ({ name, status }: Thrown) => {
  if (status === 413) return { code: 'body_too_large' } as const;
  if (name === 'SyntaxError' && status === 400) return { code: 'body_malformed' } as const;
  if (name === 'RateLimitError') return { code: 'too_many_tries', limit: TRIES_SECONDS } as const;
  return undefined;
};

/** Gives what Strapi refuses by itself at the doors of citizens a stable code and a sentence in their language. */
const formErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    try {
      await next();
    } catch (error) {
      const told = OF_CITIZENS.test(context.path) ? explain(error as Thrown) : undefined;
      if (told === undefined) throw error;
      if (told.code === 'too_many_tries') context.set('Retry-After', String(told.limit));
      throw hub(strapi).citizens.toRefusalError(told);
    }
  };

export default formErrors;
