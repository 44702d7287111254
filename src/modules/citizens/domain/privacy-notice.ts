import { fillIn, type Bilingual, type Language } from '../../../kernel/language';
import {
  CITIZEN_MAIL_DAYS,
  CONSENT_DAYS,
  NOTICE_DAYS,
  READ_NOTICE_DAYS,
  UNCONFIRMED_DAYS,
} from './retention';

/** Grows with every change of what follows: people agree to a version. */
export const PRIVACY_VERSION = 1;

const TITLE: Bilingual = {
  id: 'Bagaimana forum ini memakai data Anda',
  en: 'How this forum uses your data',
};

// {unconfirmed}, {mails}, {read}, {notices} and {consents} are days.
const PARAGRAPHS: readonly Bilingual[] = [
  {
    id: 'Yang kami simpan: alamat surel, kata sandi dalam bentuk yang tidak dapat dibaca siapa pun, nama tampilan, bahasa, pernyataan Anda tentang usia, tulisan, laporan, banding dan suara Anda di forum, serta apa yang Anda setujui dan kapan. Kami tidak meminta NIK, nomor telepon atau alamat rumah.',
    en: 'What we keep: your e-mail address, your password in a form that nobody can read, your display name, your language, what you say about your age, what you write, report, appeal and vote in the forum, and what you agreed to and when. We do not ask for an identity number, a telephone number or where you live.',
  },
  {
    id: 'Untuk apa: supaya Anda dapat masuk, menulis dan diberi kabar, dan supaya forum dapat dijaga sesuai aturan. Data Anda tidak dijual, tidak dipakai untuk iklan, dan tidak dipakai untuk tujuan lain.',
    en: 'What for: so that you can sign in, write and be told of what happens, and so that the forum can be kept within its rules. Your data is not sold, not used for advertising, and not used for anything else.',
  },
  {
    id: 'Siapa yang melihat: setiap orang melihat nama tampilan dan tulisan Anda yang tayang. Moderator melihat tulisan yang dilaporkan atau ditahan beserta riwayat keputusan tentang Anda. Alamat surel Anda hanya dapat dibuka oleh pengelola dengan alasan yang dicatat dan persetujuan orang kedua.',
    en: 'Who sees it: everybody sees your display name and those of your posts that are public. Moderators see posts that were reported or held, and earlier decisions about you. Your e-mail address can be opened only by an administrator, with a reason on record and the consent of a second person.',
  },
  {
    id: 'Berapa lama: akun yang surelnya tidak dikonfirmasi dihapus setelah {unconfirmed} hari; salinan surel kepada Anda setelah {mails} hari; pemberitahuan yang sudah dibaca setelah {read} hari, yang lain setelah {notices} hari. Selebihnya disimpan selama akun Anda ada. Bukti persetujuan Anda disimpan {consents} hari setelah akun dihapus, tanpa nama dan alamat.',
    en: 'How long: an account whose address is not confirmed ends after {unconfirmed} days; copies of mails to you after {mails} days; notices that you read after {read} days, others after {notices} days. The rest stays as long as your account. Proof of what you agreed to stays for {consents} days after your account ends, without name and address.',
  },
  {
    id: 'Hak Anda: di akun Anda, Anda dapat mengunduh semua data Anda, memperbaikinya, menarik persetujuan, dan menghapus akun. Saat menghapus, Anda memilih apakah tulisan Anda ikut dihapus atau tetap ada tanpa nama. Setelah persetujuan ditarik, Anda tidak dapat menulis lagi sampai menyetujuinya kembali.',
    en: 'Your rights: in your account you can download all your data, correct it, withdraw your consent, and delete the account. When you delete it, you choose whether your posts go too or stay without your name. Once you withdraw your consent, you cannot write any more until you agree again.',
  },
  {
    id: 'Usia: Anda boleh ikut bila berusia 18 tahun ke atas, atau lebih muda dengan izin orang tua atau wali. Kami hanya menyimpan pernyataan itu, bukan tanggal lahir.',
    en: 'Age: you may take part if you are 18 or older, or younger with the consent of a parent or guardian. We keep only that statement, not a date of birth.',
  },
];

/** The privacy notice that holds now, as plain paragraphs. */
export const privacyNotice = (
  language: Language,
): {
  readonly version: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
} => ({
  version: PRIVACY_VERSION,
  title: TITLE[language],
  paragraphs: PARAGRAPHS.map((paragraph) =>
    fillIn(paragraph[language], {
      unconfirmed: UNCONFIRMED_DAYS,
      mails: CITIZEN_MAIL_DAYS,
      read: READ_NOTICE_DAYS,
      notices: NOTICE_DAYS,
      consents: CONSENT_DAYS,
    }),
  ),
});
