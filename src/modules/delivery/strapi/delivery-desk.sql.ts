import type { Core } from '@strapi/strapi';
import type { DeliveryFilter } from '../application/desk/desk-ports';
import type { DeliveryState } from '../domain/delivery';
import { runStatements } from '../../../platform/statements.sql';

/** PostgreSQL counts in 64 bits, which its driver gives as text. */
interface StateCount {
  readonly state: DeliveryState;
  readonly count: number | string;
}

/** A part of a text as a pattern of LIKE: its own wildcards stand for themselves. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * How many deliveries there are in each state. Titles are compared as Strapi's `$containsi` does, so that the numbers fit
 * the list.
 */
export const countDeliveriesByState = async (
  strapi: Core.Strapi,
  { channel, accountKey, documentId, locale, text }: DeliveryFilter,
): Promise<readonly StateCount[]> =>
  runStatements(strapi, async (trx) => {
    const query = trx('deliveries').groupBy('state');
    if (channel !== undefined) void query.where({ channel });
    if (accountKey !== undefined) void query.where({ account_key: accountKey });
    if (documentId !== undefined) void query.where({ content_document_id: documentId });
    if (locale !== undefined) void query.where({ content_locale: locale });
    if (text !== undefined) {
      void query.whereRaw(`lower(??) like lower(?) escape '\\'`, ['title', containing(text)]);
    }
    const rows: readonly unknown[] = await query.select('state').count({ count: 'id' });
    return rows as readonly StateCount[];
  });

/** The accounts that deliveries name, each once; answered from the index over accounts. */
export const listDeliveryPlaces = async (
  strapi: Core.Strapi,
): Promise<readonly { readonly channel: string; readonly key: string }[]> =>
  runStatements(strapi, async (trx) => {
    const rows: readonly unknown[] = await trx('deliveries')
      .distinct('channel', 'account_key as key')
      .orderBy(['channel', 'key']);
    return rows as readonly { channel: string; key: string }[];
  });
