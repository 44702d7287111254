import type { Core } from '@strapi/strapi';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Lets everybody with one of these roles do these things; what they may do already stays. */
export const grantActions = async (
  strapi: Core.Strapi,
  {
    roles: types,
    actions,
  }: {
    readonly roles: readonly ('public' | 'authenticated')[];
    readonly actions: readonly string[];
  },
): Promise<void> => {
  const roles = (await strapi.db.query(ROLE).findMany({
    where: { type: { $in: types } },
  })) as readonly { id: number }[];
  for (const role of roles) {
    for (const action of actions) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  }
};

/** Lets visitors and signed-in readers read the given types; nothing else is granted to them. */
export const grantPublicReads = (strapi: Core.Strapi, uids: readonly string[]): Promise<void> =>
  grantActions(strapi, {
    roles: ['public', 'authenticated'],
    actions: uids.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  });
