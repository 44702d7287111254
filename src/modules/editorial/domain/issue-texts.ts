import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the codes of this room. */
export const EDITORIAL_ISSUE_TEXTS: IssueTexts = {
  answer_too_long: {
    id: 'Jawaban terlalu panjang: {actual} karakter, paling banyak {limit}. Ringkas, atau pindahkan rinciannya ke artikel.',
    en: 'The answer is too long: {actual} characters, at most {limit}. Shorten it, or move the details to an article.',
  },
  too_many_relations: {
    id: 'Terlalu banyak pilihan di {field}: {actual}, paling banyak {limit}. Hapus sebagian.',
    en: 'Too many entries in {field}: {actual}, at most {limit}. Remove some.',
  },
};
