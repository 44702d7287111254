import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { UID } from '../../../platform/uids';
import { applyChange, eventOf } from '../application/sending/apply-change';
import type { DeliveryEvent, OutboxStore, WriteOptions } from '../application/ports';
import { isClaimable, isUnsent, STATE_OF_TASK, taskOf, type Delivery } from '../domain/delivery';
import type { DeliveryChange } from '../domain/delivery-change';
import { toDelivery, type DeliveryRow } from './delivery-row';
import { conditionOf } from './outbox-queries';

/** Writes lines of timelines; past the query engine's `create`, which writes one at a time and reads it again. */
const insertEvents = async (
  strapi: Core.Strapi,
  events: readonly DeliveryEvent[],
): Promise<void> => {
  const rows = events.map((event) => ({
    ...event,
    // Every Strapi row has these, and the query builder fills in nothing by itself.
    createdAt: event.at,
    updatedAt: event.at,
    publishedAt: event.at,
    documentId: randomBytes(12).toString('hex'),
  }));
  await strapi.db
    .queryBuilder(UID.deliveryEvent)
    .insert(rows as never)
    .execute();
};

/** What a worker writes on a row that it takes. */
const claimOf = (row: Delivery, leaseUntil: Date) => {
  const task = taskOf(row);
  return { state: STATE_OF_TASK[task], task, leaseUntil, fence: row.fence + 1 };
};

type Writer = Pick<OutboxStore, 'find' | 'write' | 'claim' | 'claimTogether' | 'add'>;

/** Conditional writes on the outbox, each with its line of the timeline. */
export const outboxWriter = (strapi: Core.Strapi, clock: Clock): Writer => {
  const query = () => strapi.db.query(UID.delivery);

  const find = async (id: number): Promise<Delivery | undefined> => {
    const row = (await query().findOne({ where: { id } })) as unknown as DeliveryRow | null;
    return row === null ? undefined : toDelivery(row);
  };

  const changed = (before: Delivery, change: DeliveryChange, options: WriteOptions = {}) => {
    const after = applyChange(before, change);
    return { after, event: eventOf({ before, after }, { change, options, at: clock.now() }) };
  };

  const write: Writer['write'] = async (row, change, options = {}) => {
    const { after, event } = changed(row, change, options);
    return await strapi.db.transaction(async () => {
      const { count } = await query().updateMany({
        where: {
          id: row.id,
          fence: row.fence,
          state: row.state,
          ...conditionOf(options.where ?? {}),
        },
        data: change as never,
      });
      if (count === 0) return undefined;
      if (event !== undefined) await insertEvents(strapi, [event]);
      return after;
    });
  };

  return {
    find,
    write,
    async claim(id, { now, until }) {
      const row = await find(id);
      if (row === undefined || !isClaimable(row, now)) return undefined;
      const where = { followUpNo: row.followUpNo, isHeld: false, unleasedAt: now } as const;
      return write(row, claimOf(row, until), { where });
    },
    async claimTogether(ids, { now, until }) {
      const found = await strapi.db
        .queryBuilder(UID.delivery)
        .select('*')
        .where({ id: { $in: ids } })
        .orderBy({ id: 'asc' })
        .forUpdate()
        .execute<readonly DeliveryRow[]>();
      const rows = found.map(toDelivery).filter((row) => isClaimable(row, now) && isUnsent(row));
      if (rows.length === 0) return [];
      // Locked above, so that none has changed since.
      await strapi.db
        .queryBuilder(UID.delivery)
        .where({ id: { $in: rows.map(({ id }) => id) } })
        .update({ state: STATE_OF_TASK.send, leaseUntil: until })
        .increment('fence')
        .execute();
      const claims = rows.map((row) => changed(row, claimOf(row, until)));
      await insertEvents(
        strapi,
        claims.flatMap(({ event }) => (event === undefined ? [] : [event])),
      );
      return claims.map(({ after }) => after);
    },
    add: async (delivery) =>
      await strapi.db.transaction(async () => {
        const data = { ...delivery, state: 'queued', task: 'send', checkpoint: {}, attempts: 0 };
        const row = toDelivery((await query().create({ data: data as never })) as DeliveryRow);
        const { id: deliveryId, state, task, revision, fence } = row;
        const line = { deliveryId, task, revision, fence, at: clock.now(), by: '', reason: null };
        await insertEvents(strapi, [{ ...line, fromState: '', toState: state }]);
        return row;
      }),
  };
};
