import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { AppealStore } from '../../application/cases/appeal-ports';
import { APPEAL_STATES, type Appeal } from '../../domain/cases/appeals';
import { moment, optional, rowsOf } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  decisionId: z.number(),
  citizenId: z.number(),
  text: z.string(),
  state: z.enum(APPEAL_STATES),
  filedAt: moment,
  dueAt: moment,
  reply: optional(z.string()),
  decidedByName: optional(z.string()),
  decidedAt: optional(moment),
  version: z.number(),
});

const toAppeal = (row: unknown): Appeal => RowSchema.parse(row);

/** Appeals in Strapi's tables: one per decision by its unique column, answered once by a conditional UPDATE. */
export const strapiAppealStore = (strapi: Core.Strapi): AppealStore => {
  const rows = rowsOf(strapi, UID.appeal);
  const find = async (where: object): Promise<Appeal | undefined> => {
    const row = await rows.find(where);
    return row === undefined ? undefined : toAppeal(row);
  };
  return {
    async add(appeal) {
      const how = { at: appeal.filedAt, unique: ['decision_id'] };
      const isOurs = await rows.createOnce({ ...appeal }, how);
      return isOurs ? find({ decisionId: appeal.decisionId }) : undefined;
    },
    get: (id) => find({ id }),
    async ofDecisions(decisionIds) {
      return (await rows.list({ where: { decisionId: { $in: decisionIds } } })).map(toAppeal);
    },
    answer({ id, version }, { state, reply, decidedByName, decidedAt, version: next }, byId) {
      return rows.update(
        { id, version, state: 'filed' },
        { state, reply, decidedByName, decidedAt, decidedById: byId, version: next },
      );
    },
    async list({ state, after, limit }) {
      const later =
        after === undefined
          ? {}
          : {
              $or: [{ dueAt: { $gt: after.dueAt } }, { dueAt: after.dueAt, id: { $gt: after.id } }],
            };
      const orderBy = [{ dueAt: 'asc' }, { id: 'asc' }];
      return (await rows.list({ where: { state, ...later }, orderBy, limit })).map(toAppeal);
    },
  };
};
