import type { IssueTexts } from '../../../kernel/language';
import { FACT_CHECK_ISSUE_TEXTS } from './fact-check-issue-texts';

/** The sentences behind the codes of this room. */
export const EDITORIAL_ISSUE_TEXTS: IssueTexts = {
  ...FACT_CHECK_ISSUE_TEXTS,
  text_missing: {
    id: 'Bagian {field} masih kosong. Isi dulu: pembaca tidak boleh mendapat halaman tanpa isi.',
    en: 'The field {field} is empty. Fill it in: readers must not get a page without it.',
  },
  field_invalid: {
    id: 'Bagian {field} belum sesuai: {why}',
    en: 'The field {field} does not fit: {why}',
  },
  event_ends_before_start: {
    id: 'Acara berakhir sebelum dimulai. Periksa tanggal dan jamnya.',
    en: 'The event ends before it starts. Check its dates and times.',
  },
  answer_too_long: {
    id: 'Jawaban terlalu panjang: {actual} karakter, paling banyak {limit}. Ringkas, atau pindahkan rinciannya ke artikel.',
    en: 'The answer is too long: {actual} characters, at most {limit}. Shorten it, or move the details to an article.',
  },
  too_many_relations: {
    id: 'Terlalu banyak pilihan di {field}: {actual}, paling banyak {limit}. Hapus sebagian.',
    en: 'Too many entries in {field}: {actual}, at most {limit}. Remove some.',
  },
};
