import type { Bilingual } from '../../../kernel/language';
import type { DocumentKind } from './document-snapshot';

/** What people call each kind of text, within a sentence. */
export const KIND_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  article: { id: 'artikel', en: 'article' },
  faq: { id: 'tanya jawab', en: 'question and answer' },
  rebuttal: { id: 'bantahan hoaks', en: 'hoax rebuttal' },
};
