import type { IssueTexts } from '../../../../kernel/language';

/** The sentences behind the refusals around word lists and rules. */
export const WORD_REFUSAL_TEXTS: IssueTexts = {
  words_not_permitted: {
    id: 'Daftar kata dan aturan forum hanya diubah kepala humas. Sampaikan usul Anda kepadanya.',
    en: 'Word lists and rules of the forum are changed by the lead alone. Tell the lead what you propose.',
  },
  word_not_found: {
    id: 'Kata ini tidak ada di daftar. Muat ulang halamannya.',
    en: 'There is no such word in the lists. Load the page again.',
  },
  word_known: {
    id: 'Kata ini, atau ejaan lain yang dibaca sama, sudah ada di daftar itu. Ubah yang sudah ada.',
    en: 'This word, or another spelling that reads the same, is in that list already. Change the one that is there.',
  },
  word_stale: {
    id: 'Kata ini baru saja diubah rekan lain (sekarang versi {actual}). Muat ulang, lalu ubah lagi bila masih perlu.',
    en: 'A colleague has just changed this word (it is at version {actual} now). Load it again, then change it if that is still needed.',
  },
  word_list_full: {
    id: 'Daftar kata sudah penuh: {actual} kata aktif, paling banyak {limit}. Nonaktifkan yang tidak terpakai.',
    en: 'The word lists are full: {actual} active words, at most {limit}. Switch off those that are not needed.',
  },
  refusing_list_full: {
    id: 'Sudah ada {actual} frasa yang langsung ditolak, paling banyak {limit}. Pakai “tahan” supaya manusia yang memutus.',
    en: 'There are {actual} phrases that refuse a post, at most {limit}. Use “hold”, so that a person decides.',
  },
  word_too_short: {
    id: 'Kata terlalu pendek: {actual} huruf, paling sedikit {limit}. Kata sependek itu ditemukan di mana-mana.',
    en: 'The word is too short: {actual} letters, at least {limit}. One that short is found everywhere.',
  },
  word_too_long: {
    id: 'Frasa terlalu panjang: {actual} karakter, paling banyak {limit}. Ambil bagian yang khas saja.',
    en: 'The phrase is too long: {actual} characters, at most {limit}. Take only the part that is typical.',
  },
  word_effect_unfit: {
    id: '“Boleh” hanya untuk daftar “allowed”, dan daftar itu tidak punya pilihan lain. Pilih daftar atau tindakan yang sesuai.',
    en: '“Allow” is for the list “allowed” alone, and that list knows nothing else. Choose the list or the effect that fits.',
  },
  refusing_needs_phrase: {
    id: 'Yang langsung ditolak harus frasa dari {limit} kata atau lebih: satu kata saja terlalu sering berarti lain. Pakai “tahan”.',
    en: 'What refuses a post has to be a phrase of {limit} words or more: a single word means something else too often. Use “hold”.',
  },
  rules_stale: {
    id: 'Rekan lain baru saja menerbitkan aturan versi {actual}. Baca dulu, lalu terbitkan perubahan Anda di atasnya.',
    en: 'A colleague has just published version {actual} of the rules. Read it, then publish your change on top of it.',
  },
  rule_number_twice: {
    id: 'Nomor aturan {actual} dipakai dua kali. Beri nomor lain: keputusan menyebut aturan dengan nomornya.',
    en: 'Rule number {actual} is used twice. Give another one: decisions name a rule by its number.',
  },
};
