import type { Core } from '@strapi/strapi';
import type { AuditLog } from '../modules/editorial';
import { makeAddCategory, makeChangeCategory } from '../modules/forum';
import { strapiTransaction } from '../modules/forum/strapi/post-book';
import { strapiCategoryBook } from '../modules/forum/strapi/tools/category-book';
import { categoryRoutes } from '../modules/forum/strapi/tools/category-routes';
import type { CaseUseCases } from '../modules/moderation/strapi/cases/install';
import { makeRouteTools } from '../modules/moderation/strapi/cases/route-tools';
import type { AdminRoute } from '../platform/admin-routes';
import { clockOf } from '../platform/hub-container';
import { UID } from '../platform/uids';
import { toCaseRefusalError } from './build-moderation';
import { toToolRefusalError } from './build-tools';
import type { Tell } from './words';

/** What leads do with the categories of the forum. */
export const categoryDeskRoutes = (
  strapi: Core.Strapi,
  { audit, directory }: { readonly audit: AuditLog } & Pick<CaseUseCases, 'directory'>,
  tell: Tell,
): readonly AdminRoute[] => {
  const categories = strapiCategoryBook(strapi);
  const listModerators = () => directory.moderators();
  const deps = {
    ...{ categories, audit, clock: clockOf(strapi), recordedAs: UID.forumCategory },
    inTransaction: strapiTransaction(strapi),
    moderatorIds: async () => (await listModerators()).map(({ id }) => id),
  };
  const { staffOf } = makeRouteTools({ directory, toRefusalError: toCaseRefusalError(tell) });
  return categoryRoutes({
    ...{ categories, listModerators, staffOf },
    addCategory: makeAddCategory(deps),
    changeCategory: makeChangeCategory(deps),
    toRefusalError: toToolRefusalError(tell),
  });
};
