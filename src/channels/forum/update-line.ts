import { writeDay } from '../../kernel/dates';
import type { Bilingual } from '../../kernel/language';
import { languageOf } from '../../kernel/reader-words';
import type { SentPost } from '../contract';
import { escapeMarkdown } from './markdown';
import type { ForumPayload } from './payload';

const UPDATED: Bilingual = { id: 'Diperbarui', en: 'Updated' };

/**
 * The first post of a thread whose text was published anew: above it stands when, and what was changed where the office
 * says so: `**Diperbarui 22 November 2026:** nomor telepon loket.` CommonMark.
 */
export const writeUpdatedPost = (
  { markdown, locale, timeZone }: ForumPayload,
  { note, changedAt }: Pick<SentPost, 'note' | 'changedAt'>,
): string => {
  const language = languageOf(locale);
  const day = writeDay({ instant: changedAt, timeZone, language });
  const said = escapeMarkdown(note.replace(/\s+/g, ' ').trim());
  const heading = `${UPDATED[language]} ${day}`;
  const line = said === '' ? `**${heading}**` : `**${heading}:** ${said}`;
  return `${line}\n\n${markdown}`;
};
