import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../hub';

type SignIn = ReturnType<typeof hub>['citizens']['signIn'];

/** What the sign-in of the hub is called. */
export const SIGN_IN = 'hub-sign-in';

/**
 * Who may come through a door of the hub's own: visitors, sessions of citizens, API tokens. For the `auth` of one route:
 * Strapi writes the permission that it asks for into it.
 */
export const doorAuth = (strapi: Core.Strapi) => {
  // Routes are read before the hub is built: it is looked up for each request.
  const signIn = () => hub(strapi).citizens.signIn;
  const strategy = {
    name: SIGN_IN,
    authenticate: (context: Context) => signIn().authenticate(context),
    verify: (...asked: Parameters<SignIn['verify']>) => {
      signIn().verify(...asked);
    },
  };
  return { strategies: [strategy, 'content-api-token'] };
};
