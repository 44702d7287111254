import type { InputFaultCode } from '../../../kernel/input-faults';
import type { Bilingual } from '../../../kernel/language';
import { MAX_NAME_DIGITS, MAX_NAME_LENGTH, MIN_NAME_LENGTH } from './display-name';
import { MAX_PASSWORD_BYTES, MIN_PASSWORD_LENGTH } from './password';
import type { CitizenRefusalCode } from './refusal';

const SIGN_IN_TEXTS = {
  sign_in_needed: {
    id: 'Untuk ini Anda perlu masuk dulu dengan akun forum Anda.',
    en: 'You need to sign in with your forum account for this.',
  },
  sign_in_failed: {
    id: 'Alamat surel atau kata sandi tidak cocok. Periksa keduanya, atau minta kata sandi baru.',
    en: 'The e-mail address or the password does not match. Check both, or ask for a new password.',
  },
  email_unconfirmed: {
    id: 'Alamat surel Anda belum dikonfirmasi. Buka tautan di surel yang kami kirim, atau minta surel itu dikirim lagi.',
    en: 'Your e-mail address is not confirmed yet. Open the link in the mail that we sent you, or ask for that mail again.',
  },
  account_blocked: {
    id: 'Akun ini diblokir oleh pengelola. Hubungi kantor kami bila menurut Anda ini keliru.',
    en: 'This account was blocked by the people who run the hub. Contact our office if you think that this is a mistake.',
  },
  token_expired: {
    id: 'Waktu masuk Anda sudah habis. Masuk lagi untuk melanjutkan; tulisan Anda yang belum terkirim perlu dikirim ulang.',
    en: 'Your session has run out. Sign in again to go on; what you had not sent yet has to be sent again.',
  },
  token_invalid: {
    id: 'Tanda masuk yang dikirim tidak dikenal. Masuk lagi untuk melanjutkan.',
    en: 'The sign-in token that was sent is unknown. Sign in again to go on.',
  },
  token_ended: {
    id: 'Akun dari tanda masuk ini sudah tidak ada.',
    en: 'The account of this sign-in token is gone.',
  },
  too_many_tries: {
    id: 'Terlalu banyak percobaan dalam waktu singkat. Tunggu {limit} detik, lalu coba lagi.',
    en: 'Too many tries in a short time. Wait {limit} seconds, then try again.',
  },
  refresh_token_invalid: {
    id: 'Waktu masuk Anda tidak dapat diperpanjang lagi. Masuk dengan surel dan kata sandi Anda.',
    en: 'Your session cannot be prolonged any more. Sign in with your e-mail address and password.',
  },
} as const;

const ACCOUNT_TEXTS = {
  registration_closed: {
    id: 'Pendaftaran akun baru sedang ditutup.',
    en: 'New accounts cannot be opened at the moment.',
  },
  email_malformed: {
    id: 'Alamat surel tidak terbaca. Tulis satu alamat lengkap, misalnya nama@contoh.id.',
    en: 'The e-mail address cannot be read. Write one whole address, such as name@example.com.',
  },
  email_unchanged: {
    id: 'Akun Anda sudah memakai alamat surel ini. Tulis alamat yang baru.',
    en: 'Your account has this e-mail address already. Write the new one.',
  },
  password_too_short: {
    id: `Kata sandi terlalu pendek: {actual} karakter, paling sedikit ${String(MIN_PASSWORD_LENGTH)}. Beberapa kata yang mudah Anda ingat sudah cukup.`,
    en: `The password is too short: {actual} characters, at least ${String(MIN_PASSWORD_LENGTH)}. A few words that you remember easily will do.`,
  },
  password_too_long: {
    id: `Kata sandi terlalu panjang: {actual} bita, paling banyak ${String(MAX_PASSWORD_BYTES)}.`,
    en: `The password is too long: {actual} bytes, at most ${String(MAX_PASSWORD_BYTES)}.`,
  },
  password_too_simple: {
    id: 'Kata sandi ini terlalu mudah ditebak: jangan pakai alamat surel Anda atau huruf yang berulang.',
    en: 'This password is too easy to guess: do not use your e-mail address or the same few letters.',
  },
  passwords_differ: {
    id: 'Kedua kata sandi tidak sama. Ketik kata sandi baru dua kali dengan sama.',
    en: 'The two passwords differ. Type the new password the same way twice.',
  },
  password_unchanged: {
    id: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
    en: 'The new password is the old one. Choose another.',
  },
  wrong_password: {
    id: 'Kata sandi Anda tidak cocok, maka tidak ada yang diubah.',
    en: 'Your password does not match, so nothing was changed.',
  },
  key_expired: {
    id: 'Tautan atau kode ini sudah lewat masa berlakunya. Minta yang baru.',
    en: 'This link or code has run out. Ask for a new one.',
  },
  key_invalid: {
    id: 'Tautan atau kode ini tidak berlaku: mungkin sudah dipakai, atau tidak tersalin lengkap. Minta yang baru bila perlu.',
    en: 'This link or code does not work: it may have been used, or was not copied whole. Ask for a new one if you need it.',
  },
} as const;

