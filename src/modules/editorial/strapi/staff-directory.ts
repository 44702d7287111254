import type { Core } from '@strapi/strapi';
import { EDITION_ACTION_IDS } from '../../../platform/permissions';
import type { StaffDirectory, StaffMember } from '../application/edition-ports';
import { EDITION_PERMISSIONS, type EditionPermission } from '../domain/edition-permission';
import { toStaffActor } from './caller';

const SUPER_ADMIN = 'strapi-super-admin';
const READ = 'plugin::content-manager.explorer.read';

interface PermissionRow {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly locales?: readonly string[] | null } | null;
}
interface RoleRow {
  readonly code: string;
  readonly permissions: readonly PermissionRow[];
}
interface UserRow {
  readonly id: number | string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
  readonly preferedLanguage: string | null;
  readonly roles: readonly RoleRow[];
}

const allows = (roles: readonly RoleRow[], permission: EditionPermission): boolean =>
  roles.some((role) =>
    role.permissions.some(({ action }) => action === EDITION_ACTION_IDS[permission]),
  );

/** Super admins hold every action that there is. To publish what nobody approved is for a role that was given it. */
const permissionsOf = (roles: readonly RoleRow[]): readonly EditionPermission[] => {
  const given = roles.filter(({ code }) => code !== SUPER_ADMIN);
  return EDITION_PERMISSIONS.filter((permission) =>
    allows(permission === 'force_publish' ? given : roles, permission),
  );
};

const readerOf =
  (roles: readonly RoleRow[]): StaffMember['mayRead'] =>
  ({ contentType, locale }) =>
    roles.some(({ code, permissions }) =>
      permissions.some(
        ({ action, subject, properties }) =>
          action === READ &&
          subject === contentType &&
          (code === SUPER_ADMIN || (properties?.locales?.includes(locale) ?? true)),
      ),
    );

const toMember = (user: UserRow): StaffMember => ({
  actor: toStaffActor(user),
  email: user.email,
  language: user.preferedLanguage === 'en' ? 'en' : 'id',
  permissions: permissionsOf(user.roles),
  mayRead: readerOf(user.roles),
});

/** The staff and what their roles allow, as Strapi's admin knows them. Asked anew each time: a role that was taken away counts at once. */
export const strapiStaffDirectory = (strapi: Core.Strapi): StaffDirectory => {
  const find = async (where: object): Promise<readonly StaffMember[]> => {
    const users = (await strapi.db.query('admin::user').findMany({
      where: { isActive: true, blocked: { $ne: true }, ...where },
      populate: { roles: { populate: { permissions: true } } },
      orderBy: { id: 'asc' },
    })) as readonly UserRow[];
    return users.map(toMember);
  };
  return {
    async find(id) {
      const [member] = await find({ id });
      return member;
    },
    all: () => find({}),
  };
};
