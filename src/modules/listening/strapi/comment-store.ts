import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../platform/uids';
import type { CommentStore, Post } from '../application/ports';
import type { SeenComment, StoredComment } from '../domain/comment';
import { nextDue, PENDING_STEPS } from '../domain/pending';

const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '');
const moment = z.union([z.date(), z.string(), z.number()]).transform((value) => new Date(value));

const act = {
  step: z.enum(PENDING_STEPS),
  tries: z.number(),
  dueAt: z.string().nullable(),
  sentAt: z.string(),
  reason: z.object({ kind: z.string(), message: z.string() }).nullable(),
};

const PendingSchema = z.object({
  answer: z.object({ ...act, text: z.string(), knownIds: z.array(z.string()) }).optional(),
  visibility: z.object({ ...act, isHidden: z.boolean() }).optional(),
});

const RowSchema = z.object({
  id: z.number(),
  channel: z.string(),
  accountKey: z.string(),
  remoteId: z.string(),
  deliveryId: z.number(),
  parentRemoteId: text,
  authorName: text,
  text,
  writtenAt: moment,
  isHidden: z.boolean(),
  isOurs: z.boolean(),
  isGone: z.boolean(),
  pending: PendingSchema.nullable().transform((value) => value ?? {}),
  pendingNo: z.number(),
});

const toComment = (row: unknown): StoredComment => RowSchema.parse(row);

/** Columns of the unique index `channel_comments_remote_unique`. */
const IDENTITY = ['channel', 'account_key', 'remote_id'];

const toRow = (post: Post, seen: SeenComment) => ({
  ...seen,
  channel: post.channel,
  accountKey: post.accountKey,
  deliveryId: post.deliveryId,
  isGone: false,
  pendingNo: 0,
});

/**
 * Comments in the table of `api::channel-comment.channel-comment`. A comment is added by one INSERT … ON CONFLICT DO
 * NOTHING on its unique index: a failed INSERT would spoil the transaction around it on PostgreSQL. Every other write is
 * one conditional UPDATE.
 */
export const strapiCommentStore = (strapi: Core.Strapi): CommentStore => {
  const query = () => strapi.db.query(UID.channelComment);

  const insert = async (post: Post, seen: SeenComment): Promise<void> => {
    // The query builder fills in nothing by itself; every Strapi row has these.
    const created = { createdAt: seen.writtenAt, updatedAt: seen.writtenAt };
    const documentId = randomBytes(12).toString('hex');
    await strapi.db
      .queryBuilder(UID.channelComment)
      .insert({ ...toRow(post, seen), ...created, publishedAt: seen.writtenAt, documentId })
      .onConflict(IDENTITY)
      .ignore()
      .execute();
  };

  return {
    async get(id) {
      const row: unknown = await query().findOne({ where: { id } });
      return row === null ? undefined : toComment(row);
    },
    async ofPost(deliveryId) {
      const orderBy = [{ writtenAt: 'asc' }, { id: 'asc' }];
      return (await query().findMany({ where: { deliveryId }, orderBy })).map(toComment);
    },
    async add(post, comments) {
      for (const comment of comments) await insert(post, comment);
    },
    async change({ id, pendingNo }, { remoteId: _same, ...seen }) {
      await query().updateMany({
        where: { id, pendingNo },
        data: { ...seen, isGone: false } as never,
      });
    },
    async markGone(id) {
      await query().updateMany({ where: { id }, data: { isGone: true } as never });
    },
    async withDueActs(now, limit) {
      const orderBy = [{ pendingDueAt: 'asc' }, { id: 'asc' }];
      const where = { pendingDueAt: { $lte: now } };
      return (await query().findMany({ where, orderBy, limit })).map(toComment);
    },
    async writePending({ id, pendingNo }, pending, outcome) {
      const isEmpty = Object.keys(pending).length === 0;
      const { count } = await query().updateMany({
        where: { id, pendingNo },
        data: {
          pending: isEmpty ? null : pending,
          pendingNo: pendingNo + 1,
          pendingDueAt: nextDue(pending) ?? null,
          ...outcome,
        } as never,
      });
      return count > 0;
    },
  };
};