const PROFILE_TEXTS = {
  profile_needed: {
    id: 'Pilih dulu nama tampilan Anda di profil.',
    en: 'Choose your display name in your profile first.',
  },
  display_name_too_short: {
    id: `Nama tampilan terlalu pendek: paling sedikit ${String(MIN_NAME_LENGTH)} karakter.`,
    en: `The display name is too short: at least ${String(MIN_NAME_LENGTH)} characters.`,
  },
  display_name_too_long: {
    id: `Nama tampilan terlalu panjang: paling banyak ${String(MAX_NAME_LENGTH)} karakter.`,
    en: `The display name is too long: at most ${String(MAX_NAME_LENGTH)} characters.`,
  },
  display_name_characters: {
    id: 'Nama tampilan hanya boleh berisi huruf biasa dari satu aksara, angka, spasi, titik, apostrof, dan tanda hubung.',
    en: 'A display name may hold plain letters of one script, digits, spaces, full stops, apostrophes and hyphens.',
  },
  display_name_link: {
    id: 'Nama tampilan tidak boleh berupa alamat situs.',
    en: 'A display name cannot be a web address.',
  },
  display_name_digits: {
    id: `Nama tampilan memuat terlalu banyak angka: paling banyak ${String(MAX_NAME_DIGITS)}. Jangan tulis nomor telepon atau NIK.`,
    en: `The display name has too many digits: at most ${String(MAX_NAME_DIGITS)}. Do not write a telephone or identity number.`,
  },
  display_name_of_office: {
    id: 'Nama tampilan ini dapat disangka milik kantor atau pejabat. Pilih nama lain.',
    en: 'This display name could be taken for the office or an official. Choose another.',
  },
  display_name_refused: {
    id: 'Nama tampilan ini tidak sesuai dengan aturan forum. Pilih nama lain.',
    en: 'This display name does not fit the rules of the forum. Choose another.',
  },
  display_name_taken: {
    id: 'Nama tampilan ini, atau yang sangat mirip, sudah dipakai orang lain. Pilih nama lain.',
    en: 'This display name, or one very much like it, belongs to somebody else. Choose another.',
  },
  display_name_too_soon: {
    id: 'Nama tampilan hanya dapat diganti sekali dalam {limit} hari, supaya warga lain tahu siapa yang bicara. Tunggu {actual} hari lagi.',
    en: 'A display name can be changed once in {limit} days, so that others know who is speaking. Wait {actual} more days.',
  },
  rules_outdated: {
    id: 'Aturan forum sudah berganti menjadi versi {limit}. Baca versi itu, lalu setujui.',
    en: 'The rules of the forum are at version {limit} now. Read that version, then accept it.',
  },
  privacy_outdated: {
    id: 'Pemberitahuan privasi sudah berganti menjadi versi {limit}. Baca versi itu, lalu setujui.',
    en: 'The privacy notice is at version {limit} now. Read that version, then accept it.',
  },
  guardian_consent_missing: {
    id: 'Forum ini untuk orang berusia 18 tahun ke atas, atau yang lebih muda dengan izin orang tua atau wali.',
    en: 'The forum is for people of 18 years and more, or younger ones whose parent or guardian consents.',
  },
} as const;

/** The sentence behind every code around accounts; those of the form of an input are the kernel's. */
export const CITIZEN_REFUSAL_TEXTS: Readonly<
  Record<Exclude<CitizenRefusalCode, InputFaultCode>, Bilingual>
> = {
  ...SIGN_IN_TEXTS,
  ...ACCOUNT_TEXTS,
  ...PROFILE_TEXTS,
};
