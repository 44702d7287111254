import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { UID } from '../../../platform/uids';
import type { DueAccount, DueRow, OutboxStore } from '../application/ports';
import { isSameSlot, mayBeOut, type Delivery, type DeliverySlot } from '../domain/delivery';
import { toDelivery, type DeliveryRow } from './delivery-row';
import {
  claimable,
  isWaitingForAccount,
  ofAccount,
  ofKind,
  outOfTime,
  UNSETTLED,
  whileOpen,
} from './outbox-queries';
import { outboxPlaces } from './outbox-places';
import { outboxWriter } from './outbox-writer';

const SLOT = [
  'contentType',
  'contentDocumentId',
  'contentLocale',
  'audience',
  'channel',
  'accountKey',
] as const;

const IN_ORDER = { orderBy: { id: 'asc' } } as const;

/** Accounts of due rows, each once; the query engine groups, and knows no `DISTINCT` of its own. */
const readDueAccounts = async (strapi: Core.Strapi, now: Date): Promise<readonly DueAccount[]> => {
  const rows = await strapi.db
    .queryBuilder(UID.delivery)
    .select(['channel', 'accountKey', 'state'])
    .where(claimable(now))
    .groupBy(['channel', 'account_key', 'state'])
    .execute<readonly { channel: string; accountKey: string; state: string }[]>();
  const accounts = new Map<string, { channel: string; key: string; states: string[] }>();
  for (const { channel, accountKey: key, state } of rows) {
    const name = `${channel} ${key}`;
    const known = accounts.get(name) ?? { channel, key, states: [] };
    known.states.push(state);
    accounts.set(name, known);
  }
  return Array.from(accounts.values(), ({ channel, key, states }) => ({
    channel,
    key,
    isWaitingForAccount: isWaitingForAccount(states),
  }));
};

/** The outbox in Strapi's tables; each write is one conditional UPDATE and its line of the timeline. */
export const strapiOutboxStore = (strapi: Core.Strapi, clock: Clock): OutboxStore => {
  const query = () => strapi.db.query(UID.delivery);
  const select = async (params: object): Promise<readonly Delivery[]> =>
    ((await query().findMany({ ...params, ...IN_ORDER })) as unknown as DeliveryRow[]).map(
      toDelivery,
    );
  return {
    ...outboxWriter(strapi, clock),
    ...outboxPlaces(strapi),
    inSlot({ contentType, contentDocumentId, contentLocale, audience, channel, accountKey }) {
      const place = { contentType, contentDocumentId, contentLocale };
      return select({ where: { ...place, audience, channel, accountKey } });
    },
    async lockContent({ contentType, contentDocumentId, contentLocale }) {
      const where = { contentType, contentDocumentId, contentLocale };
      // In one order, so that two callers never wait for each other. SQLite has one writer and locks nothing more.
      await strapi.db
        .queryBuilder(UID.delivery)
        .select('id')
        .where(where)
        .orderBy({ id: 'asc' })
        .forUpdate()
        .execute();
      return select({ where });
    },
    async withTakenSlots(rows) {
      const others = (await query().findMany({
        where: { contentDocumentId: { $in: rows.map((row) => row.contentDocumentId) } },
        select: [...SLOT, 'id', 'state', 'task'],
      })) as unknown as readonly (DeliverySlot & Pick<Delivery, 'id' | 'state' | 'task'>)[];
      const out = others.filter(mayBeOut);
      const isBehind = (row: Delivery) =>
        out.some((other) => other.id !== row.id && isSameSlot(other, row));
      return new Set(rows.filter(isBehind).map(({ id }) => id));
    },
    dueAccounts: (now) => readDueAccounts(strapi, now),
    async due(account, { now, limit, kind, isAccountOpen }) {
      const rows: unknown = await query().findMany({
        where: {
          $and: [ofAccount(account), claimable(now), ofKind(kind), whileOpen(isAccountOpen)],
        },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        limit,
        select: ['id', 'state', 'task'],
      });
      return rows as readonly DueRow[];
    },
    async hasUnsettled(account, exceptId) {
      const others = exceptId === undefined ? {} : { id: { $ne: exceptId } };
      const row: unknown = await query().findOne({
        where: { $and: [ofAccount(account), UNSETTLED, others] },
        select: ['id'],
      });
      return row !== null;
    },
    async outOfTime(now, limit) {
      const rows = await query().findMany({
        where: outOfTime(now),
        limit,
        select: ['id'],
        ...IN_ORDER,
      });
      return (rows as readonly { readonly id: number }[]).map((row) => row.id);
    },
  };
};
