import type { Bilingual } from '../../../kernel/language';

/** What a kind of failure means, where its code has no sentence of its own. The channel's own words follow. */
export const CLASS_TEXTS: Readonly<Record<string, Bilingual>> = {
  validation: {
    id: 'Kanal menolak isi kiriman. Perbaiki naskah atau rencana kanalnya, lalu terbitkan ulang.',
    en: 'The channel refused the post. Mend the text or its channel plan, then publish again.',
  },
  auth: {
    id: 'Izin hub untuk akun ini berakhir. Hubungkan lagi akunnya; kiriman lalu berjalan sendiri.',
    en: 'The hub’s permission for this account has ended. Connect it again; the post then goes on by itself.',
  },
  forbidden: {
    id: 'Akun ini tidak boleh melakukannya. Periksa hak akun di kanal, hubungkan lagi bila perlu, lalu tekan Coba lagi.',
    en: 'The account is not allowed to do this. Check its rights on the channel, connect it again if need be, then press Retry.',
  },
  not_found: {
    id: 'Kanal tidak menemukan yang dimaksud. Periksa apakah sudah dihapus di sana.',
    en: 'The channel does not find it. See whether it was removed there.',
  },
  rate_limited: {
    id: 'Terlalu banyak permintaan dalam waktu singkat. Kiriman menunggu sampai kanal mengizinkan lagi.',
    en: 'Too many requests in a short time. The post waits until the channel allows more.',
  },
  account_restricted: {
    id: 'Kanal membatasi akun ini. Buka akunnya, selesaikan peringatannya, lalu lepaskan akun di halaman Akun kanal.',
    en: 'The channel has restricted this account. Open it, settle the warning, then release it on the Accounts page.',
  },
  retryable: {
    id: 'Kanal sedang bermasalah. Hub mencoba lagi.',
    en: 'The channel has trouble at the moment. The hub tries again.',
  },
  container_gone: {
    id: 'Persiapan di kanal hilang. Hub menyiapkannya lagi dari awal.',
    en: 'What was prepared on the channel is gone. The hub prepares it anew.',
  },
  conflict: {
    id: 'Orang lain mengubahnya pada saat yang sama. Hub membaca ulang dan mencoba lagi.',
    en: 'Somebody else changed it at the same moment. The hub reads it again and tries once more.',
  },
};
