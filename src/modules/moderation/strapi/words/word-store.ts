import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { NewWordEntry, WordQuery, WordStore } from '../../application/words/word-ports';
import { foldPhrase } from '../../domain/words/phrase';
import { WORD_EFFECTS, WORD_LISTS, type WordEntry } from '../../domain/words/word-entry';
import { sumVersions } from './words.sql';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  phrase: z.string(),
  folded: z.string(),
  list: z.enum(WORD_LISTS),
  effect: z.enum(WORD_EFFECTS),
  isActive: z.boolean(),
  note: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  byName: z.string(),
  changedAt: z.union([z.date(), z.string(), z.number()]).transform((value) => new Date(value)),
  version: z.number(),
});

const toWordEntry = (row: unknown): WordEntry => RowSchema.parse(row);

/** Columns of the unique index `word_entries_pair_index`. */
const IDENTITY = ['folded', 'list'];

const newDocumentId = (): string => randomBytes(12).toString('hex');

const toWhere = ({ list, isActive, text, after }: WordQuery): object => ({
  ...(list === undefined ? {} : { list }),
  ...(isActive === undefined ? {} : { isActive }),
  ...(text === undefined ? {} : { folded: { $contains: foldPhrase(text) } }),
  ...(after === undefined ? {} : { id: { $gt: after } }),
});

/** Adds entries by one INSERT; those that a list holds already are passed over. Gives the documentIds of all. */
export const insertWords = async (
  strapi: Core.Strapi,
  entries: readonly NewWordEntry[],
): Promise<readonly string[]> => {
  const documentIds = entries.map(newDocumentId);
  const rows = entries.map(({ changedAt: at, ...entry }, index) => ({
    ...{ ...entry, changedAt: at, documentId: documentIds[index] },
    // The query builder fills in nothing by itself; every Strapi row has these.
    ...{ createdAt: at, updatedAt: at, publishedAt: at },
  }));
  await strapi.db.queryBuilder(UID.wordEntry).insert(rows).onConflict(IDENTITY).ignore().execute();
  // Not from the rows: the query builder has made columns of them.
  return documentIds;
};

/**
 * The word lists in the table of `api::word-entry.word-entry`. An entry is added by one INSERT … ON CONFLICT DO NOTHING: a
 * failed INSERT would spoil the transaction around it on PostgreSQL.
 */
export const strapiWordStore = (strapi: Core.Strapi): WordStore => {
  const query = () => strapi.db.query(UID.wordEntry);
  const find = async (where: object): Promise<WordEntry | undefined> => {
    const row: unknown = await query().findOne({ where });
    return row === null ? undefined : toWordEntry(row);
  };
  return {
    async stamp() {
      const { entries, versions } = await sumVersions(strapi);
      return `${String(entries)}:${String(versions)}`;
    },
    async active() {
      const rows = await query().findMany({ where: { isActive: true }, orderBy: { id: 'asc' } });
      return rows.map(toWordEntry);
    },
    async countOthers(id) {
      const where = { isActive: true, ...(id === undefined ? {} : { id: { $ne: id } }) };
      return {
        active: await query().count({ where }),
        refusing: await query().count({ where: { ...where, effect: 'refuse' } }),
      };
    },
    async list(asked) {
      const { limit } = asked;
      const orderBy = { id: 'asc' };
      return (await query().findMany({ where: toWhere(asked), orderBy, limit })).map(toWordEntry);
    },
    get: (id) => find({ id }),
    async add(entry) {
      const [documentId = ''] = await insertWords(strapi, [entry]);
      return find({ documentId });
    },
    async change({ id, version }, change) {
      const data = { ...change, version: version + 1 } as never;
      const { count } = await query().updateMany({ where: { id, version }, data });
      return count > 0;
    },
  };
};
