import { factories, type Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PublishableUid } from '../platform/uids';

interface Route {
  readonly path: string;
  readonly request?: object;
}

/**
 * `GET /<type>/slug/:slug`: the core route of one text, under another path. Parameters, permission (`findOne`), answer
 * and OpenAPI are those of `/<type>/:id`; with one more segment, it never meets a document id.
 */
export const createSlugRouter =
  (uid: PublishableUid) =>
  ({ strapi }: { readonly strapi: Core.Strapi }) => {
    const { routes } = factories.createCoreRouter(uid, { only: ['findOne'] });
    const core = (typeof routes === 'function' ? routes() : routes) as readonly Route[];
    const path = `/${strapi.contentType(uid).info.pluralName}/slug/:slug`;
    const params = { slug: z.string().describe('The slug of the text, or one that it had before') };
    return {
      type: 'content-api',
      routes: core.map((route) => ({ ...route, path, request: { ...route.request, params } })),
    };
  };
