import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import { ownDeed, type RecordDeed } from '../application/accounts/record-deed';
import type { Account, AccountReader, AccountStore } from '../application/ports';
import type { AccountState } from '../domain/account-view';
import { unseal } from './seal';

/** From which states a worker may move an account: what a person holds, a person lets go. */
const MOVABLE: Readonly<Record<AccountState, readonly AccountState[]>> = {
  live: ['needs_reconnect'],
  on_hold: ['live', 'needs_reconnect'],
  needs_reconnect: ['live'],
};

const COLUMNS = ['id', 'channel', 'key', 'name', 'settings', 'state', 'mode'];

/** Accounts in Strapi's tables. The secrets leave them only through `openCredentials`. */
export const strapiAccountReader = (strapi: Core.Strapi): AccountReader => {
  const query = () => strapi.db.query(UID.channelAccount);
  return {
    async list() {
      const rows: unknown = await query().findMany({ select: COLUMNS, orderBy: { id: 'asc' } });
      return rows as readonly Account[];
    },
    async find({ channel, key }) {
      const row: unknown = await query().findOne({
        where: { channel, key },
        select: COLUMNS,
      });
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
  };
};

/** Accounts as the worker needs them, in Strapi's tables. */
export const strapiAccountStore = (
  strapi: Core.Strapi,
  { record }: { readonly record: RecordDeed },
): AccountStore => {
  const query = () => strapi.db.query(UID.channelAccount);
  const move: AccountStore['setState'] = async (id, state, reason) => {
    const stateReason =
      reason === undefined ? null : { code: reason.code, message: reason.message, at: reason.at };
    const { count } = await query().updateMany({
      where: { id, state: { $in: MOVABLE[state] } },
      data: { state, stateReason } as never,
    });
    if (count === 0) return;
    const row: unknown = await query().findOne({ where: { id }, select: COLUMNS });
    // Last: it locks the record until the transaction ends.
    await record(ownDeed(row as Account, state, reason?.code));
  };
  return {
    ...strapiAccountReader(strapi),
    async setState(...moved) {
      await strapi.db.transaction(() => move(...moved));
    },
  };
};
