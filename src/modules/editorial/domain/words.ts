import { countGraphemes } from '../../../kernel/text';
import { CHANGE_NOTE } from './limits';
import { isRepublication, type ChangeNote, type Edition } from './edition';
import type { Refusal } from './refusal';

/** Why a text is too short or too long for its purpose; undefined where it fits. Counted in characters as readers see them. */
export const refuseLength = (
  text: string,
  { min, max, field }: { readonly min: number; readonly max: number; readonly field: string },
): Refusal | undefined => {
  const actual = countGraphemes(text.trim());
  if (actual < min) return { code: 'reason_too_short', field, limit: min, actual };
  return actual > max ? { code: 'reason_too_long', field, limit: max, actual } : undefined;
};

interface NoteInput {
  readonly changeNote?: string | undefined;
  readonly isMinor?: boolean | undefined;
}

/** Why a new edition cannot go on with this note: readers are owed one, unless the change is minor. */
export const refuseNote = (edition: Edition, input: NoteInput): Refusal | undefined => {
  if (!isRepublication(edition) || input.isMinor === true) return undefined;
  const note = (input.changeNote ?? '').trim();
  if (note === '')
    return { code: 'change_note_missing', field: 'changeNote', limit: CHANGE_NOTE.min };
  return refuseLength(note, { ...CHANGE_NOTE, field: 'changeNote' });
};

/** What readers will be told; nothing for a text that is new to them. */
export const toNote = (edition: Edition, input: NoteInput): ChangeNote | undefined => {
  if (!isRepublication(edition)) return undefined;
  return input.isMinor === true
    ? { note: '', isMinor: true }
    : { note: (input.changeNote ?? '').trim(), isMinor: false };
};
