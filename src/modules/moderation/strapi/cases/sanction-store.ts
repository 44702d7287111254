import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { SanctionStore } from '../../application/cases/sanction-ports';
import { SANCTION_KINDS, type Sanction } from '../../domain/cases/sanctions';
import { moment, optional, rowsOf } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  citizenId: z.number(),
  kind: z.enum(SANCTION_KINDS),
  until: optional(moment),
  reason: z.string(),
  ruleNumber: optional(z.string()),
  decisionId: optional(z.number()),
  byId: z.number(),
  byName: z.string(),
  imposedAt: moment,
  liftedAt: optional(moment),
});

const toSanction = (row: unknown): Sanction => RowSchema.parse(row);

/** Sanctions in Strapi's tables. */
export const strapiSanctionStore = (strapi: Core.Strapi): SanctionStore => {
  const rows = rowsOf(strapi, UID.sanction);
  const find = async (where: object): Promise<Sanction | undefined> => {
    const row = await rows.find(where);
    return row === undefined ? undefined : toSanction(row);
  };
  return {
    add: async (sanction) => toSanction(await rows.create({ ...sanction }, sanction.imposedAt)),
    get: (id) => find({ id }),
    ofDecision: (decisionId) => find({ decisionId }),
    async ofCitizen(citizenId, limit) {
      const orderBy = [{ imposedAt: 'desc' }, { id: 'desc' }];
      return (await rows.list({ where: { citizenId }, orderBy, limit })).map(toSanction);
    },
    lift: (id, { at, byId, byName, reason }) =>
      rows.update(
        { id, liftedAt: { $null: true } },
        { liftedAt: at, liftedById: byId, liftedByName: byName, liftReason: reason },
      ),
  };
};
