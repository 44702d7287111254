import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../platform/uids';
import type { CountedPost, MetricStore } from '../application/desk/metric-ports';
import type { MetricsView } from '../domain/delivery-view';
import {
  selectMeasuresOf,
  selectNewestSince,
  selectPostsSince,
  type MeasureRow,
  type PostRow,
} from './metric-store.sql';

const valuesSchema = z.record(z.string(), z.number());

const toMeasure = ({ measured_at, values }: MeasureRow): MetricsView => ({
  measuredAt: new Date(measured_at).toISOString(),
  values: valuesSchema.parse(typeof values === 'string' ? JSON.parse(values) : values),
});

const toPost = (row: PostRow): CountedPost => ({
  deliveryId: row.id,
  title: row.title ?? '',
  channel: row.channel,
  accountKey: row.account_key,
  audience: row.audience,
  contentType: row.content_type,
  documentId: row.content_document_id,
  locale: row.content_locale,
  remoteId: row.remote_id,
  permalink: row.permalink ?? '',
  publishedAt: new Date(row.published_to_channel_at),
  measuredAt: row.measured_at === null ? undefined : new Date(row.measured_at),
});

/** Counts in Strapi's tables. */
export const strapiMetricStore = (strapi: Core.Strapi): MetricStore => ({
  async postsSince(since) {
    return (await selectPostsSince(strapi, since)).map(toPost);
  },
  async add(measure) {
    await strapi.db.query(UID.deliveryMetric).create({ data: measure as never });
  },
  async of(deliveryId, limit) {
    return (await selectMeasuresOf(strapi, { deliveryId, limit })).map(toMeasure);
  },
  async newestSince(since) {
    const rows = await selectNewestSince(strapi, since);
    return new Map(rows.map((row) => [row.delivery_id, toMeasure(row)]));
  },
});
