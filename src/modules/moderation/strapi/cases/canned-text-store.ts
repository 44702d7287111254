import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../../../../kernel/clock';
import { UID } from '../../../../platform/uids';
import type { CannedTextStore } from '../../application/cases/canned-texts';
import type { CannedText } from '../../domain/cases/canned-text';
import { rowsOf, text } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  title: z.string(),
  action: z.string(),
  ruleNumber: text,
  textId: z.string(),
  textEn: z.string(),
  isActive: z.boolean(),
  position: z.number(),
});

const toCannedText = (row: unknown): CannedText => RowSchema.parse(row);

/** Canned texts in Strapi's tables. */
export const strapiCannedTextStore = (strapi: Core.Strapi, clock: Clock): CannedTextStore => {
  const rows = rowsOf(strapi, UID.cannedText);
  return {
    async all() {
      const orderBy = [{ position: 'asc' }, { id: 'asc' }];
      return (await rows.list({ orderBy })).map(toCannedText);
    },
    async get(id) {
      const row = await rows.find({ id });
      return row === undefined ? undefined : toCannedText(row);
    },
    add: async (added) => toCannedText(await rows.create({ ...added }, clock.now())),
    change: (id, changed) => rows.update({ id }, { ...changed }),
  };
};
