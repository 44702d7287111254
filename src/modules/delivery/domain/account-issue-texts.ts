import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the codes of accounts and of connections to them. */
export const ACCOUNT_ISSUE_TEXTS: IssueTexts = {
  account_gone: {
    id: 'Akun ini tidak ada lagi. Muat ulang halaman untuk melihat akun yang ada.',
    en: 'This account is no longer there. Reload the page to see which accounts there are.',
  },
  account_changed: {
    id: 'Akun ini baru saja diubah dari tempat lain. Muat ulang halaman, lalu coba lagi.',
    en: 'This account was changed elsewhere just now. Reload the page and try again.',
  },
  account_busy: {
    id: 'Akun tidak dapat dihapus: {actual} kiriman belum selesai ({limit}). Tunggu sampai selesai, atau batalkan kiriman itu dulu.',
    en: 'The account cannot be removed: {actual} of its deliveries are not at their end ({limit}). Wait for them, or cancel them first.',
  },
  account_not_connected: {
    id: 'Akses ke akun ini sudah tidak berlaku. Hubungkan ulang akunnya; pengiriman lalu berjalan lagi dengan sendirinya.',
    en: 'The access to this account is no longer valid. Connect the account anew; deliveries then go on by themselves.',
  },
  account_invalid: {
    id: 'Data akun tidak lengkap atau tidak sesuai pada “{field}”: {actual}.',
    en: 'What was given for the account is incomplete or wrong at “{field}”: {actual}.',
  },
  account_channel_unknown: {
    id: 'Tidak ada kanal “{actual}”. Kanal yang ada: {limit}.',
    en: 'There is no channel “{actual}”. Known channels: {limit}.',
  },
  account_key_invalid: {
    id: 'Kunci akun dan namanya perlu diisi: kunci memakai huruf kecil, angka, titik, “-” atau “_”, paling banyak 60; nama paling banyak 120 huruf.',
    en: 'The account needs a key and a name: the key of small letters, digits, dots, “-” or “_”, at most 60; the name of at most 120 characters.',
  },
  account_key_taken: {
    id: 'Kunci “{actual}” sudah dipakai akun lain di kanal ini. Pilih kunci lain, supaya rencana kiriman tidak berpindah akun.',
    en: 'The key “{actual}” belongs to another account on this channel. Choose another one, so that no plan changes its account.',
  },
  account_known: {
    id: 'Akun ini sudah terhubung dengan kunci “{limit}”. Pakai kunci itu untuk menghubungkannya ulang.',
    en: 'This account is connected already, under the key “{limit}”. Use that key to connect it anew.',
  },
  account_held: {
    id: 'Ditahan oleh {actual}',
    en: 'Held by {actual}',
  },
  credentials_expired: {
    id: 'Masa berlaku akses ke akun ini sudah habis. Hubungkan ulang akunnya.',
    en: 'The access to this account has expired. Connect the account anew.',
  },
  credentials_unreadable: {
    id: 'Rahasia akun ini tidak dapat dibuka; mungkin ENCRYPTION_KEY sudah diganti. Hubungkan ulang akunnya.',
    en: 'The secrets of this account cannot be opened; perhaps ENCRYPTION_KEY was changed. Connect the account anew.',
  },
  client_missing: {
    id: 'Hub ini tidak mengenal kanal akun ini lagi.',
    en: 'This hub does not know the channel of this account any more.',
  },
  check_broke_off: {
    id: 'Pemeriksaan akun terputus tanpa jawaban yang jelas. Coba lagi beberapa menit lagi.',
    en: 'The check of the account broke off without a clear answer. Try again in a few minutes.',
  },
  login_unknown: {
    id: 'Cara masuk “{actual}” tidak ada. Yang ada: {limit}.',
    en: 'There is no login “{actual}”. Known logins: {limit}.',
  },
  login_not_ready: {
    id: 'Cara masuk ini belum siap. Pengelola hub perlu mengisi pengaturan {limit}.',
    en: 'This login is not ready. The operator of the hub has to fill in the settings {limit}.',
  },
  connection_gone: {
    id: 'Penghubungan akun ini tidak dikenal, atau dimulai oleh orang lain. Mulai lagi dari halaman Akun kanal.',
    en: 'This connection is not known, or was begun by somebody else. Begin anew on the page Channel accounts.',
  },
  connection_expired: {
    id: 'Penghubungan akun ini sudah lewat {limit} menit. Mulai lagi dari halaman Akun kanal.',
    en: 'This connection is more than {limit} minutes old. Begin anew on the page Channel accounts.',
  },
  connection_open: {
    id: 'Izin dari kanal belum diterima. Selesaikan dulu di halaman kanal itu, lalu kembali ke sini.',
    en: 'The channel has not given its consent yet. Finish on its page first, then come back here.',
  },
  connection_used: {
    id: 'Penghubungan akun ini sudah selesai dipakai. Mulai lagi dari halaman Akun kanal bila perlu.',
    en: 'This connection was used already. Begin anew on the page Channel accounts if you need to.',
  },
  connection_denied: {
    id: 'Izin tidak diberikan di halaman kanal, maka tidak ada akun yang terhubung. Mulai lagi bila itu keliru.',
    en: 'The consent was not given on the channel’s page, so no account was connected. Begin anew if that was a mistake.',
  },
  connection_failed: {
    id: 'Kanal tidak memberikan akses: {actual} Mulai lagi beberapa menit lagi.',
    en: 'The channel gave no access: {actual} Begin anew in a few minutes.',
  },
  connection_empty: {
    id: 'Izin diberikan, tetapi tidak ada akun yang boleh dipakai hub. Pastikan akun kantor dicentang di halaman kanal, lalu mulai lagi.',
    en: 'The consent was given, but no account came with it. Make sure that the office’s account is ticked on the channel’s page, and begin anew.',
  },
  connection_other_account: {
    id: 'Akun ini tidak termasuk yang diizinkan. Pilih salah satu dari daftar, atau mulai lagi.',
    en: 'This account is not among those that were granted. Choose one of the list, or begin anew.',
  },
};
