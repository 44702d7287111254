import type { Bilingual } from '../../../../kernel/language';
import type { Outcome } from '../finding';

/**
 * What an author reads of the findings that concern them, by their codes: what, where, which limit, what to do. A code that
 * is missing here is for moderators alone.
 */
export const AUTHOR_TEXTS: Readonly<Record<string, Bilingual>> = {
  honeypot_filled: {
    id: 'Tulisan tidak dapat dikirim. Muat ulang halaman ini, lalu kirim lagi tanpa mengisi kolom lain.',
    en: 'The text could not be sent. Load this page again, and send it without filling in other fields.',
  },
  proof_missing: {
    id: 'Pemeriksaan peramban belum selesai. Tunggu sampai selesai, lalu kirim lagi.',
    en: 'The check of your browser is not finished. Wait until it is, and send again.',
  },
  proof_invalid: {
    id: 'Pemeriksaan peramban tidak berhasil. Muat ulang halaman ini, lalu kirim lagi.',
    en: 'The check of your browser did not succeed. Load this page again, and send again.',
  },
  proof_expired: {
    id: 'Pemeriksaan peramban sudah kedaluwarsa. Ulangi pemeriksaannya, lalu kirim lagi.',
    en: 'The check of your browser has expired. Repeat it, and send again.',
  },
  proof_replayed: {
    id: 'Pemeriksaan peramban ini sudah pernah dipakai. Ulangi pemeriksaannya, lalu kirim lagi.',
    en: 'This check of your browser was used already. Repeat it, and send again.',
  },
  muted: {
    id: 'Anda tidak dapat menulis di forum sampai {until}. Alasannya ada di akun Anda.',
    en: 'You cannot write in the forum until {until}. The reason stands in your account.',
  },
  muted_for_good: {
    id: 'Anda tidak dapat menulis di forum. Alasan dan cara mengajukan banding ada di akun Anda.',
    en: 'You cannot write in the forum. The reason, and how to appeal, stand in your account.',
  },
  suspended: {
    id: 'Akun Anda ditangguhkan sampai {until}. Alasan dan cara mengajukan banding ada di akun Anda.',
    en: 'Your account is suspended until {until}. The reason, and how to appeal, stand in your account.',
  },
  suspended_for_good: {
    id: 'Akun Anda ditangguhkan. Alasan dan cara mengajukan banding ada di akun Anda.',
    en: 'Your account is suspended. The reason, and how to appeal, stand in your account.',
  },
  banned: {
    id: 'Akun Anda dikeluarkan dari forum sampai {until}. Alasan dan cara mengajukan banding ada di akun Anda.',
    en: 'Your account is banned from the forum until {until}. The reason, and how to appeal, stand in your account.',
  },
  banned_for_good: {
    id: 'Akun Anda dikeluarkan dari forum. Alasan dan cara mengajukan banding ada di akun Anda.',
    en: 'Your account is banned from the forum. The reason, and how to appeal, stand in your account.',
  },
  email_not_confirmed: {
    id: 'Alamat surel Anda belum dikonfirmasi. Buka tautan dalam surel yang kami kirim, lalu coba lagi.',
    en: 'Your e-mail address is not confirmed yet. Open the link in the mail that we sent, and try again.',
  },
  rules_not_accepted: {
    id: 'Aturan forum telah diperbarui. Baca dan setujui aturan yang berlaku, lalu kirim lagi.',
    en: 'The rules of the forum have changed. Read and accept the present ones, and send again.',
  },
  consent_missing: {
    id: 'Lengkapi dahulu pernyataan umur, atau izin orang tua atau wali, di akun Anda.',
    en: 'First state your age, or the consent of a parent or guardian, in your account.',
  },
  category_closed: {
    id: 'Di kategori ini hanya kantor yang membuka topik. Pilih kategori lain.',
    en: 'In this category the office alone opens threads. Choose another one.',
  },
  thread_closed: {
    id: 'Topik ini sudah ditutup, jadi tidak menerima tulisan lagi. Anda dapat membuka topik baru.',
    en: 'This thread is closed and takes no more posts. You may open a new one.',
  },
  slow_mode: {
    id: 'Topik ini sedang ramai, jadi ada jeda antara dua tulisan. Coba lagi dalam {limit} detik.',
    en: 'This thread is busy, so there is a pause between two posts. Try again in {limit} seconds.',
  },
  text_empty: {
    id: 'Tulisannya masih kosong. Tulis sesuatu yang dapat dibaca, lalu kirim lagi.',
    en: 'The text is empty. Write something that can be read, and send again.',
  },
  text_too_long: {
    id: 'Tulisan ini {actual} karakter; paling banyak {limit}. Ringkaskan, atau bagi menjadi beberapa tulisan.',
    en: 'This text has {actual} characters; at most {limit} are possible. Shorten it, or make several of it.',
  },
  name_empty: {
    id: 'Nama tampilan masih kosong. Tulis nama dengan huruf atau angka.',
    en: 'The display name is empty. Write one with letters or digits.',
  },
  name_too_short: {
    id: 'Nama tampilan ini {actual} karakter; paling sedikit {limit}. Pilih nama yang lebih panjang.',
    en: 'This display name has {actual} characters; it needs {limit} or more. Choose a longer one.',
  },
  name_too_long: {
    id: 'Nama tampilan ini {actual} karakter; paling banyak {limit}. Pilih nama yang lebih pendek.',
    en: 'This display name has {actual} characters; at most {limit} are possible. Choose a shorter one.',
  },
  title_too_short: {
    id: 'Judul ini {actual} karakter; paling sedikit {limit}. Tulis judul yang menjelaskan isi topik.',
    en: 'This title has {actual} characters; it needs {limit} or more. Say in it what the thread is about.',
  },
  title_too_long: {
    id: 'Judul ini {actual} karakter; paling banyak {limit}. Ringkaskan, dan pindahkan rinciannya ke dalam tulisan.',
    en: 'This title has {actual} characters; at most {limit} are possible. Shorten it, and put the rest into the text.',
  },
  nothing_to_read: {
    id: 'Dari tulisan ini tidak ada yang tampil bagi pembaca. Tulis dengan kata-kata, lalu kirim lagi.',
    en: 'Nothing of this text shows to readers. Write it in words, and send again.',
  },
  too_many_links: {
    id: 'Ada {actual} tautan; lebih dari {limit} dilihat moderator dahulu. Hapus yang tidak perlu.',
    en: 'There are {actual} links; with more than {limit} a moderator looks first. Leave out what is not needed.',
  },
  misleading_link: {
    id: 'Ada tautan yang menampilkan satu alamat tetapi menuju alamat lain. Tulis alamat yang sebenarnya.',
    en: 'A link shows one address and leads to another. Write the real one.',
  },
  own_copy: {
    id: 'Anda sudah mengirim tulisan yang sama. Satu kali cukup; yakin ingin mengirimnya lagi?',
    en: 'You have sent the same text already. Once is enough; do you really want to send it again?',
  },
  campaign_copy: {
    id: 'Tulisan yang sama dikirim oleh beberapa orang, jadi moderator melihatnya dahulu. Lebih baik dengan kata-kata Anda sendiri.',
    en: 'Several people sent this text, so a moderator looks first. Your own words are better.',
  },
  rebutted_claim: {
    id: 'Kantor sudah pernah menjawab kabar seperti ini. Periksa bantahannya sebelum menyebarkannya.',
    en: 'The office has answered a claim like this one before. Look at the answer before you pass it on.',
  },
  first_posts: {
    id: 'Tulisan pertama setiap anggota baru dilihat moderator dahulu: sampai {limit} tulisan terbit.',
    en: 'The first posts of each new member are seen by a moderator first, until {limit} were published.',
  },
  new_account: {
    id: 'Akun Anda baru saja dibuat, jadi moderator melihat tulisan ini dahulu.',
    en: 'Your account is very new, so a moderator looks at this text first.',
  },
  category_holds_all: {
    id: 'Di kategori ini setiap tulisan dilihat moderator sebelum terbit.',
    en: 'In this category a moderator sees every text before it is published.',
  },
  links_not_allowed: {
    id: 'Kategori ini tanpa tautan. Hapus tautannya supaya tulisan Anda lebih cepat terbit.',
    en: 'This category is without links. Take them out, and your text is published sooner.',
  },
  new_thread: {
    id: 'Topik baru dilihat moderator sebelum terbit.',
    en: 'A moderator sees a new thread before it is published.',
  },
  check_failed: {
    id: 'Satu pemeriksaan otomatis tidak selesai, jadi moderator melihat tulisan ini. Anda tidak perlu mengirim ulang.',
    en: 'One automatic check did not finish, so a moderator looks at this text. You need not send it again.',
  },
};

/** What an author reads of the whole, before the reasons. */
export const OUTCOME_TEXTS: Readonly<Record<Outcome, Bilingual>> = {
  publish: { id: 'Tulisan Anda sudah terbit.', en: 'Your text is published.' },
  publish_with_note: { id: 'Tulisan Anda sudah terbit.', en: 'Your text is published.' },
  nudge: {
    id: 'Sebelum terbit: baca sekali lagi. Anda dapat mengubahnya, atau tetap mengirimnya.',
    en: 'Before it is published: read it once more. You may change it, or send it all the same.',
  },
  hold: {
    id: 'Tulisan Anda sudah kami terima dan dilihat moderator dahulu. Hasilnya kami kabarkan lewat akun Anda.',
    en: 'We have your text, and a moderator looks at it first. Your account will tell you the outcome.',
  },
  refuse: { id: 'Tulisan ini tidak dapat diterima.', en: 'This text cannot be taken.' },
};
