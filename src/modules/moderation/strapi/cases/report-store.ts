import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { Report, ReportStore } from '../../application/cases/case-ports';
import { sumWeights, wipeReports } from './report-store.sql';
import { moment, optional, rowsOf, text } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  caseId: z.number(),
  targetKind: z.enum(['post', 'thread', 'citizen']),
  targetId: z.number(),
  reporterKind: z.enum(['visitor', 'citizen', 'staff']),
  reporterId: optional(z.number()),
  reporterKey: z.string(),
  contact: optional(z.string()),
  language: z.enum(['id', 'en']),
  reason: z.string(),
  note: text,
  weight: z.number(),
  reportedAt: moment,
  outcome: optional(z.enum(['acted', 'kept', 'removed', 'restored'])),
  toldAt: optional(moment),
});

const toReport = (row: unknown): Report => {
  const { targetKind, targetId, ...rest } = RowSchema.parse(row);
  return { ...rest, ref: { kind: targetKind, id: targetId } };
};

/** Begins the key of a reporter whose data was erased. */
const ERASED_KEY = 'erased:';

/** Reports in Strapi's tables. */
export const strapiReportStore = (strapi: Core.Strapi): ReportStore => {
  const rows = rowsOf(strapi, UID.report);
  return {
    async add({ ref, ...report }) {
      const values = { ...report, targetKind: ref.kind, targetId: ref.id };
      await rows.create(values, report.reportedAt);
    },
    async reasonsBy({ caseId, reporterKey, since }) {
      const where = { caseId, reporterKey, reportedAt: { $gte: since } };
      return (await rows.list({ where })).map((row) => toReport(row).reason);
    },
    async weights(caseId, since) {
      const sums = await sumWeights(strapi, caseId, since);
      const of = (isVisitor: boolean): number =>
        sums
          .filter((row) => (row.reporter_kind === 'visitor') === isVisitor)
          .reduce((sum, row) => sum + Number(row.weight ?? 0), 0);
      return { visitors: of(true), others: of(false) };
    },
    async ofCase(caseId, limit) {
      const orderBy = [{ reportedAt: 'desc' }, { id: 'desc' }];
      return (await rows.list({ where: { caseId }, orderBy, limit })).map(toReport);
    },
    async settle({ caseId, outcome, until }) {
      const upTo = until === undefined ? {} : { reportedAt: { $lte: until } };
      await rows.update({ caseId, outcome: { $null: true }, ...upTo }, { outcome });
    },
    async restore({ caseId, since, until }) {
      await rows.update(
        { caseId, outcome: 'acted', reportedAt: { $gte: since, $lte: until } },
        { outcome: 'restored', toldAt: null },
      );
    },
    async untold(limit) {
      const where = { outcome: { $notNull: true }, toldAt: { $null: true } };
      return (await rows.list({ where, orderBy: { id: 'asc' }, limit })).map(toReport);
    },
    async markTold(id, at) {
      const untold = { id, toldAt: { $null: true } };
      const isOurs = await rows.update(untold, { toldAt: at, contact: null });
      // Their words were kept for the decision alone.
      const erased = { id, reporterKey: { $startsWith: ERASED_KEY } };
      if (isOurs) await rows.update(erased, { note: '' });
      return isOurs;
    },
    wipeBefore: (at) => wipeReports(strapi, at),
  };
};
