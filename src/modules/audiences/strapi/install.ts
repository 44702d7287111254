import type { Core } from '@strapi/strapi';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import { makeServeAudience, type ServeAudience } from '../application/serve-audience';
import { AUDIENCES } from '../domain/audience';
import { strapiContentModel } from './content-model';
import { extendGraphql } from './graphql';
import { strapiVariantStore } from './variant-store';

interface ContentApiRoute {
  readonly method: string;
  readonly path: string;
}

/**
 * Puts `audience` on both APIs: as a query parameter that strict validation and the OpenAPI document know, and as a
 * GraphQL argument. Call it in `register()`, before routes and schema are built.
 */
export const installAudiences = (
  strapi: Core.Strapi,
  { hiddenUids }: { readonly hiddenUids: readonly string[] },
): { readonly serveAudience: ServeAudience } => {
  const serveAudience = makeServeAudience({
    store: strapiVariantStore(strapi),
    model: strapiContentModel(strapi),
  });
  const paths = PUBLISHABLE_UIDS.map((uid) => `/${strapi.contentType(uid).info.pluralName}`);
  strapi.contentAPI.addQueryParams({
    audience: {
      schema: (z) => z.enum(AUDIENCES).optional(),
      matchRoute: (route: ContentApiRoute) =>
        route.method === 'GET' &&
        paths.some((path) => [path, `${path}/:id`, `${path}/slug/:slug`].includes(route.path)),
    },
  });
  extendGraphql(strapi, { serve: serveAudience, hiddenUids });
  return { serveAudience };
};
