import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ThreadName, ThreadToolBook, ToolThread } from '../../application/tools/tool-ports';
import { placeAfter } from '../../domain/tools/moved-posts';
import { optional, toThreadRecord } from '../forum-rows';
import { run } from '../tables.sql';
import * as sql from './tools.sql';

const newDocumentId = (): string => randomBytes(12).toString('hex');

const toToolThread = (row: sql.ToolThreadRow): ToolThread => ({
  ...toThreadRecord(row),
  version: row.version ?? 1,
  hasMaterial: row.material_type !== null,
  ...optional('officialPostNumber', row.official_post_number),
  ...optional('summary', row.summary),
  ...optional('rebuttalDocumentId', row.rebuttal_document_id),
});

const toToolThreadOrNone = (row: sql.ToolThreadRow | undefined) => row && toToolThread(row);

const keyOf = (name: ThreadName) =>
  typeof name === 'number' ? { id: name } : { document_id: name };

/** Threads as a whole, in the tables of the hub. */
export const strapiThreadToolBook = (strapi: Core.Strapi): ThreadToolBook => ({
  find: (name) =>
    run(strapi, async (trx) => toToolThreadOrNone(await sql.selectToolThread(trx, keyOf(name)))),
  lock: (id) =>
    run(strapi, async (trx) => toToolThreadOrNone(await sql.selectToolThreadLocked(trx, id))),
  save: (id, changes) => run(strapi, (trx) => sql.updateToolThread(trx, id, changes)),
  movePosts: (move) =>
    run(strapi, async (trx) => {
      await sql.updatePlaces(trx, move);
      await sql.insertMove(trx, newDocumentId(), move);
    }),
  nextPlace: (place) =>
    run(strapi, async (trx) => {
      const move = await sql.selectMoveOf(trx, place);
      return move && placeAfter(place, move);
    }),
  countFrom: (threadId, number) => run(strapi, (trx) => sql.countPostsFrom(trx, threadId, number)),
  postsAfter: (threadId, page) => run(strapi, (trx) => sql.selectPostsAfter(trx, threadId, page)),
  postAt: (threadId, number) =>
    run(strapi, async (trx) => {
      const row = await sql.selectPostAt(trx, threadId, number);
      return row && { state: row.state, authorKind: row.author_kind, markdown: row.markdown ?? '' };
    }),
  retire: ({ id, successorId, at }) =>
    run(strapi, async (trx) => {
      const row = await sql.selectToolThread(trx, { id });
      if (row === undefined) return;
      const { slug, document_id: documentId } = row;
      await sql.retireThread(trx, { id, documentId, successorId });
      await sql.redirectMerged(trx, { id, successorId });
      await sql.insertAddress(trx, newDocumentId(), { slug, threadId: id, at });
    }),
});
