import type { Core } from '@strapi/strapi';
import { takeLock } from '../../../platform/take-lock.sql';
import { UID } from '../../../platform/uids';
import type { DeskDelivery, DeskStore, ShownEvent } from '../application/desk/desk-ports';
import type { Delivery, DeliveryState } from '../domain/delivery';
import { countDeliveriesByState, listDeliveryPlaces } from './delivery-desk.sql';
import { toDelivery, type DeliveryRow } from './delivery-row';

type Moment = string | Date | null;

type WholeRow = DeliveryRow & {
  readonly publishedToChannelAt: Moment;
  readonly rehearsal: DeskDelivery['rehearsal'] | null;
};

type EventRow = Omit<ShownEvent, 'at' | 'fromState' | 'by' | 'reason'> & {
  readonly at: string | Date;
  readonly fromState: DeliveryState | '' | null;
  readonly by: string | null;
  readonly reason: ShownEvent['reason'] | null;
};

/** Everything but what was, or will be, sent: a page of posts would be some hundred kilobytes. */
const LISTED = [
  ...['id', 'key', 'contentType', 'contentDocumentId', 'contentLocale', 'audience', 'channel'],
  ...['accountKey', 'title', 'contentHash', 'state', 'task', 'revision', 'followUpNo', 'attempts'],
  ...['dueAt', 'notAfter', 'intendedAt', 'fence', 'isHeld', 'remoteId', 'permalink', 'lastError'],
  ...['publishedToChannelAt', 'leaseUntil', 'place'],
];

const LACKING = {
  payload: null,
  checkpoint: {},
  followUp: null,
  candidates: null,
  rehearsal: null,
} as const;

type ListedRow = Omit<WholeRow, keyof typeof LACKING>;

const toWhole = (row: WholeRow): DeskDelivery => ({
  ...toDelivery(row),
  publishedToChannelAt:
    row.publishedToChannelAt === null ? undefined : new Date(row.publishedToChannelAt),
  rehearsal: row.rehearsal ?? [],
});

const toEvent = (row: EventRow): ShownEvent => ({
  at: new Date(row.at),
  fromState: row.fromState ?? '',
  toState: row.toState,
  task: row.task,
  revision: row.revision,
  by: row.by ?? '',
  reason: row.reason ?? undefined,
});

/** Deliveries in Strapi's tables, as people see them. */
export const strapiDeskStore = (strapi: Core.Strapi): DeskStore => {
  const query = () => strapi.db.query(UID.delivery);
  return {
    async list({ states, channel, accountKey, documentId, locale, text, offset, limit }) {
      const where = {
        state: { $in: states },
        ...(channel === undefined ? {} : { channel }),
        ...(accountKey === undefined ? {} : { accountKey }),
        ...(documentId === undefined ? {} : { contentDocumentId: documentId }),
        ...(locale === undefined ? {} : { contentLocale: locale }),
        ...(text === undefined ? {} : { title: { $containsi: text } }),
      };
      const rows = (await query().findMany({
        ...{ where, offset, limit, select: LISTED },
        orderBy: { id: 'desc' },
      })) as unknown as readonly ListedRow[];
      return rows.map((row) => toWhole({ ...LACKING, ...row }));
    },
    async countByState(filter) {
      const counted = await countDeliveriesByState(strapi, filter);
      return new Map(counted.map(({ state, count }) => [state, Number(count)]));
    },
    places: () => listDeliveryPlaces(strapi),
    async find(id) {
      const row = (await query().findOne({ where: { id } })) as unknown as WholeRow | null;
      return row === null ? undefined : toWhole(row);
    },
    async ofPost({ channel, accountKey, remoteId }) {
      await takeLock(strapi, `humas-hub:posts:${channel}/${accountKey}`);
      const rows: unknown = await query().findMany({
        where: { channel, accountKey, remoteId },
        orderBy: { id: 'asc' },
        select: ['id', 'state'],
      });
      return rows as readonly Pick<Delivery, 'id' | 'state'>[];
    },
    async events(deliveryId, limit) {
      const rows = (await strapi.db.query(UID.deliveryEvent).findMany({
        ...{ where: { deliveryId }, limit },
        orderBy: { id: 'desc' },
      })) as unknown as readonly EventRow[];
      return rows.toReversed().map(toEvent);
    },
  };
};
