import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the refusals of this room; those of a reason that is too short or too long are the workflow's. */
export const ACTION_REFUSAL_TEXTS: IssueTexts = {
  delivery_not_found: {
    id: 'Kiriman ini tidak ada. Mungkin alamatnya salah; buka lagi dari daftar Pengiriman.',
    en: 'There is no such delivery. The address may be wrong; open it again from the Deliveries list.',
  },
  stale: {
    id: 'Kiriman ini sudah berubah sejak Anda membukanya. Lihat keadaan terbarunya, lalu putuskan lagi.',
    en: 'This delivery has changed since you opened it. Look at its newest state, then decide again.',
  },
  action_not_possible: {
    id: 'Langkah ini tidak mungkin pada keadaan kiriman sekarang. Pilih salah satu tombol yang tersedia.',
    en: 'This step is not possible in the present state of the delivery. Choose one of the buttons that are offered.',
  },
  slot_taken: {
    id: 'Tidak dikirim lagi: kiriman lain dari naskah yang sama (nomor {actual}) sedang berjalan atau sudah tayang di akun ini. Lihat kiriman itu.',
    en: 'Not sent again: another delivery of the same text (number {actual}) is on its way or public on this account. Look at that one.',
  },
  place_taken: {
    id: 'Tidak dikirim lagi: kiriman lain (nomor {actual}) memakai, atau akan memakai, tempat ini di kanal, misalnya video yang sama. Lihat kiriman itu, atau pilih tempat lain pada rencana naskah ini.',
    en: 'Not sent again: another delivery (number {actual}) has, or is to have, this place on the channel, such as the same video. Look at that one, or choose another place in the plan of this text.',
  },
  looked_too_early: {
    id: 'Masih terlalu dini: kiriman dapat muncul sampai {limit} detik sesudah dikirim. Tunggu {actual} detik lagi, lihat akun sekali lagi, lalu tekan tombolnya.',
    en: 'Still too early: a post may appear up to {limit} seconds after it was sent. Wait {actual} more seconds, look at the account once more, then press the button.',
  },
  post_not_found: {
    id: 'Tidak ada kiriman dengan alamat itu di antara kiriman terbaru akun ini. Periksa alamatnya, atau pilih dari daftar.',
    en: 'None of the newest posts of this account has that address. Check the address, or choose from the list.',
  },
  post_not_confirmed: {
    id: 'Kanal tidak mengenali kiriman itu, atau sedang tidak dapat ditanya. Pastikan akun terhubung dan pengenalnya benar, lalu coba lagi.',
    en: 'The channel did not confirm this post, or could not be asked. See that the account is connected and the id is right, then try again.',
  },
  post_taken: {
    id: 'Kiriman itu sudah tercatat pada kiriman nomor {actual}. Pilih kiriman lain.',
    en: 'This post is recorded for delivery number {actual} already. Choose another post.',
  },
  post_missing: {
    id: 'Pilih kiriman dari daftar, atau tempelkan alamat atau pengenalnya.',
    en: 'Choose a post from the list, or paste its address or id.',
  },
};
