import type { Core, UID as StrapiUid } from '@strapi/strapi';
import { toShape, storedModel, type Field } from '../../../platform/plain-reads/entry-shape';
import { readTogether, type Row } from '../../../platform/read-together.sql';
import type { StoredVariant, VariantStore } from '../application/ports';
import { DOCUMENT, selectVariants, type VariantTables } from './variants.sql';

interface Plan extends VariantTables {
  readonly fields: readonly Field[];
}

const makePlan = (strapi: Core.Strapi, uid: string): Plan | undefined => {
  const { variants } = storedModel(strapi, uid).attributes;
  if (variants?.joinTable === undefined || variants.target === undefined) return undefined;
  const { attributes } = strapi.getModel(uid as StrapiUid.Schema);
  const { table, byName } = toShape(strapi, variants.target);
  const fields = Array.from(byName.values()).filter(
    ({ name }) => name === 'audience' || (name in attributes && name !== 'id'),
  );
  const columns = fields.map(({ column }) => column);
  return { links: variants.joinTable.name, variants: table, columns, fields };
};

/** Rich text is parsed when it is looked at: of most variants, it is enough to know that there is a title. */
const toVariant = (fields: readonly Field[], row: Row): StoredVariant => {
  const variant = { audience: String(row.audience) };
  for (const { name, column, toValue } of fields) {
    if (name === 'audience') continue;
    const get = (): unknown => (row[column] === null ? null : toValue(row[column]));
    Object.defineProperty(variant, name, { get, enumerable: true });
  }
  return variant;
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
        variants.push(toVariant(tables.fields, row));
        found.set(id, variants);
      }
      return found;
    },
  };
};
