import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const PERMISSION = 'plugin::users-permissions.permission';
const USER = 'plugin::users-permissions.user';
const ROLE = 'plugin::users-permissions.role';

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

type Controller = Readonly<Record<string, (...asked: never[]) => unknown>>;

interface ControllerRegistry {
  extend(uid: string, change: (known: Controller) => Controller): void;
}

interface GraphqlExtension {
  shadowCRUD(uid: string): { disableQueries(): void };
}

/** What users-permissions offers about everybody's account, beside `me`. */
const LISTS = ['find', 'findOne', 'count', 'create', 'update', 'destroy'] as const;

const refuse = (): never => {
  throw new errors.ForbiddenError();
};

/** Over REST and GraphQL a token with full access may do everything: it would read every address. */
const closeLists = (strapi: Core.Strapi): void => {
  const closed = Object.fromEntries(LISTS.map((name) => [name, refuse]));
  const controllers = strapi.get<ControllerRegistry>('controllers');
  controllers.extend('plugin::users-permissions.user', (known) => ({ ...known, ...closed }));
  const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
  extension.shadowCRUD(USER).disableQueries();
  const { users } = strapi.contentType(ROLE).attributes as Record<string, { private?: boolean }>;
  if (users === undefined) throw new Error('Roles have no attribute "users" in this Strapi.');
  users.private = true;
};

/**
 * Keeps end users out of the Content Manager and the lists of the public API: their addresses are opened through a request
 * with a reason alone. Call it in `register()`.
 */
export const hideAccounts = (strapi: Core.Strapi): void => {
  closeLists(strapi);
  const type = strapi.contentType(USER) as unknown as Visibility;
  type.pluginOptions = {
    ...type.pluginOptions,
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  };
};
