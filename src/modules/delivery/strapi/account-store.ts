import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { Account, AccountStore } from '../application/ports';

interface Encryption {
  encrypt(value: string): string | null;
  decrypt(value: string): string | null;
}

const encryption = (strapi: Core.Strapi): Encryption =>
  strapi.service('admin::encryption') as unknown as Encryption;

/** An account with its opened secrets, as an operator gives it. */
export interface NewAccount {
  readonly channel: string;
  readonly key: string;
  readonly name: string;
  readonly settings: unknown;
  readonly credentials: unknown;
}

/**
 * Adds an account, its secrets encrypted with the key of the admin (ENCRYPTION_KEY); an account that exists is replaced
 * and live again.
 * @throws Error where the secrets cannot be encrypted; nothing is stored then
 */
export const saveAccount = async (strapi: Core.Strapi, account: NewAccount): Promise<void> => {
  const encryptedCredentials = encryption(strapi).encrypt(JSON.stringify(account.credentials));
  if (encryptedCredentials === null) throw new Error('ENCRYPTION_KEY is not usable.');
  const { credentials: _opened, ...open } = account;
  const data = { ...open, encryptedCredentials, state: 'live' } as never;
  const where = { channel: account.channel, key: account.key };
  const existing: unknown = await strapi.db.query(UID.channelAccount).findOne({ where });
  if (existing === null) await strapi.db.query(UID.channelAccount).create({ data });
  else await strapi.db.query(UID.channelAccount).update({ where, data });
};

/** Accounts in Strapi's tables. The secrets leave them only through `openCredentials`. */
export const strapiAccountStore = (strapi: Core.Strapi): AccountStore => {
  const select = ['id', 'channel', 'key', 'name', 'settings', 'state'];
  const query = () => strapi.db.query(UID.channelAccount);
  return {
    async list() {
      const rows: unknown = await query().findMany({ select, orderBy: { id: 'asc' } });
      return rows as readonly Account[];
    },
    async find({ channel, key }) {
      const row: unknown = await query().findOne({ where: { channel, key }, select });
      return (row as Account | null) ?? undefined;
    },
    async openCredentials(id) {
      const row: unknown = await query().findOne({
        where: { id },
        select: ['encryptedCredentials'],
      });
      const sealed = (row as { encryptedCredentials: string | null } | null)?.encryptedCredentials;
      const opened = typeof sealed === 'string' ? encryption(strapi).decrypt(sealed) : null;
      return opened === null ? undefined : (JSON.parse(opened) as unknown);
    },
    async setState(id, state) {
      await query().update({ where: { id }, data: { state } as never });
    },
  };
};
