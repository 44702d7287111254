import { strapiColumns, TABLE, type Knex } from '../tables.sql';

/** Somebody who follows a thread. */
export interface FollowRow {
  readonly id: number;
  readonly citizen_id: number;
  readonly told_number: number;
}

export const selectFollow = async (
  trx: Knex,
  threadId: number,
  citizenId: number,
): Promise<FollowRow | undefined> =>
  trx(TABLE.follows)
    .where({ thread_id: threadId, citizen_id: citizenId })
    .first<FollowRow | undefined>('id', 'citizen_id', 'told_number');

/** By the unique index over thread and citizen. */
export const selectFollowsAfter = async (
  trx: Knex,
  threadId: number,
  { citizenId, limit }: { readonly citizenId: number; readonly limit: number },
): Promise<readonly FollowRow[]> =>
  trx(TABLE.follows)
    .where({ thread_id: threadId })
    .where('citizen_id', '>', citizenId)
    .orderBy('citizen_id')
    .limit(limit)
    .select<FollowRow[]>('id', 'citizen_id', 'told_number');

/** One that is there already stays as it is. */
export const insertFollow = async (
  trx: Knex,
  documentId: string,
  follow: {
    readonly threadId: number;
    readonly citizenId: number;
    readonly toldNumber: number;
    readonly at: Date;
  },
): Promise<void> => {
  await trx(TABLE.follows)
    .insert({
      ...strapiColumns(documentId, follow.at),
      thread_id: follow.threadId,
      citizen_id: follow.citizenId,
      followed_at: follow.at,
      told_number: follow.toldNumber,
    })
    .onConflict(['thread_id', 'citizen_id'])
    .ignore();
};

export const updateTold = async (trx: Knex, id: number, toldNumber: number): Promise<void> => {
  await trx(TABLE.follows).where({ id }).update({ told_number: toldNumber });
};

export const deleteFollow = async (
  trx: Knex,
  threadId: number,
  citizenId: number,
): Promise<void> => {
  await trx(TABLE.follows).where({ thread_id: threadId, citizen_id: citizenId }).delete();
};

export const deleteFollows = async (trx: Knex, threadId: number): Promise<void> => {
  await trx(TABLE.follows).where({ thread_id: threadId }).delete();
};
