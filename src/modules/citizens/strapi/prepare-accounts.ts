import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';
const USER = 'plugin::users-permissions.user';

/** Doors of users-permissions that lead nowhere here: nobody signs in through another site. */
const CLOSED_ACTIONS = ['plugin::users-permissions.auth.connect'];

/**
 * Lets people open accounts, each with a confirmed address. Once in the life of a database: what an operator changes
 * afterwards in the admin stays as it is.
 */
export const openRegistration = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await store.get({})) as Record<string, unknown> | null;
  await store.set({
    value: { ...advanced, allow_register: true, unique_email: true, email_confirmation: true },
  });
  await strapi.db.query(PERMISSION).deleteMany({ where: { action: { $in: CLOSED_ACTIONS } } });
};

interface Visibility {
  pluginOptions?: Record<string, unknown>;
}

/**
 * Keeps end users out of the Content Manager: their addresses are opened through a request with a reason alone. Call it
 * in `register()`.
 */
export const hideAccounts = (strapi: Core.Strapi): void => {
  const type = strapi.contentType(USER) as unknown as Visibility;
  type.pluginOptions = {
    ...type.pluginOptions,
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  };
};
