import type { Core } from '@strapi/strapi';

/** What a plugin does once all its parts are loaded. */
export type Bootstrap = (input: { readonly strapi: Core.Strapi }) => Promise<void>;

/**
 * Puts off what a plugin does at the start until the first request for its endpoint, which waits for it, as all others for that
 * endpoint do meanwhile. Where it fails, each of them ends with that error; nothing is tried again before the next start.
 * The plugin may add its routes then: Strapi looks for the route of a request after all middlewares.
 */
export const bootWhenAsked =
  (bootstrap: Bootstrap, name: string): Bootstrap =>
  ({ strapi }) => {
    const endpoint = strapi.plugin(name).config<string>('endpoint').toLowerCase();
    let booted: Promise<void> | undefined;
    strapi.server.use(async ({ path }, next) => {
      // Rather too often than too seldom: the router does not mind capital letters or a slash at the end.
      if (path.toLowerCase().startsWith(endpoint)) await (booted ??= bootstrap({ strapi }));
      await next();
    });
    return Promise.resolve();
  };
