import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { DeliveryChange, OutboxStore } from '../application/ports';
import { CLAIMABLE_STATES, STATES_WAITING_FOR_ACCOUNT, type Delivery } from '../domain/delivery';
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

const STATES_OF_OTHERS = CLAIMABLE_STATES.filter(
  (state) => !STATES_WAITING_FOR_ACCOUNT.includes(state),
);

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

  /** What waits for an account is asked for by account, so that a broken one never fills the answer. */
  const ready = async () => {
    const live = (await strapi.db.query(UID.channelAccount).findMany({
      where: { state: 'live' },
      select: ['channel', 'key'],
    })) as readonly { channel: string; key: string }[];
    const waited = live.map(({ channel, key }) => ({
      state: { $in: STATES_WAITING_FOR_ACCOUNT },
      channel,
      accountKey: key,
    }));
    return { $or: [{ state: { $in: STATES_OF_OTHERS } }, ...waited] };
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
    async ofContent({ contentType, contentDocumentId, contentLocale }, states) {
      const rows = (await query().findMany({
        where: { contentType, contentDocumentId, contentLocale, state: { $in: states } },
        orderBy: { id: 'asc' },
        select: ['id'],
      })) as readonly { readonly id: number }[];
      return rows.map((row) => row.id);
    },
    changeIf: (id, states, change) => update({ id, state: { $in: states } }, change),
    write: ({ id, fence }, change, states) =>
      update({ id, fence, ...(states === undefined ? {} : { state: { $in: states } }) }, change),
    async due(now, limit) {
      const rows = (await query().findMany({
        where: { $and: [{ dueAt: { $lte: now } }, unleased(now), await ready()] },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        limit,
        select: ['id'],
      })) as readonly { readonly id: number }[];
      return rows.map((row) => row.id);
    },
    async claim(id, now, leaseUntil) {
      const before = (await query().findOne({ where: { id } })) as unknown as Row | null;
      if (before === null) return undefined;
      const isOurs = await update(
        { id, fence: before.fence, dueAt: { $lte: now }, ...unleased(now) },
        { state: 'claimed', leaseUntil, fence: before.fence + 1 },
      );
      if (!isOurs) return undefined;
      // Read again: between the first look and the claim a publication may have changed the post.
      const claimed = (await query().findOne({ where: { id } })) as unknown as Row | null;
      return claimed === null ? undefined : toDelivery(claimed);
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
