import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { CitizenBook } from '../../../citizens';
import type { AuditLog } from '../../../editorial';
import type { Moderator } from '../../../moderation';
import type { InTransaction } from '../post-ports';
import { leadsCategory } from './may-lead';
import type { NoteBook, NoteSubject, StaffNote, ThreadToolBook } from './tool-ports';
import type { ToolRefusal } from './tool-refusal';

/** Writes down for colleagues what is worth knowing about a thread or a citizen; readers never see it. */
export type WriteNote = (input: {
  readonly by: Moderator;
  readonly subject: NoteSubject;
  readonly text: string;
}) => Promise<Result<StaffNote, ToolRefusal>>;

/** Reads what colleagues wrote down, the newest first, at most 50. */
export type ListNotes = (input: {
  readonly by: Moderator;
  readonly subject: NoteSubject;
}) => Promise<Result<readonly StaffNote[], ToolRefusal>>;

interface ReadDeps {
  readonly notes: NoteBook;
  readonly tools: Pick<ThreadToolBook, 'find'>;
  readonly citizens: Pick<CitizenBook, 'find'>;
}

interface WriteDeps extends ReadDeps {
  readonly audit: Pick<AuditLog, 'append'>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** The content type of notes, as it stands on the record. */
  readonly recordedAs: string;
}

const MOST_NOTES = 50; // what somebody reads before a decision

const refuse = async (
  { tools, citizens }: ReadDeps,
  { by, subject: { kind, id } }: Parameters<ListNotes>[0],
): Promise<ToolRefusal | undefined> => {
  const thread = kind === 'thread' ? await tools.find(id) : undefined;
  const isThere =
    kind === 'thread' ? thread !== undefined : (await citizens.find(id)) !== undefined;
  if (!leadsCategory(by, thread?.categoryId)) return { code: 'moderation_not_permitted' };
  return isThere ? undefined : { code: 'note_subject_not_found' };
};

/** Builds the use case that lists notes. */
export const makeListNotes =
  (deps: ReadDeps): ListNotes =>
  async (input) => {
    const refusal = await refuse(deps, input);
    return refusal === undefined
      ? succeed(await deps.notes.list(input.subject, MOST_NOTES))
      : fail(refusal);
  };

/** Builds the use case that writes one. The record says that somebody wrote, not what: notes may be erased. */
export const makeWriteNote =
  (deps: WriteDeps): WriteNote =>
  ({ by, subject, text }) =>
    deps.inTransaction(async () => {
      const refusal = await refuse(deps, { by, subject });
      if (refusal !== undefined) return fail(refusal);
      const at = deps.clock.now();
      const written = { text, byId: by.id, byName: by.name, writtenAt: at };
      const note = await deps.notes.add(subject, written);
      await deps.audit.append({
        ...{ contentType: deps.recordedAs, documentId: `${subject.kind}-${String(subject.id)}` },
        ...{ locale: '', at, by: { kind: 'staff', id: String(by.id), name: by.name } },
        ...{ action: 'staff_note', from: '', to: '', version: 0, hash: '', reason: '' },
        ...{ outcome: 'done', code: '' },
      });
      return succeed(note);
    });
