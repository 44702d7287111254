import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { CaseStore } from '../../application/cases/case-ports';
import { CASE_STATES, type ModerationCase, type NewCase } from '../../domain/cases/case';
import type { TargetRef } from '../../domain/target';
import { lockCase, lockCaseOf } from './case-lock.sql';
import { moment, optional, rowsOf, text, yesOrNo } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  targetKind: z.enum(['post', 'thread', 'citizen']),
  targetId: z.number(),
  categoryId: optional(z.number()),
  authorKind: optional(z.string()),
  authorId: optional(z.number()),
  isForLead: yesOrNo,
  state: z.enum(CASE_STATES),
  origin: z.enum(['held', 'flag', 'report']),
  reason: z.string(),
  openedAt: moment,
  firstReportAt: optional(moment),
  dueAt: moment,
  amberAt: moment,
  redAt: moment,
  hideAt: optional(moment),
  leadToldAt: optional(moment),
  breachedAt: optional(moment),
  reportCount: z.number(),
  weight: z.number(),
  excerpt: text,
  claimedById: optional(z.number()),
  claimedByName: text,
  claimedUntil: optional(moment),
  pendingDecisionId: optional(z.number()),
  decidedAt: optional(moment),
  closedAt: optional(moment),
  version: z.number(),
  lockVersion: z.number(),
});

/** A row of `api::moderation-case.moderation-case` as a case. */
export const toCase = (row: unknown): ModerationCase => {
  const { targetKind, targetId, ...parsed } = RowSchema.parse(row);
  const { claimedById, claimedByName, claimedUntil, ...rest } = parsed;
  const isClaimed = claimedById !== undefined && claimedUntil !== undefined;
  return {
    ...rest,
    ref: { kind: targetKind, id: targetId },
    ...(isClaimed
      ? { claim: { byId: claimedById, byName: claimedByName, until: claimedUntil } }
      : {}),
  };
};

const toRow = (one: NewCase) => ({
  targetKind: one.ref.kind,
  targetId: one.ref.id,
  categoryId: one.categoryId,
  authorKind: one.authorKind,
  authorId: one.authorId,
  isForLead: one.isForLead,
  state: one.state,
  origin: one.origin,
  reason: one.reason,
  openedAt: one.openedAt,
  firstReportAt: one.firstReportAt,
  dueAt: one.dueAt,
  amberAt: one.amberAt,
  redAt: one.redAt,
  hideAt: one.hideAt,
  leadToldAt: one.leadToldAt,
  breachedAt: one.breachedAt,
  reportCount: one.reportCount,
  weight: one.weight,
  excerpt: one.excerpt,
  claimedById: one.claim?.byId,
  claimedByName: one.claim?.byName,
  claimedUntil: one.claim?.until,
  pendingDecisionId: one.pendingDecisionId,
  decidedAt: one.decidedAt,
  closedAt: one.closedAt,
  version: one.version,
});

/** Columns of the unique index `moderation_cases_target_index`. */
const ONE_PER_TARGET = ['target_kind', 'target_id'];

/** Cases in Strapi's tables; one is added by INSERT … ON CONFLICT DO NOTHING, and written by one conditional UPDATE. */
export const strapiCaseStore = (strapi: Core.Strapi): CaseStore => {
  const rows = rowsOf(strapi, UID.moderationCase);
  const find = async (where: object): Promise<ModerationCase | undefined> => {
    const row = await rows.find(where);
    return row === undefined ? undefined : toCase(row);
  };
  const ofTarget = ({ kind, id }: TargetRef) => find({ targetKind: kind, targetId: id });
  return {
    get: (id) => find({ id }),
    async lock(id) {
      await lockCase(strapi, id);
      return find({ id });
    },
    async lockOf(ref) {
      await lockCaseOf(strapi, ref);
      return ofTarget(ref);
    },
    async insert(added) {
      const values = { ...toRow(added), lockVersion: 0 };
      const how = { at: added.openedAt, unique: ONE_PER_TARGET };
      return (await rows.createOnce(values, how)) ? ofTarget(added.ref) : undefined;
    },
    save: ({ id, lockVersion }, after) =>
      rows.update({ id, lockVersion }, { ...toRow(after), lockVersion: lockVersion + 1 }),
  };
};
