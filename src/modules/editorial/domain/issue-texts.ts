import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the codes of this room. */
export const EDITORIAL_ISSUE_TEXTS: IssueTexts = {
  too_many_relations: {
    id: 'Terlalu banyak pilihan di {field}: {actual}, paling banyak {limit}. Hapus sebagian.',
    en: 'Too many entries in {field}: {actual}, at most {limit}. Remove some.',
  },
};
