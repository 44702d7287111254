import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PersonalToolBook } from '../../application/tools/personal-tools';
import type { NoteBook, StaffNote } from '../../application/tools/tool-ports';
import { toDate } from '../forum-rows';
import { run } from '../tables.sql';
import * as sql from './notes.sql';
import { readOptions } from './poll-book';
import { deleteVotesOf, selectVotesOf } from './polls.sql';

const toNote = (row: sql.NoteRow): StaffNote => ({
  id: row.id,
  text: row.text,
  byId: row.by_id,
  byName: row.by_name,
  writtenAt: toDate(row.written_at),
});

/** Notes among staff, in the table of `api::staff-note.staff-note`. */
export const strapiNoteBook = (strapi: Core.Strapi): NoteBook => ({
  add: (subject, note) =>
    run(strapi, async (trx) => {
      const documentId = randomBytes(12).toString('hex');
      return { ...note, id: await sql.insertNote(trx, documentId, { subject, note }) };
    }),
  list: (subject, limit) =>
    run(strapi, async (trx) => (await sql.selectNotes(trx, subject, limit)).map(toNote)),
  moveTo: (from, to) => run(strapi, (trx) => sql.moveNotes(trx, from, to)),
});

const ALL_NOTES = 1000; // more than anybody writes about one citizen

/** Votes of a citizen, and notes about them, in the tables of the hub. */
export const strapiPersonalToolBook = (strapi: Core.Strapi): PersonalToolBook => ({
  votesOf: (citizenId) =>
    run(strapi, async (trx) =>
      (await selectVotesOf(trx, citizenId)).map((row) => {
        const chosen = readOptions(row.options).find(({ key }) => key === row.option_key);
        const votedAt = toDate(row.voted_at);
        return { question: row.question, option: chosen?.label ?? row.option_key, votedAt };
      }),
    ),
  notesAbout: (id) =>
    run(strapi, async (trx) =>
      (await sql.selectNotes(trx, { kind: 'citizen', id }, ALL_NOTES)).map((row) => ({
        ...{ text: row.text, writtenAt: toDate(row.written_at) },
      })),
    ),
  erase: (id) =>
    run(strapi, async (trx) => {
      await deleteVotesOf(trx, id);
      await sql.deleteNotesAbout(trx, { kind: 'citizen', id });
    }),
});
