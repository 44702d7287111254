import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { takeLock } from '../../../platform/take-lock.sql';
import { UID } from '../../../platform/uids';
import type {
  AccountBook,
  AccountChange,
  AccountCondition,
  AccountRecord,
  StoredAccount,
} from '../application/accounts/account-ports';
import { seal, unseal } from './seal';

type Row = Omit<
  StoredAccount,
  'stateReason' | 'warnedDays' | 'health' | 'issuedAt' | 'expiresAt'
> & {
  readonly stateReason: NonNullable<StoredAccount['stateReason']> | null;
  readonly warnedDays: number | null;
  readonly health: NonNullable<StoredAccount['health']> | null;
  readonly credentialsIssuedAt: string | Date | null;
  readonly credentialsExpireAt: string | Date | null;
};

// Everything but the sealed secrets: what is not read cannot leak.
const COLUMNS = [
  'id',
  'channel',
  'key',
  'name',
  'settings',
  'state',
  'mode',
  'stateReason',
  'warnedDays',
  'health',
  'credentialsIssuedAt',
  'credentialsExpireAt',
];

const toDate = (value: string | Date | null): Date | undefined =>
  value === null ? undefined : new Date(value);

const toStoredAccount = ({
  credentialsIssuedAt,
  credentialsExpireAt,
  ...row
}: Row): StoredAccount => ({
  ...row,
  stateReason: row.stateReason ?? undefined,
  warnedDays: row.warnedDays ?? undefined,
  health: row.health ?? undefined,
  issuedAt: toDate(credentialsIssuedAt),
  expiresAt: toDate(credentialsExpireAt),
});

const toWhere = (
  id: number,
  { states, seal: sealed, warnedDays }: AccountCondition = {},
): object => ({
  id,
  ...(states === undefined ? {} : { state: { $in: states } }),
  ...(sealed === undefined ? {} : { encryptedCredentials: sealed }),
  ...(warnedDays === undefined
    ? {}
    : { warnedDays: warnedDays === null ? { $null: true } : warnedDays }),
});

const lifeOf = ({ issuedAt, expiresAt }: Pick<AccountRecord, 'issuedAt' | 'expiresAt'>) => ({
  credentialsIssuedAt: issuedAt ?? null,
  credentialsExpireAt: expiresAt ?? null,
  // Of the end of these credentials nobody was warned yet.
  warnedDays: null,
});

/** Columns of the unique index `channel_accounts_channel_key_unique`. */
const PLACE = ['channel', 'key'];

/**
 * Adds an account by one INSERT … ON CONFLICT DO NOTHING on its unique index: a failed INSERT would spoil the transaction
 * around it on PostgreSQL. False where another stands there.
 */
const insertAccount = async (
  strapi: Core.Strapi,
  data: Pick<AccountRecord, 'channel' | 'key'> & { readonly credentialsIssuedAt: Date | null },
): Promise<boolean> => {
  // The query builder fills in nothing by itself; every Strapi row has these.
  const documentId = randomBytes(12).toString('hex');
  const at = data.credentialsIssuedAt;
  await strapi.db
    .queryBuilder(UID.channelAccount)
    .insert({ ...data, laneFence: 0, createdAt: at, updatedAt: at, publishedAt: at, documentId })
    .onConflict(PLACE)
    .ignore()
    .execute();
  const { channel, key } = data;
  const row: unknown = await strapi.db
    .query(UID.channelAccount)
    .findOne({ where: { channel, key, documentId }, select: ['id'] });
  return row !== null;
};

/** The accounts of the office in Strapi's tables, their secrets sealed. Each change is one conditional UPDATE. */
export const strapiAccountBook = (strapi: Core.Strapi): AccountBook => {
  const query = () => strapi.db.query(UID.channelAccount);

  const find = async (where: object): Promise<StoredAccount | undefined> => {
    const row: unknown = await query().findOne({ where, select: COLUMNS });
    return row === null ? undefined : toStoredAccount(row as Row);
  };

  const update = async (where: object, data: object): Promise<boolean> => {
    const { count } = await query().updateMany({ where, data: data as never });
    return count > 0;
  };

  return {
    // No index knows that an account of a channel stands under one key only.
    lock: () => takeLock(strapi, 'humas-hub:accounts'),
    async all() {
      const rows: unknown = await query().findMany({
        select: COLUMNS,
        orderBy: [{ channel: 'asc' }, { key: 'asc' }],
      });
      return (rows as readonly Row[]).map(toStoredAccount);
    },
    get: (id) => find({ id }),
    at: ({ channel, key }) => find({ channel, key }),
    async open(id) {
      const row: unknown = await query().findOne({
        where: { id },
        select: ['encryptedCredentials'],
      });
      const sealed = (row as { encryptedCredentials: string | null } | null)?.encryptedCredentials;
      const value = unseal(strapi, sealed ?? null);
      return value === undefined ? undefined : { value, seal: sealed ?? '' };
    },
    async save({ credentials, issuedAt, expiresAt, stateReason, ...open }, before) {
      const data = {
        ...open,
        ...lifeOf({ issuedAt, expiresAt }),
        stateReason: stateReason ?? null,
        encryptedCredentials: seal(strapi, credentials),
        // What was seen with the old secrets says nothing about the new ones.
        health: null,
      };
      const isSaved =
        before === undefined
          ? await insertAccount(strapi, data)
          : await update({ id: before.id }, data);
      const { channel, key } = open;
      return isSaved ? find({ channel, key }) : undefined;
    },
    change: (id, change: AccountChange, condition) => update(toWhere(id, condition), change),
    renew: (id, { credentials, seal: sealed, issuedAt, expiresAt }) =>
      update(toWhere(id, { seal: sealed }), {
        ...lifeOf({ issuedAt, expiresAt }),
        encryptedCredentials: seal(strapi, credentials),
      }),
    async remove(id) {
      await query().delete({ where: { id } });
    },
  };
};
