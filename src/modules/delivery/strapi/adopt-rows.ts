import type { Core } from '@strapi/strapi';
import { findChannel } from '../../../channels/registry';
import { UID } from '../../../platform/uids';
import type { FollowUp } from '../domain/delivery';

/** What a delivery has that was written before deliveries had tasks, follow-ups and holds. */
const DELIVERY = { task: 'send', revision: 1, followUpNo: 0, isHeld: false };

/** What an account has that was connected before accounts had lanes and modes. */
const ACCOUNT = { mode: 'live', laneFence: 0 };

/** Fills in what rows of an older hub lack: a column that is added later holds nothing in them. May be repeated. */
export const adoptDeliveryRows = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db
    .query(UID.delivery)
    .updateMany({ where: { task: { $null: true } }, data: DELIVERY as never });
  await strapi.db
    .query(UID.channelAccount)
    .updateMany({ where: { laneFence: { $null: true } }, data: ACCOUNT as never });
};

interface PlacelessRow {
  readonly id: number;
  readonly channel: string;
  readonly payload: unknown;
  readonly followUp: FollowUp | null;
}

/** Rows read in one go: some hundred kilobytes of posts. */
const BATCH = 100;

/** The place of a post that was written before places were kept; undefined where its channel knows none, or not the post. */
const placeOf = (channelId: string, payload: unknown): string | undefined => {
  const channel = findChannel(channelId);
  return channel?.payloadSchema.safeParse(payload).success === true
    ? channel.place(payload)?.key
    : undefined;
};

const placesToFill = ({ channel, payload, followUp }: PlacelessRow) => {
  const place = placeOf(channel, payload);
  const next = followUp?.kind === 'revise' ? placeOf(channel, followUp.payload) : undefined;
  return {
    ...(place === undefined ? {} : { place }),
    ...(next === undefined ? {} : { followUp: { ...followUp, place: next } }),
  };
};

/**
 * Fills in the places of deliveries that were written before places were kept, and those to which their posts are to move.
 * Of what is out, on its way, or may be sent again: a place that was left is nobody's. May be repeated.
 */
export const adoptPlaces = async (strapi: Core.Strapi): Promise<void> => {
  const query = () => strapi.db.query(UID.delivery);
  for (let after = 0; ;) {
    const rows = (await query().findMany({
      where: { id: { $gt: after }, place: { $null: true }, state: { $ne: 'withdrawn' } },
      orderBy: { id: 'asc' },
      limit: BATCH,
      select: ['id', 'channel', 'payload', 'followUp'],
    })) as unknown as readonly PlacelessRow[];
    for (const row of rows) {
      const data = placesToFill(row);
      if (Object.keys(data).length > 0) {
        await query().updateMany({ where: { id: row.id }, data: data as never });
      }
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
};
