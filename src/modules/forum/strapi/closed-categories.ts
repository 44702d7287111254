import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';

interface CategoryRow {
  readonly id: number;
  readonly moderatorIds: readonly number[] | null;
}

/** The categories that a member of staff does not look after. One that names nobody is everybody's. */
export const makeClosedCategoriesOf =
  (strapi: Core.Strapi) =>
  async (staffId: number): Promise<readonly number[]> => {
    const categories = (await strapi.db.query(UID.forumCategory).findMany({
      select: ['id', 'moderatorIds'],
    })) as readonly CategoryRow[];
    return categories
      .filter(({ moderatorIds }) => {
        const named = moderatorIds ?? [];
        return named.length > 0 && !named.includes(staffId);
      })
      .map(({ id }) => id);
  };
