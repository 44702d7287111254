import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { DecisionStore } from '../../application/cases/case-ports';
import { CASE_STATES } from '../../domain/cases/case';
import { DECISION_ACTIONS, type Decision } from '../../domain/cases/decisions';
import { moment, optional, rowsOf } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  caseId: z.number(),
  targetKind: z.enum(['post', 'thread', 'citizen']),
  targetId: z.number(),
  revision: optional(z.number()),
  targetVersion: optional(z.number()),
  authorKind: optional(z.string()),
  authorId: optional(z.number()),
  action: z.enum([...DECISION_ACTIONS, 'hide_auto', 'breach']),
  fromState: optional(z.string()),
  toState: optional(z.string()),
  justification: z.string(),
  ruleNumber: optional(z.string()),
  byKind: z.enum(['staff', 'system']),
  byId: optional(z.number()),
  byName: z.string(),
  decidedAt: moment,
  state: z.enum(['pending', 'applied', 'undone', 'lapsed']),
  effectiveAt: moment,
  undoneAt: optional(moment),
  appealUntil: optional(moment),
  sanctionDays: optional(z.number()),
  waitedSeconds: optional(z.number()),
  caseState: optional(z.enum(CASE_STATES)),
  caseDecidedAt: optional(moment),
  batch: optional(z.string()),
  lapse: optional(z.string()),
});

const toDecision = (row: unknown): Decision => {
  const { targetKind, targetId, ...rest } = RowSchema.parse(row);
  return { ...rest, ref: { kind: targetKind, id: targetId } };
};

const NEWEST_FIRST = [{ decidedAt: 'desc' }, { id: 'desc' }];

/** Decisions in Strapi's tables; each leaves its state by one conditional UPDATE. */
export const strapiDecisionStore = (strapi: Core.Strapi): DecisionStore => {
  const rows = rowsOf(strapi, UID.decision);
  const find = async (where: object): Promise<Decision | undefined> => {
    const row = await rows.find(where);
    return row === undefined ? undefined : toDecision(row);
  };
  const list = async (where: object, limit: number): Promise<readonly Decision[]> =>
    (await rows.list({ where, orderBy: NEWEST_FIRST, limit })).map(toDecision);
  return {
    async add({ ref, ...decision }) {
      const values = { ...decision, targetKind: ref.kind, targetId: ref.id };
      return toDecision(await rows.create(values, decision.decidedAt));
    },
    get: (id) => find({ id }),
    async getMany(ids) {
      return (await rows.list({ where: { id: { $in: ids } } })).map(toDecision);
    },
    byDocumentId: (documentId) => find({ documentId }),
    async due(now, limit) {
      const where = { state: 'pending', effectiveAt: { $lte: now } };
      const orderBy = [{ effectiveAt: 'asc' }, { id: 'asc' }];
      return (await rows.list({ where, orderBy, limit })).map((row) => toDecision(row).id);
    },
    settle: (id, from, change) => rows.update({ id, state: from }, change),
    ofCase: (caseId, limit) => list({ caseId }, limit),
    ofAuthor: ({ kind, id }, limit) => list({ authorKind: kind, authorId: id }, limit),
  };
};
