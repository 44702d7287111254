import type { Ask, Row } from '../../../platform/read-together.sql';

/** Where the variants of a type are stored. */
export interface VariantTables {
  /** Which document has which component. */
  readonly links: string;
  readonly variants: string;
  /** What a variant overlays, and its audience. */
  readonly columns: readonly string[];
}

/** Under this name a row says which document it belongs to. */
export const DOCUMENT = 'hub_document';

/**
 * The variants of these documents, in the order in which they were written down. The name of the field is an expression,
 * so that SQLite does not take the index of that column, in which all documents stand.
 */
export const selectVariants = (
  ask: Ask,
  { tables, ids }: { readonly tables: VariantTables; readonly ids: readonly number[] },
): Promise<readonly Row[]> =>
  ask(
    `select l."entity_id" as "${DOCUMENT}", ${tables.columns.map((column) => `v."${column}"`).join(', ')}
     from "${tables.links}" l join "${tables.variants}" v on v."id" = l."cmp_id"
     where l."entity_id" in (${ids.map(() => '?').join(', ')}) and l."field" || '' = 'variants'
     order by l."order" asc, l."id" asc`,
    ids,
  );
