import { factories, type Core } from '@strapi/strapi';
import type { PUBLIC_UIDS } from '../platform/uids';
import { doorAuth } from './sign-in';

type PublicUid = (typeof PUBLIC_UIDS)[number];

interface Route {
  readonly method: string;
  readonly path: string;
  readonly request?: object;
  readonly config?: object;
}

/**
 * The core routes of a type that anybody may read. Readers come in by the sign-in of the hub, which keeps what a role may
 * do; whoever writes goes through Strapi's own.
 */
export const publicRoutes = (strapi: Core.Strapi, uid: PublicUid): readonly Route[] => {
  const { routes } = factories.createCoreRouter(uid);
  const core = (typeof routes === 'function' ? routes() : routes) as readonly Route[];
  return core.map((route) =>
    // One for each: Strapi writes the permission of the route into it.
    route.method === 'GET'
      ? { ...route, config: { ...route.config, auth: doorAuth(strapi) } }
      : route,
  );
};

/** The router of such a type. */
export const createPublicRouter =
  (uid: PublicUid) =>
  ({ strapi }: { readonly strapi: Core.Strapi }) => ({
    type: 'content-api',
    routes: publicRoutes(strapi, uid),
  });
