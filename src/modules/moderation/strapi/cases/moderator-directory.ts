import type { Core } from '@strapi/strapi';
import { ACTION } from '../../../../platform/permissions';
import { UID } from '../../../../platform/uids';
import type {
  ClosedCategoriesOf,
  LeadContact,
  ModerationStaff,
  ModeratorDirectory,
} from '../../application/cases/staff-ports';

const SUPER_ADMIN = 'strapi-super-admin';

interface RoleRow {
  readonly code: string;
  readonly permissions: readonly { readonly action: string }[];
}
interface UserRow {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
  readonly preferedLanguage: string | null;
  readonly roles: readonly RoleRow[];
}

const nameOf = ({ id, firstname, lastname, username }: UserRow): string => {
  const name = [firstname, lastname].filter((part) => (part ?? '') !== '').join(' ');
  return name || (username ?? '') || `#${String(id)}`;
};

const holds = (roles: readonly RoleRow[], action: string): boolean =>
  roles.some(({ permissions }) => permissions.some((permission) => permission.action === action));

/** Super admins hold every action that there is. To judge what citizens say is for a role that was given it. */
const givenRoles = ({ roles }: UserRow): readonly RoleRow[] =>
  roles.filter(({ code }) => code !== SUPER_ADMIN);

const isLead = (user: UserRow): boolean => holds(givenRoles(user), ACTION.moderationLead);

const mayDecide = (user: UserRow): boolean => holds(givenRoles(user), ACTION.moderationDecide);

/** The staff and what their roles allow. Asked anew each time: a role that was taken away counts at once. */
export const strapiModeratorDirectory = (
  strapi: Core.Strapi,
  closedCategoriesOf: ClosedCategoriesOf,
): ModeratorDirectory => {
  const find = async (where: object): Promise<readonly UserRow[]> =>
    (await strapi.db.query('admin::user').findMany({
      where: { isActive: true, blocked: { $ne: true }, ...where },
      populate: { roles: { populate: { permissions: true } } },
      orderBy: { id: 'asc' },
    })) as readonly UserRow[];

  /** Their own account in the forum: people sign up there with the address that they have. */
  const citizenIdOf = async ({ email }: UserRow): Promise<number | undefined> => {
    const account = (await strapi.db.query('plugin::users-permissions.user').findOne({
      where: { email: email.toLowerCase() },
      select: ['id'],
    })) as { readonly id: number } | null;
    if (account === null) return undefined;
    const citizen = (await strapi.db.query(UID.citizen).findOne({
      where: { userId: account.id },
      select: ['id'],
    })) as { readonly id: number } | null;
    return citizen?.id;
  };

  const toStaff = async (user: UserRow): Promise<ModerationStaff> => {
    const leads = isLead(user);
    const citizenId = await citizenIdOf(user);
    return {
      id: user.id,
      name: nameOf(user),
      mayDecide: mayDecide(user),
      isLead: leads,
      mayReveal: holds(user.roles, ACTION.personsReveal),
      closedCategoryIds: leads ? [] : await closedCategoriesOf(user.id),
      ...(citizenId === undefined ? {} : { citizenId }),
    };
  };

  const toContact = async (user: UserRow): Promise<LeadContact> => ({
    ...{ id: user.id, name: nameOf(user), email: user.email },
    language: user.preferedLanguage === 'en' ? 'en' : 'id',
    citizenId: await citizenIdOf(user),
  });

  return {
    async find(id) {
      const [user] = await find({ id });
      return user === undefined ? undefined : toStaff(user);
    },
    async leads() {
      return Promise.all((await find({})).filter(isLead).map(toContact));
    },
    async moderators() {
      const people = (await find({})).filter(mayDecide);
      return people.map((user) => ({ id: user.id, name: nameOf(user) }));
    },
    async admins() {
      return Promise.all((await find({ roles: { code: SUPER_ADMIN } })).map(toContact));
    },
  };
};
