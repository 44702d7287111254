import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { DeliveryChange, OutboxStore } from '../application/ports';
import { CLAIMABLE_STATES, type Delivery, type DeliveryState } from '../domain/delivery';
import { statesBefore } from '../domain/transitions';

type Row = Omit<Delivery, 'dueAt' | 'remoteId' | 'permalink' | 'lastError'> & {
  readonly dueAt: string | Date;
  readonly remoteId: string | null;
  readonly permalink: string | null;
  readonly lastError: Delivery['lastError'] | null;
};

const toDelivery = (row: Row): Delivery => ({
  ...row,
  dueAt: new Date(row.dueAt),
  remoteId: row.remoteId ?? '',
  permalink: row.permalink ?? '',
  lastError: row.lastError ?? undefined,
});

/** Waiting for an account (`on_hold`, `needs_reconnect`) ends when the account is live again. */
const isWaitingForAccount = (state: DeliveryState): boolean =>
  state === 'on_hold' || state === 'needs_reconnect';

/** The outbox in Strapi's tables; each write is one conditional UPDATE. */
export const strapiOutboxStore = (strapi: Core.Strapi): OutboxStore => {
  const query = () => strapi.db.query(UID.delivery);

  const update = async (where: object, change: DeliveryChange): Promise<boolean> => {
    const isLegal =
      change.state === undefined ? {} : { state: { $in: statesBefore(change.state) } };
    const { count } = await query().updateMany({
      where: { $and: [where, isLegal] },
      data: change as never,
    });
    return count > 0;
  };

  const unleased = (now: Date) => ({
    $or: [{ leaseUntil: { $null: true } }, { leaseUntil: { $lt: now } }],
  });

  const liveAccounts = async (): Promise<ReadonlySet<string>> => {
    const rows = (await strapi.db.query(UID.channelAccount).findMany({
      where: { state: 'live' },
      select: ['channel', 'key'],
    })) as readonly { channel: string; key: string }[];
    return new Set(rows.map((row) => `${row.channel}/${row.key}`));
  };

  return {
    async add(delivery) {
      await query().create({
        data: { ...delivery, state: 'queued', checkpoint: {}, attempts: 0, fence: 0 } as never,
      });
    },
    async inSlot(slot) {
      const { contentType, contentDocumentId, contentLocale, audience, channel, accountKey } = slot;
      const rows = await query().findMany({
        where: { contentType, contentDocumentId, contentLocale, audience, channel, accountKey },
        orderBy: { id: 'asc' },
      });
      return (rows as unknown as Row[]).map(toDelivery);
    },
    changeIf: (id, states, change) => update({ id, state: { $in: states } }, change),
    write: ({ id, fence }, change) => update({ id, fence }, change),
    async due(now, limit) {
      const rows = (await query().findMany({
        where: { state: { $in: CLAIMABLE_STATES }, dueAt: { $lte: now }, ...unleased(now) },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        limit,
        select: ['id', 'state', 'channel', 'accountKey'],
      })) as unknown as readonly Pick<Delivery, 'id' | 'state' | 'channel' | 'accountKey'>[];
      const live = await liveAccounts();
      return rows
        .filter(
          (row) => !isWaitingForAccount(row.state) || live.has(`${row.channel}/${row.accountKey}`),
        )
        .map((row) => row.id);
    },
    async claim(id, now, leaseUntil) {
      const before = (await query().findOne({ where: { id } })) as unknown as Row | null;
      if (before === null) return undefined;
      const isOurs = await update(
        { id, fence: before.fence, dueAt: { $lte: now }, ...unleased(now) },
        { state: 'claimed', leaseUntil, fence: before.fence + 1 },
      );
      return isOurs
        ? { ...toDelivery(before), state: 'claimed', fence: before.fence + 1 }
        : undefined;
    },
    async markAbandoned(now, record) {
      const { count } = await query().updateMany({
        where: { state: 'publishing', leaseUntil: { $lt: now } },
        data: { state: 'unknown', leaseUntil: null, lastError: record } as never,
      });
      return count;
    },
  };
};
