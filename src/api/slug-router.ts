import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PublishableUid } from '../platform/uids';
import { publicRoutes } from './public-router';

/**
 * `GET /<type>/slug/:slug`: the core route of one text, under another path. Parameters, permission (`findOne`), answer
 * and OpenAPI are those of `/<type>/:id`; with one more segment, it never meets a document id.
 */
export const createSlugRouter =
  (uid: PublishableUid) =>
  ({ strapi }: { readonly strapi: Core.Strapi }) => {
    const plural = `/${strapi.contentType(uid).info.pluralName}`;
    const params = { slug: z.string().describe('The slug of the text, or one that it had before') };
    return {
      type: 'content-api',
      routes: publicRoutes(strapi, uid)
        .filter(({ method, path }) => method === 'GET' && path === `${plural}/:id`)
        .map((route) => ({
          ...route,
          path: `${plural}/slug/:slug`,
          request: { ...route.request, params },
        })),
    };
  };
