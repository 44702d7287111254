import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the refusals of this room, and behind what became of an answer. */
export const LISTENING_ISSUE_TEXTS: IssueTexts = {
  delivery_not_found: {
    id: 'Kiriman ini tidak ada. Mungkin alamatnya salah; buka lagi dari daftar Pengiriman.',
    en: 'There is no such delivery. The address may be wrong; open it again from the Deliveries list.',
  },
  comment_not_found: {
    id: 'Komentar ini tidak ada. Muat ulang halamannya.',
    en: 'There is no such comment. Load the page again.',
  },
  answer_empty: {
    id: 'Jawabannya kosong. Tulis dulu jawabannya.',
    en: 'The answer is empty. Write the answer first.',
  },
  answer_too_long: {
    id: 'Jawaban terlalu panjang: {actual} karakter, paling banyak {limit}. Ringkaskan.',
    en: 'The answer is too long: {actual} characters, at most {limit}. Make it shorter.',
  },
  comment_gone: {
    id: 'Komentar ini sudah dihapus di kanalnya, jadi tidak dapat dijawab atau disembunyikan lagi.',
    en: 'This comment was removed on the channel, so it can no longer be answered or hidden.',
  },
  act_under_way: {
    id: 'Langkah sebelumnya untuk komentar ini masih berjalan. Tunggu sebentar, lalu muat ulang.',
    en: 'An earlier step for this comment is still under way. Wait a moment, then load the page again.',
  },
  answer_unclear_yet: {
    id: 'Belum jelas apakah jawaban sebelumnya sudah tayang. Hub sedang memeriksanya; coba lagi sesudah {limit} detik.',
    en: 'It is not clear yet whether the earlier answer is out. The hub is looking; try again after {limit} seconds.',
  },
  answer_unclear_unread: {
    id: 'Jawaban sebelumnya mungkin sudah tayang, dan komentarnya sedang tidak dapat dibaca. Lihat kirimannya di kanal, lalu coba lagi nanti; tidak ada yang dikirim.',
    en: 'The earlier answer may be out, and the comments cannot be read at present. Look at the post on the channel and try again later; nothing was sent.',
  },
  answer_found: {
    id: 'Jawaban sebelumnya ternyata sudah tayang, jadi yang ini tidak dikirim. Muat ulang untuk melihatnya, lalu jawab lagi bila perlu.',
    en: 'The earlier answer turned out to be public, so this one was not sent. Load the page again to see it, then answer once more if need be.',
  },
  account_not_usable: {
    id: 'Akun kanal ini sedang ditahan atau perlu dihubungkan lagi. Lihat halaman Akun kanal; tidak ada yang dikirim.',
    en: 'The account is on hold or has to be connected again. See the Accounts page; nothing was sent.',
  },
  account_rehearses: {
    id: 'Akun ini dalam mode latihan: tidak ada yang dikirim ke kanal.',
    en: 'This account only rehearses: nothing is sent to the channel.',
  },
  comments_not_offered: {
    id: 'Komentar di kanal ini tidak dapat dikelola dari sini. Buka aplikasinya.',
    en: 'Comments on this channel cannot be handled here. Open its own app.',
  },
  delivery_off: {
    id: 'Semua pengiriman sedang dimatikan, juga jawaban komentar. Minta penanggung jawab menyalakannya lagi.',
    en: 'All delivery is switched off, answers to comments too. Ask whoever is in charge to switch it on again.',
  },
  pending_waits: {
    id: 'Menunggu: akunnya sedang ditahan atau pengiriman dimatikan. Berjalan sendiri sesudahnya.',
    en: 'Waiting: the account is on hold or delivery is switched off. It goes on by itself afterwards.',
  },
  pending_sending: { id: 'Sedang dikirim.', en: 'Being sent.' },
  pending_unclear: {
    id: 'Kanal tidak menjawab dengan jelas: jawaban ini mungkin sudah tayang. Hub memeriksa komentarnya dan tidak mengirim lagi. Bila tidak muncul, lihat kirimannya di kanal sebelum menjawab lagi.',
    en: 'The channel gave no clear answer: this answer may be out. The hub looks at the comments and does not send it again. If it does not appear, look at the post on the channel before you answer again.',
  },
  pending_again: {
    id: 'Belum berhasil, dan akan dicoba lagi. Kata kanal: {message}',
    en: 'Not done yet, and tried again. The channel says: {message}',
  },
  pending_failed_auth: {
    id: 'Tidak terkirim: izin hub untuk akun ini berakhir. Hubungkan lagi akunnya, lalu ulangi.',
    en: 'Not sent: the hub’s permission for this account has ended. Connect it again, then repeat.',
  },
  pending_failed_not_found: {
    id: 'Tidak terkirim: kanal tidak menemukan komentarnya. Mungkin sudah dihapus.',
    en: 'Not sent: the channel does not find the comment. It may have been removed.',
  },
  pending_failed: {
    id: 'Tidak terkirim. Kata kanal: {message} Perbaiki bila perlu, lalu ulangi.',
    en: 'Not sent. The channel says: {message} Mend it if need be, then repeat.',
  },
};
