import type { Core } from '@strapi/strapi';
import { UID } from '../../src/platform/uids';

/** A limit that a moderator set for a citizen, as it stands in the database. */
export const addSanction = async (
  strapi: Core.Strapi,
  sanction: {
    readonly citizenId: number;
    readonly kind: string;
    readonly imposedAt: Date;
    readonly until: Date | null;
    readonly liftedAt?: Date;
  },
): Promise<void> => {
  const data = { liftedAt: null, reason: 'x', byId: 1, byName: 'M', ...sanction };
  await strapi.db.query(UID.sanction).create({ data: data as never });
};

/** A case about a post that nobody else knows. */
export const addCase = async (
  strapi: Core.Strapi,
  one: {
    readonly authorId: number;
    readonly targetId: number;
    readonly state: string;
    readonly openedAt: Date;
  },
): Promise<void> => {
  const target = { targetKind: 'post', authorKind: 'citizen', isForLead: false, origin: 'held' };
  const data = { ...target, reason: 'x', reportCount: 0, weight: 0, version: 1, ...one };
  await strapi.db.query(UID.moderationCase).create({ data: data as never });
};
