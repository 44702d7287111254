import type { Knex } from '../../../platform/statements.sql';

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

const MOST = 10_000; // of one kind and one person; far more than anybody comes to

export const selectReportsBy = async (trx: Knex, citizenId: number): Promise<readonly Row[]> =>
  trx('reports')
    .where({ reporter_kind: 'citizen', reporter_id: citizenId })
    .orderBy('id')
    .limit(MOST)
    .select<Row[]>(['reason', 'note', 'reported_at', 'outcome']);

export const selectAppealsBy = async (trx: Knex, citizenId: number): Promise<readonly Row[]> =>
  trx('appeals')
    .where({ citizen_id: citizenId })
    .orderBy('id')
    .limit(MOST)
    .select<Row[]>(['text', 'state', 'reply', 'filed_at', 'decided_at']);

export const selectDecisionsOn = async (trx: Knex, citizenId: number): Promise<readonly Row[]> =>
  trx('decisions')
    .where({ author_kind: 'citizen', author_id: citizenId })
    .whereNull('undone_at')
    .orderBy('id')
    .limit(MOST)
    .select<Row[]>(['document_id', 'action', 'justification', 'rule_number', 'decided_at']);

export const selectSanctionsOf = async (trx: Knex, citizenId: number): Promise<readonly Row[]> =>
  trx('sanctions')
    .where({ citizen_id: citizenId })
    .orderBy('id')
    .limit(MOST)
    .select<Row[]>(['kind', 'until', 'reason', 'rule_number', 'imposed_at', 'lifted_at']);

/** Words of reports on which nobody has decided yet. */
export const selectOpenNotesBy = async (
  trx: Knex,
  citizenId: number,
): Promise<readonly { readonly id: number; readonly note: string }[]> =>
  trx('reports')
    .where({ reporter_kind: 'citizen', reporter_id: citizenId })
    .whereNull('outcome')
    .whereNotNull('note')
    .select<{ id: number; note: string }[]>(['id', 'note']);

/** Ids in one statement; SQLite takes some thousands. */
const IDS_AT_ONCE = 500;

export const wipeNotes = async (trx: Knex, ids: readonly number[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    await trx('reports')
      .whereIn('id', ids.slice(from, from + IDS_AT_ONCE))
      .update({ note: '' });
  }
};

/**
 * A report stays: what it was about and what came of it counts. Who made it goes at once. The words of one that was
 * decided go too; those of one that still waits are what has to be decided on, and go when it is.
 */
export const forgetReporter = async (trx: Knex, citizenId: number): Promise<void> => {
  const theirs = { reporter_kind: 'citizen', reporter_id: citizenId };
  await trx('reports').where(theirs).whereNotNull('outcome').update({ note: '' });
  await trx('reports')
    .where(theirs)
    .update({
      reporter_kind: 'visitor',
      reporter_id: null,
      reporter_key: trx.raw("'erased:' || ??", ['id']),
      contact: null,
    });
};

/** An appeal stays with its outcome; its words go. */
export const wipeAppeals = async (trx: Knex, citizenId: number): Promise<void> => {
  await trx('appeals').where({ citizen_id: citizenId }).update({ text: '' });
};
