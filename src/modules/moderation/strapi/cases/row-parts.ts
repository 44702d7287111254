import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** A moment, as Strapi or a driver gives it. */
export const moment = z
  .union([z.date(), z.string(), z.number()])
  .transform((value) => new Date(value));

/** A column that may be empty; left out where it is. */
export const optional = <Output>(schema: z.ZodType<Output>) =>
  schema.nullish().transform((value): Output | undefined => value ?? undefined);

/** A text that may be empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** A row of the database under the names of its fields: `due_at` as `dueAt`. */
export const withFieldNames = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** True or false: 1 and 0 where SQLite is asked without Strapi. */
export const yesOrNo = z.union([z.boolean(), z.literal([0, 1])]).transform(Boolean);

/** What every Strapi row has, and the query builder does not fill in by itself. */
export const newRow = (at: Date) => ({
  documentId: randomBytes(12).toString('hex'),
  createdAt: at,
  updatedAt: at,
  publishedAt: at,
});

/** Values for Strapi: what is left out is written as NULL. */
export const toColumns = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));

/** Strapi's queries on one type, in terms of unknown rows. */
export const rowsOf = (strapi: Core.Strapi, uid: string) => {
  const query = () => strapi.db.query(uid);
  return {
    async find(where: object): Promise<unknown> {
      const row: unknown = await query().findOne({ where });
      return row ?? undefined;
    },
    async list(options: object): Promise<readonly unknown[]> {
      return query().findMany(options);
    },
    /** One INSERT; gives the row. */
    async create(values: Readonly<Record<string, unknown>>, at: Date): Promise<unknown> {
      const data = { ...newRow(at), ...toColumns(values) };
      return query().create({ data: data as never });
    },
    /** One INSERT … ON CONFLICT DO NOTHING; true where the row is ours. */
    async createOnce(
      values: Readonly<Record<string, unknown>>,
      { at, unique }: { readonly at: Date; readonly unique: readonly string[] },
    ): Promise<boolean> {
      const fixed = newRow(at);
      const { documentId } = fixed;
      await strapi.db
        .queryBuilder(uid as never)
        // Strapi turns the very object that it is given into columns.
        .insert({ ...fixed, ...toColumns(values) })
        .onConflict([...unique])
        .ignore()
        .execute();
      return (await query().count({ where: { documentId } })) > 0;
    },
    /** One conditional UPDATE; true where it met a row. */
    async update(where: object, values: Readonly<Record<string, unknown>>): Promise<boolean> {
      const { count } = await query().updateMany({ where, data: toColumns(values) as never });
      return count > 0;
    },
    async count(where: object): Promise<number> {
      return query().count({ where });
    },
  };
};
