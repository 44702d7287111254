import type { StoredMoment } from '../forum-rows';
import { strapiColumns, TABLE, type Knex } from '../tables.sql';

/** A poll as it is stored. */
export interface PollRow {
  readonly id: number;
  readonly thread_id: number;
  readonly question: string;
  /** Text on SQLite. */
  readonly options: unknown;
  readonly closes_at: StoredMoment | null;
  readonly by_name: string;
  readonly opened_at: StoredMoment;
}

export const selectPoll = async (trx: Knex, threadId: number): Promise<PollRow | undefined> =>
  trx(TABLE.polls)
    .where({ thread_id: threadId })
    .first<PollRow | undefined>(
      ...['id', 'thread_id', 'question', 'options', 'closes_at', 'by_name', 'opened_at'],
    );

/** Gives whether it was written: a thread has one, by the unique index. */
export const insertPoll = async (
  trx: Knex,
  documentId: string,
  poll: {
    readonly threadId: number;
    readonly question: string;
    readonly options: readonly object[];
    readonly closesAt: Date | undefined;
    readonly byName: string;
    readonly openedAt: Date;
  },
): Promise<boolean> => {
  const rows = await trx(TABLE.polls)
    .insert({
      ...strapiColumns(documentId, poll.openedAt),
      thread_id: poll.threadId,
      question: poll.question,
      options: JSON.stringify(poll.options),
      closes_at: poll.closesAt ?? null,
      by_name: poll.byName,
      opened_at: poll.openedAt,
    })
    .onConflict('thread_id')
    .ignore()
    .returning<{ id: number }[]>('id');
  return rows.length > 0;
};

export const closePoll = async (trx: Knex, id: number, at: Date): Promise<void> => {
  await trx(TABLE.polls).where({ id }).update({ closes_at: at });
};

/** Gives whether it counts: one row for each citizen, by the unique index. */
export const insertVote = async (
  trx: Knex,
  documentId: string,
  vote: {
    readonly pollId: number;
    readonly citizenId: number;
    readonly optionKey: string;
    readonly at: Date;
  },
): Promise<boolean> => {
  const rows = await trx(TABLE.votes)
    .insert({
      ...strapiColumns(documentId, vote.at),
      poll_id: vote.pollId,
      citizen_id: vote.citizenId,
      option_key: vote.optionKey,
      voted_at: vote.at,
    })
    .onConflict(['poll_id', 'citizen_id'])
    .ignore()
    .returning<{ id: number }[]>('id');
  return rows.length > 0;
};

/** Read from the index over poll and option alone. */
export const countVotes = async (
  trx: Knex,
  pollId: number,
): Promise<readonly { readonly option_key: string; readonly votes: number | string }[]> => {
  const rows: unknown = await trx(TABLE.votes)
    .where({ poll_id: pollId })
    .groupBy('option_key')
    .select('option_key')
    .count({ votes: '*' });
  return rows as readonly { option_key: string; votes: number | string }[];
};

export const movePoll = async (trx: Knex, from: number, to: number): Promise<void> => {
  await trx(TABLE.polls).where({ thread_id: from }).update({ thread_id: to });
};

/** A vote of a citizen with the poll that it is in. */
export type VoteOfRow = Pick<PollRow, 'question' | 'options'> & {
  readonly option_key: string;
  readonly voted_at: StoredMoment;
};

export const selectVotesOf = async (
  trx: Knex,
  citizenId: number,
): Promise<readonly VoteOfRow[]> => {
  const rows: unknown = await trx({ v: TABLE.votes })
    .join({ l: TABLE.polls }, 'l.id', 'v.poll_id')
    .where('v.citizen_id', citizenId)
    .orderBy('v.id')
    .select('l.question', 'l.options', 'v.option_key', 'v.voted_at');
  return rows as readonly VoteOfRow[];
};

export const deleteVotesOf = async (trx: Knex, citizenId: number): Promise<void> => {
  await trx(TABLE.votes).where({ citizen_id: citizenId }).delete();
};
