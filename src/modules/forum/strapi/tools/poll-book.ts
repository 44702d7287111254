import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PollBook } from '../../application/tools/tool-ports';
import type { Poll, PollOption } from '../../domain/tools/poll';
import { optionalDate, toDate } from '../forum-rows';
import { run, type Knex } from '../tables.sql';
import * as sql from './polls.sql';

const newDocumentId = (): string => randomBytes(12).toString('hex');

const OptionsSchema = z.array(z.object({ key: z.string(), label: z.string() }));

/** Options as they are stored: text on SQLite, a value on PostgreSQL. */
export const readOptions = (stored: unknown): readonly PollOption[] => {
  const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return OptionsSchema.parse(value);
};

const toPoll = (row: sql.PollRow): Poll => ({
  id: row.id,
  threadId: row.thread_id,
  question: row.question,
  options: readOptions(row.options),
  ...optionalDate('closesAt', row.closes_at),
  byName: row.by_name,
  openedAt: toDate(row.opened_at),
});

/** The poll of a thread, if it has one. */
export const findPoll = async (trx: Knex, threadId: number): Promise<Poll | undefined> => {
  const row = await sql.selectPoll(trx, threadId);
  return row && toPoll(row);
};

/** The votes of a poll by the keys of its options. */
export const countsOf = async (trx: Knex, pollId: number): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await sql.countVotes(trx, pollId)).map(({ option_key: key, votes }) => [key, Number(votes)]),
  );

/** Polls and votes in the tables of the hub. */
export const strapiPollBook = (strapi: Core.Strapi): PollBook => ({
  ofThread: (threadId) => run(strapi, (trx) => findPoll(trx, threadId)),
  add: (poll) => run(strapi, (trx) => sql.insertPoll(trx, newDocumentId(), poll)),
  close: (pollId, at) => run(strapi, (trx) => sql.closePoll(trx, pollId, at)),
  vote: (vote) => run(strapi, (trx) => sql.insertVote(trx, newDocumentId(), vote)),
  counts: (pollId) => run(strapi, (trx) => countsOf(trx, pollId)),
  moveTo: (from, to) => run(strapi, (trx) => sql.movePoll(trx, from, to)),
});
