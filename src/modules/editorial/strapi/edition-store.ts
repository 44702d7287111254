import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { EditionStore } from '../application/edition-ports';
import { keyOf } from '../domain/edition';
import { lockEditionsOf } from './edition-lock.sql';
import { titleOf, toEdition, toRow } from './edition-row';

/** States in which a text is in work, so that somebody may have to do something. */
const OPEN_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'fact_check',
  'approved',
  'scheduled',
] as const;

/** More open texts than a small team can have; keeps one answer bounded. */
const MAX_OPEN = 1000;

/** Editions in Strapi's tables. */
export const strapiEditionStore = (strapi: Core.Strapi): EditionStore => {
  const query = () => strapi.db.query(UID.edition);
  return {
    async find(place) {
      const row: unknown = await query().findOne({ where: { key: keyOf(place) } });
      return row === null ? undefined : toEdition(row);
    },
    async lockAll({ contentType, documentId }) {
      await lockEditionsOf(strapi, { contentType, documentId });
      const rows: readonly unknown[] = await query().findMany({
        where: { contentType, contentDocumentId: documentId },
        orderBy: { id: 'asc' },
      });
      return rows.map(toEdition);
    },
    async insert(edition, title) {
      await query().create({ data: { ...toRow(edition), title } as never });
    },
    async update(before, after, title) {
      const { count } = await query().updateMany({
        where: { key: keyOf(before), version: before.version },
        data: { ...toRow(after), ...(title === undefined ? {} : { title }) } as never,
      });
      if (count !== 1)
        throw new Error(`The edition ${keyOf(before)} was changed without its lock.`);
    },
    async remove(edition) {
      await query().deleteMany({ where: { key: keyOf(edition) } });
    },
    async due(now, limit) {
      const rows: readonly unknown[] = await query().findMany({
        where: { state: 'scheduled', scheduledFor: { $lte: now } },
        orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
        limit,
      });
      return rows.map(toEdition);
    },
    async open() {
      const rows: readonly unknown[] = await query().findMany({
        where: { $or: [{ state: { $in: OPEN_STATES } }, { reviewDueAt: { $notNull: true } }] },
        orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
        limit: MAX_OPEN,
      });
      return rows.map((row) => ({ edition: toEdition(row), title: titleOf(row) }));
    },
  };
};
