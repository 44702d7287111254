import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { OpenDeliveries } from '../application/accounts/account-ports';
import { OPEN_STATES } from '../domain/open-states';

/** What is on its way to an account, in the outbox. */
export const strapiOpenDeliveries = (strapi: Core.Strapi): OpenDeliveries => {
  const where = ({ channel, key }: { readonly channel: string; readonly key: string }) => ({
    channel,
    accountKey: key,
    state: { $in: OPEN_STATES },
  });
  const query = () => strapi.db.query(UID.delivery);
  return {
    count: (place) => query().count({ where: where(place) }),
    async titles(place, limit) {
      const rows = (await query().findMany({
        where: where(place),
        select: ['title'],
        orderBy: { id: 'asc' },
        limit,
      })) as readonly { readonly title: string | null }[];
      return rows.map(({ title }) => title ?? '–');
    },
  };
};
