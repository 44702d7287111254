import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../platform/uids';
import type { Post, PostBook } from '../application/ports';

const moment = z.union([z.date(), z.string(), z.number()]).transform((value) => new Date(value));

const RowSchema = z
  .object({
    id: z.number(),
    channel: z.string(),
    accountKey: z.string(),
    remoteId: z.string().min(1),
    permalink: z
      .string()
      .nullable()
      .transform((value) => value ?? ''),
    publishedToChannelAt: moment,
    contentType: z.string(),
    contentDocumentId: z.string(),
    contentLocale: z.string(),
    contentHash: z.string(),
  })
  .transform(({ id, publishedToChannelAt, contentDocumentId, contentLocale, ...row }): Post => ({
    ...row,
    deliveryId: id,
    publishedAt: publishedToChannelAt,
    documentId: contentDocumentId,
    locale: contentLocale,
  }));

const COLUMNS = [
  ...['id', 'channel', 'accountKey', 'remoteId', 'permalink', 'publishedToChannelAt'],
  ...['contentType', 'contentDocumentId', 'contentLocale', 'contentHash'],
];

/** What was once public: a delivery gets both as soon as its post is out, and keeps them. */
const IS_OUT = { remoteId: { $notNull: true }, publishedToChannelAt: { $notNull: true } };

/** The posts of the office, as the table of deliveries knows them. Each write is one conditional UPDATE. */
export const strapiPostBook = (strapi: Core.Strapi): PostBook => {
  const query = () => strapi.db.query(UID.delivery);
  const isDue = (now: Date) => ({
    $or: [{ commentsDueAt: { $null: true } }, { commentsDueAt: { $lte: now } }],
  });
  const toPosts = (rows: readonly unknown[]): readonly Post[] =>
    rows.flatMap((row) => {
      const read = RowSchema.safeParse(row);
      return read.success ? [read.data] : []; // an empty id: nothing of it is out
    });

  return {
    async exists(id) {
      return (await query().count({ where: { id } })) > 0;
    },
    async find(id) {
      const row: unknown = await query().findOne({ where: { id, ...IS_OUT }, select: COLUMNS });
      return toPosts(row === null ? [] : [row])[0];
    },
    async ofRemoteIds(channel, remoteIds) {
      const ids = { $in: [...remoteIds] };
      const where = { channel, ...IS_OUT, remoteId: ids };
      return toPosts(await query().findMany({ where, select: COLUMNS, orderBy: { id: 'asc' } }));
    },
    async due({ channels, since, now, limit }) {
      const where = {
        channel: { $in: [...channels] },
        ...IS_OUT,
        publishedToChannelAt: { $gte: since },
        state: { $ne: 'withdrawn' },
        ...isDue(now),
      };
      const orderBy = [{ commentsDueAt: 'asc' }, { id: 'asc' }];
      return toPosts(await query().findMany({ where, select: COLUMNS, orderBy, limit }));
    },
    async claim(id, now, until) {
      const { count } = await query().updateMany({
        where: { id, ...isDue(now) },
        data: { commentsDueAt: until } as never,
      });
      return count > 0;
    },
    async readNext(id, at) {
      await query().updateMany({ where: { id }, data: { commentsDueAt: at } as never });
    },
    async readSoon(ids, at) {
      await query().updateMany({
        where: { id: { $in: [...ids] }, commentsDueAt: { $gt: at } },
        data: { commentsDueAt: at } as never,
      });
    },
  };
};
