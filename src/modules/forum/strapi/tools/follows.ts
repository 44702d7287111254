import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Follows } from '../../application/tools/tool-ports';
import { toldAfter, type PostMoveRange } from '../../domain/tools/moved-posts';
import { run, type Knex } from '../tables.sql';
import * as sql from './follow-moves.sql';

const newDocumentId = (): string => randomBytes(12).toString('hex');

const PAGE = 200; // followers read at once

type Move = PostMoveRange & { readonly at: Date };

const carry = async (trx: Knex, move: Move, follow: sql.FollowRow): Promise<void> => {
  const { newThreadId: threadId, at } = move;
  const { citizen_id: citizenId, told_number: told } = follow;
  const toldNumber = toldAfter(told, move);
  const known = await sql.selectFollow(trx, threadId, citizenId);
  if (known === undefined) {
    // Nothing from before the posts that came along is news to somebody who did not follow it.
    const least = move.fromNumber + move.shift - 1;
    const start = Math.max(toldNumber, least);
    return sql.insertFollow(trx, newDocumentId(), { threadId, citizenId, toldNumber: start, at });
  }
  // Told of all that stood there: then of what came along they know as much as before.
  const base = move.fromNumber + move.shift - 1;
  if (known.told_number >= base && toldNumber > known.told_number) {
    await sql.updateTold(trx, known.id, toldNumber);
  }
};

const carryAll = async (trx: Knex, move: Move): Promise<void> => {
  let citizenId = 0;
  let page: readonly sql.FollowRow[];
  do {
    page = await sql.selectFollowsAfter(trx, move.threadId, { citizenId, limit: PAGE });
    for (const follow of page) await carry(trx, move, follow);
    citizenId = page.at(-1)?.citizen_id ?? citizenId;
  } while (page.length === PAGE);
};

/** Who follows what, in the table of `api::thread-follow.thread-follow`. */
export const strapiFollows = (strapi: Core.Strapi): Follows => ({
  add: (follow) => run(strapi, (trx) => sql.insertFollow(trx, newDocumentId(), follow)),
  remove: (threadId, citizenId) => run(strapi, (trx) => sql.deleteFollow(trx, threadId, citizenId)),
  has: (threadId, citizenId) =>
    run(strapi, async (trx) => (await sql.selectFollow(trx, threadId, citizenId)) !== undefined),
  copy: (move) => run(strapi, (trx) => carryAll(trx, move)),
  move: (move) =>
    run(strapi, async (trx) => {
      await carryAll(trx, move);
      await sql.deleteFollows(trx, move.threadId);
    }),
});
