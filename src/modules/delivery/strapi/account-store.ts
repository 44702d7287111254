import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { Account, AccountStore } from '../application/ports';
import type { AccountState } from '../domain/account-view';
import { unseal } from './seal';

/** From which states a worker may move an account: what a person holds, a person lets go. */
const MOVABLE: Readonly<Record<AccountState, readonly AccountState[]>> = {
  live: ['needs_reconnect'],
  on_hold: ['live', 'needs_reconnect'],
  needs_reconnect: ['live'],
};

/** Accounts as the worker needs them, in Strapi's tables. The secrets leave them only through `openCredentials`. */
export const strapiAccountStore = (strapi: Core.Strapi): AccountStore => {
  const select = ['id', 'channel', 'key', 'name', 'settings', 'state', 'mode'];
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
      const found = row as { readonly encryptedCredentials: string | null } | null;
      return unseal(strapi, found?.encryptedCredentials ?? null);
    },
    async setState(id, state, reason) {
      const stateReason =
        reason === undefined ? null : { code: reason.code, message: reason.message, at: reason.at };
      await query().updateMany({
        where: { id, state: { $in: MOVABLE[state] } },
        data: { state, stateReason } as never,
      });
    },
  };
};
