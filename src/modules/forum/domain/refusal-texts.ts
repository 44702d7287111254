import type { Bilingual } from '../../../kernel/language';
import type { ForumRefusalCode } from './refusal';

/** The sentences behind the refusals of the forum, for citizens. */
export const FORUM_REFUSAL_TEXTS: Readonly<Record<ForumRefusalCode, Bilingual>> = {
  thread_not_found: {
    id: 'Utas ini tidak ada, atau tidak tampil lagi. Cari utas lain di daftar kategori.',
    en: 'There is no such thread, or it is not shown any more. Look for another one in the list of its category.',
  },
  category_not_found: {
    id: 'Kategori ini tidak ada. Pilih salah satu dari daftar kategori.',
    en: 'There is no such category. Choose one from the list of categories.',
  },
  forum_post_not_found: {
    id: 'Kiriman ini tidak ada, atau tidak tampil lagi.',
    en: 'There is no such post, or it is not shown any more.',
  },
  author_not_found: {
    id: 'Akun Anda belum siap untuk menulis di forum. Masuk lagi dan lengkapi profil Anda.',
    en: 'Your account is not ready to write in the forum yet. Sign in again and complete your profile.',
  },
  post_not_yours: {
    id: 'Kiriman ini bukan tulisan Anda. Anda hanya dapat mengubah atau menghapus kiriman sendiri.',
    en: 'This post is not yours. You can change or delete your own posts only.',
  },
  text_refused: {
    id: 'Tulisan ini tidak dapat diterima. Bacalah alasannya, perbaiki, lalu kirim lagi.',
    en: 'This text cannot be taken. Read the reasons, mend it, and send it again.',
  },
  rewrite_suggested: {
    id: 'Tulisan Anda mungkin menyinggung atau melanggar aturan. Ubahlah, atau kirim sekali lagi apa adanya.',
    en: 'Your text may offend somebody or break a rule. Rewrite it, or send it once more as it is.',
  },
  thread_closed: {
    id: 'Utas ini sudah ditutup: kiriman baru dan perubahan tidak diterima lagi.',
    en: 'This thread is closed: it takes no new posts and no changes any more.',
  },
  category_closed: {
    id: 'Di kategori ini hanya kantor yang membuka utas. Anda dapat menjawab di utas yang ada, atau memilih kategori lain.',
    en: 'Only the office opens threads in this category. You can answer in those that are there, or choose another category.',
  },
  slow_mode: {
    id: 'Utas ini sedang dalam mode lambat. Anda dapat menulis lagi {limit} detik dari sekarang.',
    en: 'This thread is in slow mode. You can write again in {limit} seconds.',
  },
  post_not_editable: {
    id: 'Kiriman ini tidak dapat diubah lagi karena sudah diputuskan, dikunci, atau dihapus. Anda dapat mengajukan banding atas keputusan itu.',
    en: 'This post cannot be changed any more: it was decided on, locked or deleted. You can appeal against a decision.',
  },
  post_not_removable: {
    id: 'Kiriman ini tidak dapat dihapus sendiri karena sudah diputuskan atau dikunci.',
    en: 'You cannot delete this post yourself: it was decided on or locked.',
  },
  stale_post: {
    id: 'Kiriman ini sudah berubah sejak Anda membukanya (versi {limit}, bukan {actual}). Muat ulang, lalu ubah lagi.',
    en: 'This post has changed since you opened it (version {limit}, not {actual}). Load it again, then make your change.',
  },
  cursor_malformed: {
    id: 'Penanda halaman ini tidak dikenal. Buka lagi dari halaman pertama.',
    en: 'This page marker is unknown. Begin again at the first page.',
  },
  cursor_of_another_list: {
    id: 'Penanda halaman ini milik utas atau kategori lain. Buka lagi dari halaman pertama.',
    en: 'This page marker belongs to another thread or category. Begin again at the first page.',
  },
  search_too_short: {
    id: 'Kata pencarian terlalu pendek. Tulis paling sedikit satu kata dengan {limit} huruf.',
    en: 'The search is too short. Write at least one word of {limit} letters.',
  },
};
