import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { LaneStore } from '../application/ports';

/** Lanes on the rows of accounts; each statement is one conditional UPDATE. */
export const strapiLaneStore = (strapi: Core.Strapi): LaneStore => {
  const query = () => strapi.db.query(UID.channelAccount);
  const update = async (where: object, data: object): Promise<boolean> => {
    const { count } = await query().updateMany({ where, data: data as never });
    return count > 0;
  };
  return {
    async take({ channel, key }, { now, until }) {
      const row = (await query().findOne({
        where: { channel, key },
        select: ['laneFence'],
      })) as { readonly laneFence: number } | null;
      if (row === null) return undefined;
      const fence = row.laneFence + 1;
      const isFree = { $or: [{ laneUntil: { $null: true } }, { laneUntil: { $lt: now } }] };
      const isOurs = await update(
        { channel, key, laneFence: row.laneFence, ...isFree },
        { laneFence: fence, laneUntil: until },
      );
      return isOurs ? { channel, key, fence } : undefined;
    },
    renew: ({ channel, key, fence }, until) =>
      update({ channel, key, laneFence: fence }, { laneUntil: until }),
    async free({ channel, key, fence }) {
      await update({ channel, key, laneFence: fence }, { laneUntil: null });
    },
  };
};
