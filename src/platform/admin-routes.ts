import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** An endpoint for signed-in staff, guarded by an RBAC action. */
export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path below `/hub`. */
  readonly path: string;
  /** Id of the RBAC action (platform/permissions.ts) that a person must hold. */
  readonly action: string;
  readonly handler: (context: Context) => Promise<void>;
}

/**
 * Mounts endpoints for the admin under `/hub`. Call it in `register()`. Strapi turns a route in `src/api` into a public
 * one whatever it says; only routes mounted here are guarded by the admin's own sessions and permissions.
 */
export const mountAdminRoutes = (strapi: Core.Strapi, routes: readonly AdminRoute[]): void => {
  strapi.server.routes({
    type: 'admin',
    prefix: '/hub',
    routes: routes.map((route) => ({
      method: route.method,
      path: route.path,
      handler: route.handler,
      info: { type: 'admin' },
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [route.action] } },
        ],
      },
    })),
  } as unknown as Parameters<Core.Strapi['server']['routes']>[0]);
};
