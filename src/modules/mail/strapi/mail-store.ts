import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../platform/uids';
import type { MailStore } from '../application/ports';
import { CLAIMABLE_MAIL_STATES, DONE_MAIL_STATES, MAIL_STATES, type Mail } from '../domain/mail';

const RowSchema = z.object({
  id: z.number(),
  key: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(MAIL_STATES),
  attempts: z.number(),
  fence: z.number(),
});

/**
 * The outbox in the table of `api::mail.mail`. `add` is one INSERT … ON CONFLICT DO NOTHING on the unique key: a failed
 * INSERT would spoil the transaction around it on PostgreSQL. Every other write is one conditional UPDATE.
 */
export const strapiMailStore = (strapi: Core.Strapi): MailStore => {
  const query = () => strapi.db.query(UID.mail);

  const find = async (id: number): Promise<Mail | undefined> => {
    const row: unknown = await query().findOne({ where: { id } });
    return row === null ? undefined : RowSchema.parse(row);
  };

  const claimable = (now: Date) => ({
    state: { $in: CLAIMABLE_MAIL_STATES },
    dueAt: { $lte: now },
    $or: [{ leaseUntil: { $null: true } }, { leaseUntil: { $lt: now } }],
  });

  return {
    async add(mail, now) {
      await strapi.db
        .queryBuilder(UID.mail)
        .insert({
          ...mail,
          state: 'queued',
          attempts: 0,
          fence: 0,
          dueAt: now,
          // The query builder fills in nothing by itself; every Strapi row has these.
          createdAt: now,
          updatedAt: now,
          publishedAt: now,
          documentId: randomBytes(12).toString('hex'),
        })
        .onConflict('key')
        .ignore()
        .execute();
    },
    async due(now, limit) {
      const rows = (await query().findMany({
        where: claimable(now),
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        limit,
        select: ['id'],
      })) as readonly { readonly id: number }[];
      return rows.map((row) => row.id);
    },
    async claim(id, now, leaseUntil) {
      const before = await find(id);
      if (before === undefined) return undefined;
      const fence = before.fence + 1;
      const { count } = await query().updateMany({
        where: { id, fence: before.fence, ...claimable(now) },
        data: { state: 'sending', leaseUntil, fence } as never,
      });
      return count > 0 ? { ...before, state: 'sending', fence } : undefined;
    },
    async settle({ id, fence }, change) {
      const { count } = await query().updateMany({
        where: { id, fence, state: 'sending' },
        data: { ...change, leaseUntil: null } as never,
      });
      return count > 0;
    },
    async removeTo(to) {
      await query().deleteMany({ where: { to } });
    },
    async removeDone({ keyPrefix, before }) {
      const { count } = await query().deleteMany({
        where: {
          key: { $startsWith: keyPrefix },
          state: { $in: DONE_MAIL_STATES },
          dueAt: { $lt: before },
        },
      });
      return count;
    },
  };
};
