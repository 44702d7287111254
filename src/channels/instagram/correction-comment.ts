import { writeDay } from '../../kernel/dates';
import { fillIn, type Bilingual, type Language } from '../../kernel/language';
import { truncateGraphemes } from '../../kernel/text';
import { COMMENT_CHARACTERS } from './limits';

const SENTENCE: Bilingual = {
  id: 'Koreksi ({day}): {note}',
  en: 'Correction ({day}): {note}',
};

/**
 * The comment under a post whose text was corrected: `Koreksi (22 November 2026): …`. Takes what readers are told about
 * the change, the instant of the change (ISO 8601) and the office's zone; a note that is too long ends in `…`.
 */
export const writeCorrection = (input: {
  readonly note: string;
  readonly changedAt: string;
  readonly timeZone: string;
  readonly language: Language;
}): string => {
  const { changedAt, timeZone, language } = input;
  const day = writeDay({ instant: changedAt, timeZone, language });
  // A comment is one paragraph: line breaks of the note would not survive everywhere.
  const note = input.note.trim().replace(/\s+/g, ' ');
  return truncateGraphemes(fillIn(SENTENCE[language], { day, note }), COMMENT_CHARACTERS);
};
