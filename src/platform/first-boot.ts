import type { Core } from '@strapi/strapi';

/**
 * Does something once in the life of a database. What an operator changes later (a role, a permission) is not undone by
 * the next boot. The work and the note that it is done stand in one transaction.
 */
export const once = async (
  strapi: Core.Strapi,
  name: string,
  work: () => Promise<void>,
): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'humas-hub' });
  await strapi.db.transaction(async () => {
    if ((await store.get({ key: name })) !== null) return;
    await work();
    await store.set({ key: name, value: { done: true } });
  });
};
