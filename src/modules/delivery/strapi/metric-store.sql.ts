import type { Core } from '@strapi/strapi';
import { runStatements, type StoredMoment } from '../../../platform/statements.sql';

/** A post with the moment at which its channel was asked last. */
export interface PostRow {
  readonly id: number;
  readonly title: string | null;
  readonly channel: string;
  readonly account_key: string;
  readonly audience: string;
  readonly content_type: string;
  readonly content_document_id: string;
  readonly content_locale: string;
  readonly remote_id: string;
  readonly permalink: string | null;
  readonly published_to_channel_at: StoredMoment;
  readonly measured_at: StoredMoment | null;
}

/** What was counted about one post. */
export interface MeasureRow {
  readonly delivery_id: number;
  readonly measured_at: StoredMoment;
  /** Text on SQLite. */
  readonly values: string | Readonly<Record<string, number>>;
}

const POST_COLUMNS = [
  ...['id', 'title', 'channel', 'account_key', 'audience', 'content_type', 'content_document_id'],
  ...['content_locale', 'remote_id', 'permalink', 'published_to_channel_at'],
];

/** Posts that went out since then and are not withdrawn, the newest first. */
export const selectPostsSince = (strapi: Core.Strapi, since: Date): Promise<readonly PostRow[]> =>
  runStatements(strapi, async (trx) => {
    const rows: readonly unknown[] = await trx('deliveries as d')
      .leftJoin('delivery_metrics as m', 'm.delivery_id', 'd.id')
      .select(POST_COLUMNS.map((column) => `d.${column}`))
      .max({ measured_at: 'm.measured_at' })
      .where('d.published_to_channel_at', '>=', since)
      .whereNot('d.remote_id', '')
      .whereNot('d.state', 'withdrawn')
      .groupBy('d.id')
      .orderBy([
        { column: 'd.published_to_channel_at', order: 'desc' },
        { column: 'd.id', order: 'desc' },
      ]);
    return rows as readonly PostRow[];
  });

/** An answer without data is an empty object; written as text it is the same on both databases. */
const isCounted = 'cast(?? as text) <> ?';

/** The newest answer with data about each post that went out since then. */
export const selectNewestSince = (
  strapi: Core.Strapi,
  since: Date,
): Promise<readonly MeasureRow[]> =>
  runStatements(strapi, async (trx) =>
    trx('delivery_metrics')
      .select<MeasureRow[]>('delivery_id', 'measured_at', 'values')
      .whereIn(
        'id',
        trx('delivery_metrics as m')
          .join('deliveries as d', 'd.id', 'm.delivery_id')
          .where('d.published_to_channel_at', '>=', since)
          .whereRaw(isCounted, ['m.values', '{}'])
          .groupBy('m.delivery_id')
          .max('m.id'),
      ),
  );

/** The newest answers with data about one post, the newest first. */
export const selectMeasuresOf = (
  strapi: Core.Strapi,
  { deliveryId, limit }: { readonly deliveryId: number; readonly limit: number },
): Promise<readonly MeasureRow[]> =>
  runStatements(strapi, async (trx) =>
    trx('delivery_metrics')
      .select<MeasureRow[]>('delivery_id', 'measured_at', 'values')
      .where({ delivery_id: deliveryId })
      .whereRaw(isCounted, ['values', '{}'])
      .orderBy('id', 'desc')
      .limit(limit),
  );
