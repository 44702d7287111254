import type { Bilingual } from '../../kernel/language';

/** The sentence behind each code: what is wrong where, the limit, the actual value, and what to do. */
export const issueTexts = {
  thread_title_too_long: {
    id: 'Judul utas forum berisi {actual} karakter; batasnya {limit}. Pendekkan judul.',
    en: 'The title of the forum thread has {actual} characters; the limit is {limit}. Shorten the title.',
  },
  thread_body_too_long: {
    id: 'Teks pembuka utas forum berisi {actual} karakter; batasnya {limit}. Pendekkan teks untuk kanal ini.',
    en: 'The first post of the forum thread has {actual} characters; the limit is {limit}. Shorten the text for this channel.',
  },
} satisfies Record<string, Bilingual>;

/** Every code that `validate` may give. */
export type ForumIssueCode = keyof typeof issueTexts;
