import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../hub';

declare const strapi: Core.Strapi;

type SignIn = ReturnType<typeof hub>['citizens']['signIn'];

// Routes are read before the hub is built: it is looked up for each request.
const signIn = {
  name: 'hub-sign-in',
  authenticate: (context: Context) => hub(strapi).citizens.signIn.authenticate(context),
  verify: (...asked: Parameters<SignIn['verify']>) => {
    hub(strapi).citizens.signIn.verify(...asked);
  },
};

/**
 * Who may come through a door of the hub's own: visitors, sessions of citizens, API tokens. For the `auth` of one route:
 * Strapi writes the permission that it asks for into it.
 */
export const doorAuth = () => ({ strategies: [signIn, 'content-api-token'] });
