import type { Core } from '@strapi/strapi';
import type { GrantedAccount } from '../../../channels/contract';
import { UID } from '../../../platform/uids';
import type { ConnectionStore, GrantedConnection } from '../application/accounts/connection-ports';
import type { PendingConnection } from '../domain/pending-connection';
import { seal, unseal } from './seal';

interface Row {
  readonly documentId: string;
  readonly channel: string;
  readonly login: string;
  readonly beganBy: number;
  readonly expiresAt: string | Date;
  readonly stage: PendingConnection['stage'];
  readonly problem: NonNullable<PendingConnection['problem']> | null;
  readonly encryptedAccounts: string | null;
}

const toConnection = (row: Row): PendingConnection => ({
  id: row.documentId,
  channel: row.channel,
  login: row.login,
  beganBy: String(row.beganBy),
  expiresAt: new Date(row.expiresAt),
  stage: row.stage,
  problem: row.problem ?? undefined,
});

/** Connections that are under way, in Strapi's tables; what a channel granted is sealed. */
export const strapiConnectionStore = (strapi: Core.Strapi): ConnectionStore => {
  const query = () => strapi.db.query(UID.pendingConnection);

  const update = async (where: object, data: object): Promise<boolean> => {
    const { count } = await query().updateMany({ where, data: data as never });
    return count > 0;
  };

  const find = async (where: object): Promise<Row | undefined> => {
    const row: unknown = await query().findOne({ where });
    return (row as Row | null) ?? undefined;
  };

  return {
    async begin({ stateHash, beganBy, ...connection }) {
      const data = { ...connection, state: stateHash, beganBy: Number(beganBy), stage: 'begun' };
      const row: unknown = await query().create({ data: data as never });
      return (row as Row).documentId;
    },
    async ofState(stateHash) {
      const row = await find({ state: stateHash });
      return row && toConnection(row);
    },
    useUp: (id) => update({ documentId: id, stage: 'begun' }, { stage: 'used' }),
    async grant(id, accounts) {
      const encryptedAccounts = seal(strapi, accounts);
      await update({ documentId: id, stage: 'used' }, { stage: 'granted', encryptedAccounts });
    },
    async note(id, problem) {
      await update({ documentId: id }, { problem });
    },
    async find(id): Promise<GrantedConnection | undefined> {
      const row = await find({ documentId: id });
      if (row === undefined) return undefined;
      const opened = unseal(strapi, row.encryptedAccounts) ?? [];
      return {
        ...toConnection(row),
        // Sealed by `grant` alone, from what a connector gave.
        accounts: opened as readonly GrantedAccount[],
        seal: row.encryptedAccounts ?? '',
      };
    },
    leave: (id, { accounts, seal: sealed }) =>
      update(
        { documentId: id, stage: 'granted', encryptedAccounts: sealed },
        accounts.length === 0
          ? { stage: 'used', encryptedAccounts: null }
          : { encryptedAccounts: seal(strapi, accounts) },
      ),
    async removeBefore(moment) {
      await query().deleteMany({ where: { expiresAt: { $lt: moment } } });
    },
  };
};
