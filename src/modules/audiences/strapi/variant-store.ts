import type { Core } from '@strapi/strapi';
import type { StoredVariant, VariantStore } from '../application/ports';

interface Row {
  readonly id: number;
  readonly variants?: readonly StoredVariant[] | null;
}

/** Reads variants through Strapi's query engine, one query for all documents of a type. */
export const strapiVariantStore = (strapi: Core.Strapi): VariantStore => ({
  async findVariants({ uid, ids }) {
    const rows = (await strapi.db.query(uid).findMany({
      where: { id: { $in: ids } },
      select: ['id'],
      populate: { variants: true },
    })) as readonly Row[];
    return new Map(rows.map((row) => [row.id, row.variants ?? []]));
  },
});
