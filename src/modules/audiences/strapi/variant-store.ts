import type { Core, UID as StrapiUid } from '@strapi/strapi';
import { toShape, storedModel, type Field } from '../../../platform/plain-reads/entry-shape';
import { readTogether, type Row } from '../../../platform/read-together.sql';
import type { StoredVariant, VariantStore } from '../application/ports';
import { DOCUMENT, selectVariants, type VariantTables } from './variants.sql';

interface Plan extends VariantTables {
  readonly toVariant: (row: Row) => StoredVariant;
}

const ROW = Symbol('row');

interface LazyVariant {
  readonly audience: string;
  readonly [ROW]: Row;
}

/** Rich text is parsed when it is looked at: of most variants, it is enough to know that there is a title. */
const variantMaker = (fields: readonly Field[]): Plan['toVariant'] => {
  const getters = fields.map(({ name, column, toValue }) => [
    name,
    {
      get(this: LazyVariant): unknown {
        const stored = this[ROW][column];
        return stored === null ? null : toValue(stored);
      },
    },
  ]);
  const prototype = Object.defineProperties(
    {},
    Object.fromEntries(getters) as PropertyDescriptorMap,
  );
  return (row) =>
    Object.assign(Object.create(prototype) as object, {
      audience: String(row.audience),
      [ROW]: row,
    }) satisfies LazyVariant;
};

const makePlan = (strapi: Core.Strapi, uid: string): Plan | undefined => {
  const { variants } = storedModel(strapi, uid).attributes;
  if (variants?.joinTable === undefined || variants.target === undefined) return undefined;
  const { attributes } = strapi.getModel(uid as StrapiUid.Schema);
  const { table, byName } = toShape(strapi, variants.target);
  const fields = Array.from(byName.values()).filter(
    ({ name }) => name in attributes && name !== 'id',
  );
  return {
    links: variants.joinTable.name,
    variants: table,
    columns: ['audience', ...fields.map(({ column }) => column)],
    toVariant: variantMaker(fields),
  };
};

/** Reads variants, one statement for all documents of a type. */
export const strapiVariantStore = (strapi: Core.Strapi): VariantStore => {
  const plans = new Map<string, Plan | undefined>();
  const planOf = (uid: string): Plan | undefined => {
    if (!plans.has(uid)) plans.set(uid, makePlan(strapi, uid));
    return plans.get(uid);
  };
  return {
    async findVariants({ uid, ids }) {
      const found = new Map<number, StoredVariant[]>();
      const tables = planOf(uid);
      if (tables === undefined || ids.length === 0) return found;
      const rows = await readTogether(strapi, (ask) => selectVariants(ask, { tables, ids }));
      for (const row of rows) {
        const id = Number(row[DOCUMENT]);
        const variants = found.get(id) ?? [];
        variants.push(tables.toVariant(row));
        found.set(id, variants);
      }
      return found;
    },
  };
};
