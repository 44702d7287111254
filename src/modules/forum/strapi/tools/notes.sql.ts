import type { NoteSubject, StaffNote } from '../../application/tools/tool-ports';
import type { StoredMoment } from '../forum-rows';
import { strapiColumns, TABLE, type Knex } from '../tables.sql';

/** A note as it is stored. */
export interface NoteRow {
  readonly id: number;
  readonly text: string;
  readonly by_id: number;
  readonly by_name: string;
  readonly written_at: StoredMoment;
}

const COLUMNS = ['id', 'text', 'by_id', 'by_name', 'written_at'] as const;

export const insertNote = async (
  trx: Knex,
  documentId: string,
  { subject, note }: { readonly subject: NoteSubject; readonly note: Omit<StaffNote, 'id'> },
): Promise<number> => {
  const [row] = await trx(TABLE.notes)
    .insert({
      ...strapiColumns(documentId, note.writtenAt),
      ...{ subject_kind: subject.kind, subject_id: subject.id, text: note.text },
      ...{ by_id: note.byId, by_name: note.byName, written_at: note.writtenAt },
    })
    .returning<{ id: number }[]>('id');
  if (row === undefined) throw new Error('The database gave no row for a note that it took.');
  return row.id;
};

export const selectNotes = async (
  trx: Knex,
  { kind, id }: NoteSubject,
  limit: number,
): Promise<readonly NoteRow[]> =>
  trx(TABLE.notes)
    .where({ subject_kind: kind, subject_id: id })
    .orderBy([
      { column: 'written_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select<NoteRow[]>(...COLUMNS);

export const moveNotes = async (trx: Knex, from: number, to: number): Promise<void> => {
  await trx(TABLE.notes)
    .where({ subject_kind: 'thread', subject_id: from })
    .update({ subject_id: to });
};

export const deleteNotesAbout = async (trx: Knex, { kind, id }: NoteSubject): Promise<void> => {
  await trx(TABLE.notes).where({ subject_kind: kind, subject_id: id }).delete();
};
