import type { WaitingFollower } from '../application/tell-followers';
import { TABLE, type Knex } from './tables.sql';

const FOLLOWS = 'thread_follows';

interface WaitingRow {
  readonly follow_id: number;
  readonly citizen_id: number;
  readonly thread_id: string;
  readonly told_number: number;
  readonly newest: number;
  readonly posts: number | string;
}

/** Posts of the follower do not count, nor what readers do not see. */
export const selectWaiting = async (
  trx: Knex,
  page: { readonly afterId: number; readonly writtenBefore: Date; readonly limit: number },
): Promise<readonly WaitingFollower[]> => {
  const rows = await trx({ f: FOLLOWS })
    .join({ t: TABLE.threads }, 't.id', 'f.thread_id')
    .join({ p: TABLE.posts }, 'p.thread_id', 't.id')
    .where('f.id', '>', page.afterId)
    .where('t.is_hidden', false)
    .whereRaw('?? > ??', ['t.last_number', 'f.told_number'])
    .whereRaw('?? > ??', ['p.number', 'f.told_number'])
    .whereIn('p.state', ['visible', 'locked'])
    .where((others) => {
      void others
        .whereNot('p.author_kind', 'citizen')
        .orWhereRaw('?? <> ??', ['p.author_id', 'f.citizen_id']);
    })
    .groupBy(['f.id', 'f.citizen_id', 't.document_id', 'f.told_number'])
    .havingRaw('min(??) < ?', ['p.posted_at', page.writtenBefore])
    .orderBy('f.id')
    .limit(page.limit)
    .select<WaitingRow[]>({
      follow_id: 'f.id',
      citizen_id: 'f.citizen_id',
      thread_id: 't.document_id',
      told_number: 'f.told_number',
    })
    .max({ newest: 'p.number' })
    .count({ posts: 'p.id' });
  return (rows as unknown as readonly WaitingRow[]).map((row) => ({
    followId: row.follow_id,
    citizenId: row.citizen_id,
    threadId: row.thread_id,
    toldNumber: row.told_number,
    newestNumber: row.newest,
    count: Number(row.posts),
  }));
};

/** True where nobody else noted anything meanwhile. */
export const updateTold = async (
  trx: Knex,
  { followId, toldNumber, newestNumber }: WaitingFollower,
): Promise<boolean> => {
  const count = await trx(FOLLOWS)
    .where({ id: followId, told_number: toldNumber })
    .update({ told_number: newestNumber });
  return count > 0;
};

export const selectShownThreads = async (
  trx: Knex,
  threadIds: readonly string[],
): Promise<
  readonly { readonly threadId: string; readonly title: string; readonly slug: string }[]
> =>
  trx(TABLE.threads)
    .whereIn('document_id', [...threadIds])
    .where({ is_hidden: false })
    .select<{ threadId: string; title: string; slug: string }[]>({
      threadId: 'document_id',
      title: 'title',
      slug: 'slug',
    });

export const deleteFollowsOf = async (trx: Knex, citizenId: number): Promise<void> => {
  await trx(FOLLOWS).where({ citizen_id: citizenId }).delete();
};

export const selectFollowsOf = async (
  trx: Knex,
  citizenId: number,
): Promise<readonly { readonly threadId: string; readonly followedAt: unknown }[]> =>
  trx({ f: FOLLOWS })
    .join({ t: TABLE.threads }, 't.id', 'f.thread_id')
    .where('f.citizen_id', citizenId)
    .orderBy('f.id')
    .select<{ threadId: string; followedAt: unknown }[]>({
      threadId: 't.document_id',
      followedAt: 'f.followed_at',
    });
