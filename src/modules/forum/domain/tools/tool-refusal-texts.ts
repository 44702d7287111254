import type { Bilingual } from '../../../../kernel/language';
import type { ToolRefusalCode } from './tool-refusal';

/** The sentences behind the refusals around threads as a whole, for moderators and for who votes. */
export const TOOL_REFUSAL_TEXTS: Readonly<Record<ToolRefusalCode, Bilingual>> = {
  thread_stale: {
    id: 'Utas ini sudah diubah rekan lain (versi {limit}, Anda melihat versi {actual}). Muat ulang, lalu ulangi jika masih perlu.',
    en: 'A colleague has changed this thread (version {limit}, you saw version {actual}). Load it again, and repeat this if it is still needed.',
  },
  thread_not_shown: {
    id: 'Utas ini tidak tampil bagi pembaca. Tampilkan dahulu kiriman pembukanya lewat kasusnya.',
    en: 'Readers do not see this thread. Have its opening post shown first, through its case.',
  },
  thread_merged: {
    id: 'Utas ini sudah digabung ke utas lain. Lanjutkan di utas itu.',
    en: 'This thread was merged into another one. Go on there.',
  },
  thread_of_office: {
    id: 'Utas ini berisi naskah terbitan kantor dan mengikuti naskah itu. Gabungkan utas yang lain ke utas ini.',
    en: 'This thread stands for a published text of the office and follows it. Merge the other thread into this one.',
  },
  time_not_ahead: {
    id: 'Waktu di “{field}” sudah lewat. Pilih waktu yang akan datang.',
    en: 'The time in “{field}” has passed. Choose a time to come.',
  },
  time_too_far: {
    id: 'Waktu di “{field}” terlalu jauh: paling lama {limit} hari dari sekarang.',
    en: 'The time in “{field}” is too far away: at most {limit} days from now.',
  },
  split_number_unfit: {
    id: 'Utas tidak dapat dipisah mulai dari kiriman nomor {actual}. Pilih nomor 2 sampai {limit}, yang masih ada di utas ini.',
    en: 'The thread cannot be split from post number {actual} on. Choose a number from 2 to {limit} that still stands in this thread.',
  },
  merge_into_itself: {
    id: 'Utas tidak dapat digabung ke dirinya sendiri. Pilih utas lain.',
    en: 'A thread cannot be merged into itself. Choose another one.',
  },
  merge_two_polls: {
    id: 'Kedua utas punya jajak pendapat, padahal satu utas hanya dapat memuat satu. Pindahkan kirimannya lewat “pisah”, atau biarkan keduanya.',
    en: 'Both threads have a poll, and a thread holds one. Move the posts by a split, or leave both threads as they are.',
  },
  official_post_unfit: {
    id: 'Kiriman nomor {actual} tidak dapat menjadi jawaban resmi: harus jawaban kantor atau petugas yang tampil di utas ini.',
    en: 'Post number {actual} cannot be the official answer: it has to be an answer of the office or its staff that readers see in this thread.',
  },
  rebuttal_not_public: {
    id: 'Bantahan ini tidak sedang terbit. Terbitkan dahulu, atau pilih bantahan lain.',
    en: 'This rebuttal is not published now. Publish it first, or choose another one.',
  },
  poll_exists: {
    id: 'Utas ini sudah punya jajak pendapat. Satu utas memuat satu saja.',
    en: 'This thread has a poll already. A thread holds one.',
  },
  poll_not_found: {
    id: 'Utas ini tidak punya jajak pendapat.',
    en: 'There is no poll in this thread.',
  },
  poll_closed: {
    id: 'Jajak pendapat ini sudah ditutup. Suara tidak diterima lagi.',
    en: 'This poll is closed. It takes no votes any more.',
  },
  poll_option_unknown: {
    id: 'Pilihan ini tidak ada di jajak pendapat. Pilih salah satu yang tersedia.',
    en: 'The poll has no such option. Choose one of those that are there.',
  },
  poll_options_alike: {
    id: 'Dua pilihan jajak pendapat berbunyi sama. Bedakan bunyinya.',
    en: 'Two options of the poll read the same. Word them differently.',
  },
  already_voted: {
    id: 'Anda sudah memberi suara di jajak pendapat ini. Satu orang, satu suara.',
    en: 'You have voted in this poll already. One person, one vote.',
  },
  vote_not_permitted: {
    id: 'Anda belum dapat memberi suara. Bacalah alasannya.',
    en: 'You cannot vote now. Read the reasons.',
  },
  note_subject_not_found: {
    id: 'Utas atau warga yang dicatat tidak ditemukan.',
    en: 'The thread or citizen of this note was not found.',
  },
  category_stale: {
    id: 'Kategori ini sudah diubah orang lain (versi {limit}, yang Anda lihat {actual}). Muat ulang, lalu ubah lagi.',
    en: 'Somebody else has changed this category (version {limit}, you saw {actual}). Reload it, and change it again.',
  },
  category_known: {
    id: 'Kata ini sudah dipakai kategori lain di alamatnya. Pilih kata lain.',
    en: 'Another category has this word in its address. Choose another one.',
  },
  categories_full: {
    id: 'Sudah ada {limit} kategori, lebih dari itu tidak terbaca warga. Ubah salah satu yang ada.',
    en: 'There are {limit} categories already; readers would not look through more. Change one of them.',
  },
  moderator_unknown: {
    id: 'Salah satu orang yang dipilih bukan moderator yang aktif. Pilih dari daftar moderator.',
    en: 'One of the people chosen is no active moderator. Choose from the list of moderators.',
  },
};
