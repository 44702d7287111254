import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { RuleBook } from '../../application/words/word-ports';
import type { RuleVersion } from '../../domain/rules/rule-version';
import { selectNewestNumber } from './words.sql';

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const RowSchema = z.object({
  documentId: z.string(),
  number: z.number(),
  introId: words,
  introEn: words,
  rules: z.array(
    z.object({
      number: z.string(),
      titleId: z.string(),
      titleEn: z.string(),
      textId: z.string(),
      textEn: z.string(),
    }),
  ),
  publishedAt: z.union([z.date(), z.string(), z.number()]).transform((value) => new Date(value)),
  byName: z.string(),
});

const toRuleVersion = (row: unknown): RuleVersion => RowSchema.parse(row);

/** The versions of the rules in the table of `api::rule-version.rule-version`; a number is taken once. */
export const strapiRuleBook = (strapi: Core.Strapi): RuleBook => {
  const query = () => strapi.db.query(UID.ruleVersion);
  const newestFirst = { number: 'desc' };
  const find = async (where: object): Promise<RuleVersion | undefined> => {
    const row: unknown = await query().findOne({ where, orderBy: newestFirst });
    return row === null ? undefined : toRuleVersion(row);
  };
  return {
    current: () => find({}),
    currentNumber: () => selectNewestNumber(strapi),
    async list(limit) {
      return (await query().findMany({ orderBy: newestFirst, limit })).map(toRuleVersion);
    },
    async add({ rules, publishedAt: at, ...version }) {
      const documentId = randomBytes(12).toString('hex');
      const created = { documentId, createdAt: at, updatedAt: at, publishedAt: at };
      await strapi.db
        .queryBuilder(UID.ruleVersion)
        // The query builder writes columns as they are: JSON is a text to both databases.
        .insert({ ...version, ...created, rules: JSON.stringify(rules) })
        .onConflict(['number'])
        .ignore()
        .execute();
      return find({ documentId });
    },
  };
};
