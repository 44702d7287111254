import type { Core } from '@strapi/strapi';

interface Query {
  select(...columns: readonly string[]): Query;
  where(columns: object): Query;
  orderBy(column: string): Query;
  forUpdate(): Promise<unknown>;
}
type Transaction = (table: string) => Query;

/**
 * Locks the editions of a document in all its languages until the transaction of the caller ends. In one order, so that
 * two callers never wait for each other. SQLite has one writer at a time and locks nothing more.
 */
export const lockEditionsOf = (
  strapi: Core.Strapi,
  { contentType, documentId }: { readonly contentType: string; readonly documentId: string },
): Promise<unknown> =>
  strapi.db.transaction(({ trx }) =>
    (trx as unknown as Transaction)('editions')
      .select('id')
      .where({ content_type: contentType, content_document_id: documentId })
      .orderBy('id')
      .forUpdate(),
  );

/** A row that each database has, since its first boot, and that nobody writes again. */
export const PUBLICATIONS = { key: 'core_humas-hub_first-boot' };

/**
 * Lets one publication go on at a time, until the transaction of the caller ends. Strapi replaces a public row, and links
 * other public rows with it again: two texts that name each other would trip over rows that the other has just
 * replaced. Ask for it after the locks on editions, and before anything is written.
 */
export const lockPublications = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.db.transaction(({ trx }) =>
    (trx as unknown as Transaction)('strapi_core_store_settings')
      .select('id')
      .where(PUBLICATIONS)
      .orderBy('id')
      .forUpdate(),
  );
