import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';

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
