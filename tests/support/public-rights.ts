import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';

/** Takes a right away from visitors for as long as `work` takes. */
export const withPublicRights = async (
  strapi: Core.Strapi,
  { without: action }: { readonly without: string },
  work: () => Promise<void>,
): Promise<void> => {
  const permissions = strapi.db.query(PERMISSION);
  const found = (await permissions.findOne({
    where: { action, role: { type: 'public' } },
    populate: { role: true },
  })) as { readonly id: number; readonly role: { readonly id: number } } | null;
  if (found === null) throw new Error(`Visitors have no right to ${action}.`);
  await permissions.delete({ where: { id: found.id } });
  try {
    await work();
  } finally {
    await permissions.create({ data: { action, role: found.role.id } });
  }
};
