import type { Core } from '@strapi/strapi';
import { ACTION } from '../../../platform/permissions';
import type { AccountKeeper, ListAccountKeepers } from '../application/accounts/account-ports';

interface UserRow {
  readonly id: number | string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
  readonly preferedLanguage: string | null;
}

const nameOf = ({ firstname, lastname, username, id }: UserRow): string => {
  const name = [firstname, lastname].filter((part) => (part ?? '') !== '').join(' ');
  return name || (username ?? '') || `#${String(id)}`;
};

const toKeeper = (user: UserRow): AccountKeeper => ({
  id: String(user.id),
  name: nameOf(user),
  email: user.email,
  language: user.preferedLanguage === 'en' ? 'en' : 'id',
});

/** Those whose roles let them manage accounts, as Strapi's admin knows them. Asked anew each time. */
export const strapiAccountKeepers =
  (strapi: Core.Strapi): ListAccountKeepers =>
  async () => {
    const users = (await strapi.db.query('admin::user').findMany({
      where: {
        isActive: true,
        blocked: { $ne: true },
        roles: { permissions: { action: ACTION.accountsManage } },
      },
      orderBy: { id: 'asc' },
    })) as readonly UserRow[];
    // Whoever has two such roles comes twice.
    return Array.from(new Map(users.map((user) => [user.id, toKeeper(user)])).values());
  };
