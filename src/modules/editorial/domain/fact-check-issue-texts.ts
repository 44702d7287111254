import type { IssueTexts } from '../../../kernel/language';

/** The sentences around a link for an outside fact checker: for the office that issues it, and for whom it was sent to. */
export const FACT_CHECK_ISSUE_TEXTS: IssueTexts = {
  name_too_short: {
    id: 'Nama pemeriksa terlalu pendek: paling sedikit {limit} karakter.',
    en: 'The name of the checker is too short: at least {limit} characters.',
  },
  name_too_long: {
    id: 'Nama pemeriksa terlalu panjang: {actual} karakter, paling banyak {limit}.',
    en: 'The name of the checker is too long: {actual} characters, at most {limit}.',
  },
  hours_out_of_range: {
    id: 'Masa berlaku tautan harus {limit} jam, dalam bilangan bulat.',
    en: 'The link can be valid for {limit} hours, in whole hours.',
  },
  comment_too_short: {
    id: 'Komentar terlalu pendek: tulis paling sedikit {limit} karakter.',
    en: 'The comment is too short: please write at least {limit} characters.',
  },
  comment_too_long: {
    id: 'Komentar terlalu panjang: {actual} karakter, paling banyak {limit}.',
    en: 'The comment is too long: {actual} characters, at most {limit}.',
  },
  outside_verdict_missing: {
    id: 'Pilih dahulu: fakta sudah benar, atau ada yang keliru.',
    en: 'Please choose first: the facts are right, or something is wrong.',
  },
  link_invalid: {
    id: 'Tautan ini tidak sah atau tidak lengkap. Salin seluruh tautan dari pesan kantor, atau mintalah tautan baru.',
    en: 'This link is not valid or not complete. Copy the whole link from the message of the office, or ask for a new one.',
  },
  link_expired: {
    id: 'Masa berlaku tautan ini sudah habis. Silakan minta tautan baru kepada kantor.',
    en: 'This link has expired. Please ask the office for a new one.',
  },
  link_outdated: {
    id: 'Naskah ini sudah diubah setelah tautan dikirim. Silakan minta tautan baru kepada kantor.',
    en: 'The text was changed since this link was sent. Please ask the office for a new link.',
  },
  link_used_up: {
    id: 'Sudah {limit} komentar dikirim lewat tautan ini, dan semuanya tercatat. Bila masih ada catatan, mintalah tautan baru kepada kantor.',
    en: '{limit} comments were sent through this link, and all are on the record. For more remarks, ask the office for a new link.',
  },
};
