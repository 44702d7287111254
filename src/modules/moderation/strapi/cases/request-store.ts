import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { UID } from '../../../../platform/uids';
import type { RequestStore } from '../../application/cases/person-requests';
import { REQUEST_KINDS, type PersonRequest } from '../../domain/cases/person-requests';
import { moment, optional, rowsOf } from './row-parts';

const RowSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  kind: z.enum(REQUEST_KINDS),
  subjectKind: z.enum(['citizen', 'post', 'thread']),
  subjectId: z.number(),
  reason: z.string(),
  state: z.enum(['asked', 'granted', 'denied']),
  askedById: z.number(),
  askedByName: z.string(),
  askedAt: moment,
  decidedById: optional(z.number()),
  decidedByName: optional(z.string()),
  decidedAt: optional(moment),
});

const toRequest = (row: unknown): PersonRequest => RowSchema.parse(row);

/** Requests about persons in Strapi's tables; each is decided once by a conditional UPDATE. */
export const strapiRequestStore = (strapi: Core.Strapi): RequestStore => {
  const rows = rowsOf(strapi, UID.personRequest);
  return {
    add: async (request) => toRequest(await rows.create({ ...request }, request.askedAt)),
    async get(id) {
      const row = await rows.find({ id });
      return row === undefined ? undefined : toRequest(row);
    },
    async list(limit) {
      const orderBy = [{ askedAt: 'desc' }, { id: 'desc' }];
      return (await rows.list({ orderBy, limit })).map(toRequest);
    },
    decide: (id, change) => rows.update({ id, state: 'asked' }, { ...change }),
  };
};
