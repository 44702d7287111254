import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Account, AccountStore } from '../application/account-ports';
import { lockAccount, lockRegistration, selectUnconfirmed } from './citizens.sql';
import { run } from './rows.sql';

const USER = 'plugin::users-permissions.user';
const ROLE = 'plugin::users-permissions.role';

/** Where users-permissions keeps what an operator sets in the admin. */
export interface AdvancedSettings {
  readonly allow_register?: boolean;
  readonly default_role?: string;
  readonly email_confirmation_redirection?: string | null;
}

/** The settings of users-permissions, as they are now. */
export const readAdvanced = async (strapi: Core.Strapi): Promise<AdvancedSettings> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  return (await store.get({})) ?? {};
};

interface UserService {
  add(user: object): Promise<unknown>;
  remove(params: { readonly id: number }): Promise<unknown>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
}

const UserRowSchema = z.object({
  id: z.number(),
  email: z.string(),
  confirmed: z.boolean().nullable(),
  blocked: z.boolean().nullable(),
  confirmationToken: z.string().nullish(),
  resetPasswordToken: z.string().nullish(),
  createdAt: z.coerce.date(),
});

const toAccount = (row: unknown): Account | undefined => {
  if (row === null || row === undefined) return undefined;
  const user = UserRowSchema.parse(row);
  return {
    userId: user.id,
    email: user.email,
    isConfirmed: user.confirmed === true,
    isBlocked: user.blocked === true,
    ...(user.confirmationToken ? { confirmationKey: user.confirmationToken } : {}),
    ...(user.resetPasswordToken ? { passwordKey: user.resetPasswordToken } : {}),
    registeredAt: user.createdAt,
  };
};

/** Passwords as users-permissions keeps them; a wrong one and one of nobody take the same time. */
const passwordsOf = (strapi: Core.Strapi, service: () => UserService) => {
  let nobodysHash: string | undefined;
  const hashOf = async (userId: number | undefined): Promise<string | undefined> => {
    if (userId === undefined) return undefined;
    const row: unknown = await strapi.db
      .query(USER)
      .findOne({ where: { id: userId }, select: ['password'] });
    return (row as { password?: string | null } | null)?.password ?? undefined;
  };
  const hash = async (password: string) =>
    (await service().ensureHashedPasswords({ password })).password;
  return {
    async hasPassword(userId: number | undefined, password: string) {
      const known = await hashOf(userId);
      nobodysHash ??= await hash('the password of nobody');
      const isRight = await service().validatePassword(password, known ?? nobodysHash);
      return known !== undefined && isRight;
    },
    async pretendToHash(password: string) {
      await hash(password);
    },
  };
};

/** Accounts among the end users of users-permissions. */
export const strapiAccountStore = (strapi: Core.Strapi): AccountStore => {
  const query = () => strapi.db.query(USER);
  const service = () => strapi.plugin('users-permissions').service<UserService>('user');
  const findBy = async (where: object) => toAccount(await query().findOne({ where }));
  const set = async (userId: number, data: object) => {
    await query().update({ where: { id: userId }, data: data as never });
  };
  return {
    ...passwordsOf(strapi, service),
    isOpen: async () => (await readAdvanced(strapi)).allow_register === true,
    find: (userId) => findBy({ id: userId }),
    async findLocked(userId) {
      await run(strapi, (trx) => lockAccount(trx, userId));
      return findBy({ id: userId });
    },
    findByEmail: (email) => findBy({ email: email.toLowerCase() }),
    findByConfirmationKey: (confirmationToken) => findBy({ confirmationToken }),
    findByPasswordKey: (resetPasswordToken) => findBy({ resetPasswordToken }),
    lock: () => run(strapi, lockRegistration),
    async add({ confirmationKey, ...account }) {
      const { default_role: type = 'authenticated' } = await readAdvanced(strapi);
      const role: unknown = await strapi.db.query(ROLE).findOne({ where: { type } });
      const added = toAccount(
        await service().add({
          ...account,
          ...{ provider: 'local', confirmed: false, blocked: false },
          confirmationToken: confirmationKey,
          role: (role as { id: number } | null)?.id,
        }),
      );
      if (added === undefined) throw new Error('users-permissions gave no user that it added.');
      return added;
    },
    setConfirmationKey: (userId, confirmationToken) => set(userId, { confirmationToken }),
    setPasswordKey: (userId, resetPasswordToken) => set(userId, { resetPasswordToken }),
    setEmail: (userId, email) => set(userId, { email, confirmationToken: null }),
    confirm: (userId) => set(userId, { confirmed: true, confirmationToken: null }),
    async remove(userId) {
      await service().remove({ id: userId });
    },
    unconfirmedSince: (before, limit) =>
      run(strapi, (trx) => selectUnconfirmed(trx, before, limit)),
  };
};
