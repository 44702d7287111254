import type { Core } from '@strapi/strapi';
import { ACTION } from '../../../platform/permissions';
import { PUBLISHABLE_UIDS, UID } from '../../../platform/uids';

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

/** Roles of the staff, by the code under which Strapi stores them. */
export const ROLES = [
  {
    code: 'hub-contributor',
    name: 'Kontributor / Contributor',
    description: 'Menulis naskah; tidak menerbitkan. Writes texts; does not publish.',
    onTexts: ['create', 'read', 'update'],
    onReference: ['read'],
  },
  {
    code: 'hub-editor',
    name: 'Redaktur / Editor',
    description: 'Menyunting dan menerbitkan naskah. Edits and publishes texts.',
    onTexts: ['create', 'read', 'update', 'delete', 'publish'],
    onReference: ['create', 'read', 'update', 'delete'],
  },
] as const;

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

/** Makes the roles of the staff, each with its permission set. Runs once in the life of a database. */
export const createRoles = async (
  strapi: Core.Strapi,
  locales: readonly string[],
): Promise<void> => {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  for (const { code, name, description, onTexts, onReference } of ROLES) {
    const role =
      (await roles.findOne({ code })) ?? (await roles.create({ code, name, description }));
    await roles.assignPermissions(role.id, [
      ...onContent(strapi, PUBLISHABLE_UIDS, onTexts, locales),
      ...onContent(strapi, REFERENCE_UIDS, onReference, locales),
      ...[...UPLOAD_ACTIONS, ...Object.values(ACTION)].map(plain),
    ]);
  }
};
