import type { Core } from '@strapi/strapi';
import type { ForumReader } from '../modules/forum';
import { makeReadContext } from '../modules/forum/strapi/text-context';
import { makeShowContext } from '../modules/moderation';
import { strapiCaseStore } from '../modules/moderation/strapi/cases/case-store';
import { deskRoutes } from '../modules/moderation/strapi/cases/desk-routes';
import type { CaseUseCases } from '../modules/moderation/strapi/cases/install';
import type { AdminRoute } from '../platform/admin-routes';
import { toCaseRefusalError } from './build-moderation';
import { settingsOf } from './build-rooms';
import type { Tell } from './words';

/** What the pages of the moderation ask beside the cases: categories, rights, and the discussion around a text. */
export const moderationDeskRoutes = (
  strapi: Core.Strapi,
  {
    moderation: { directory },
    forum: { reader },
  }: {
    readonly moderation: Pick<CaseUseCases, 'directory'>;
    readonly forum: { readonly reader: Pick<ForumReader, 'categories'> };
  },
  tell: Tell,
): readonly AdminRoute[] => {
  const listCategories = async () =>
    (await reader.categories()).map(({ id, slug, name }) => ({ id, slug, name }));
  return deskRoutes({
    ...{ directory, listCategories, timeZone: settingsOf(strapi).HUB_TIME_ZONE },
    showContext: makeShowContext({
      cases: strapiCaseStore(strapi),
      readContext: makeReadContext(strapi),
    }),
    toRefusalError: toCaseRefusalError(tell),
  });
};
