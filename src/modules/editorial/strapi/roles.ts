import type { Core } from '@strapi/strapi';
import { EDITION_ACTION_IDS } from '../../../platform/permissions';
import { PUBLISHABLE_UIDS, UID } from '../../../platform/uids';
import { ROLES, type RoleDefinition } from './role-definitions';

const CONTENT_MANAGER = 'plugin::content-manager.explorer';
const UPLOAD_ACTIONS = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
  'plugin::upload.configure-view',
];
const FIELD_VERBS = new Set(['create', 'read', 'update']);
const REFERENCE_UIDS = [UID.section, UID.tag, UID.person];

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: {
    readonly fields?: readonly string[];
    readonly locales?: readonly string[];
  };
  readonly conditions: readonly string[];
}

interface PermissionTools {
  getPermissionsWithNestedFields(
    actions: readonly unknown[],
    options: { nestingLevel?: number; restrictedSubjects?: readonly string[] },
  ): readonly Permission[];
}
interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<{ id: number }>;
  findOne(where: { code: string }): Promise<{ id: number } | null>;
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
  addPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
}

const plain = (action: string): Permission => ({
  action,
  subject: null,
  properties: {},
  conditions: [],
});

/** Permissions of the Content Manager on a type, for every field and every language. */
const onContent = (
  strapi: Core.Strapi,
  uids: readonly string[],
  verbs: readonly string[],
  locales: readonly string[],
): readonly Permission[] => {
  const tools = strapi.service('admin::content-type') as unknown as PermissionTools;
  const actions = verbs.map((verb) => ({
    actionId: `${CONTENT_MANAGER}.${verb}`,
    section: 'contentTypes',
    subjects: uids,
    // Deleting and publishing concern a document as a whole, not its fields.
    options: {
      applyToProperties: FIELD_VERBS.has(verb) ? ['fields', 'locales'] : ['locales'],
    },
  }));
  return tools
    .getPermissionsWithNestedFields(actions, { nestingLevel: undefined })
    .map((permission) => ({
      ...permission,
      properties: { ...permission.properties, locales },
    }));
};

const hubPermissions = ({ onEditions, hubActions }: RoleDefinition): readonly Permission[] =>
  [...hubActions, ...onEditions.map((permission) => EDITION_ACTION_IDS[permission])].map(plain);

const permissionsOf = (
  strapi: Core.Strapi,
  role: RoleDefinition,
  locales: readonly string[],
): readonly Permission[] => [
  ...onContent(strapi, PUBLISHABLE_UIDS, role.onTexts, locales),
  ...onContent(strapi, REFERENCE_UIDS, role.onReference, locales),
  ...(role.mayUpload ? UPLOAD_ACTIONS.map(plain) : []),
  ...hubPermissions(role),
];

const roleService = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

const make = async (
  strapi: Core.Strapi,
  role: RoleDefinition,
  locales: readonly string[],
): Promise<void> => {
  const { code, name, description } = role;
  const { id } = await roleService(strapi).create({ code, name, description });
  await roleService(strapi).assignPermissions(id, permissionsOf(strapi, role, locales));
};

/** Makes the roles of the staff that are missing, each with its permission set. Runs once in the life of a database. */
export const createRoles = async (
  strapi: Core.Strapi,
  locales: readonly string[],
): Promise<void> => {
  for (const role of ROLES) {
    const known = await roleService(strapi).findOne({ code: role.code });
    if (known === null) await make(strapi, role, locales);
  }
};

/** Adds to a role what it may do in the hub and does not hold yet; nothing else that an operator has set is touched. */
const addHubPermissions = async (
  strapi: Core.Strapi,
  role: RoleDefinition,
  roleId: number,
): Promise<void> => {
  const held = (await strapi.db.query('admin::permission').findMany({
    where: { role: roleId },
    select: ['action'],
  })) as readonly { readonly action: string }[];
  const missing = hubPermissions(role).filter(
    ({ action }) => !held.some((permission) => permission.action === action),
  );
  await roleService(strapi).addPermissions(roleId, missing);
};

/** Gives the roles of a database that is older than the page of deliveries what they may do there. Runs once. */
export const addDeliveriesToRoles = async (strapi: Core.Strapi): Promise<void> => {
  for (const role of ROLES) {
    const known = await roleService(strapi).findOne({ code: role.code });
    if (known !== null) await addHubPermissions(strapi, role, known.id);
  }
};

/**
 * Brings the roles of a database that is older than the workflow up to it: what they may do with editions is added, the
 * right to publish past it is taken away, and nothing else that an operator has set is touched. Runs once.
 */
export const addWorkflowToRoles = async (
  strapi: Core.Strapi,
  locales: readonly string[],
): Promise<void> => {
  for (const role of ROLES) {
    const known = await roleService(strapi).findOne({ code: role.code });
    if (known === null) continue;
    await addHubPermissions(strapi, role, known.id);
    await strapi.db.query('admin::permission').deleteMany({
      where: {
        role: known.id,
        action: `${CONTENT_MANAGER}.publish`,
        subject: { $in: PUBLISHABLE_UIDS },
      },
    });
  }
  await createRoles(strapi, locales);
};
