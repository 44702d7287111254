import { fillIn, type Bilingual, type Language } from '../../../../kernel/language';
import type { Finding } from '../finding';
import { SIGNAL_TEXTS } from '../signals/signal-texts';
import { AUTHOR_TEXTS } from './author-texts';
import { SIGNAL_NAMES } from './finding-names';

const LIMIT_OF_OFFICE: Readonly<Record<string, Bilingual>> = {
  muted: { id: 'Penulis dibisukan sampai {until}.', en: 'The author is muted until {until}.' },
  muted_for_good: { id: 'Penulis dibisukan.', en: 'The author is muted.' },
  suspended: {
    id: 'Akun penulis ditangguhkan sampai {until}.',
    en: 'The account of the author is suspended until {until}.',
  },
  suspended_for_good: {
    id: 'Akun penulis ditangguhkan.',
    en: 'The account of the author is suspended.',
  },
  banned: {
    id: 'Penulis dikeluarkan sampai {until}.',
    en: 'The author is banned until {until}.',
  },
  banned_for_good: { id: 'Penulis dikeluarkan.', en: 'The author is banned.' },
};

const AT_THE_GATE: Readonly<Record<string, Bilingual>> = {
  ...LIMIT_OF_OFFICE,
  honeypot_filled: {
    id: 'Kolom yang tidak terlihat orang terisi: pengirimnya mungkin program.',
    en: 'The field that people do not see was filled in: the sender may be a program.',
  },
  proof_missing: { id: 'Tanpa bukti kerja peramban.', en: 'Without a proof of work.' },
  proof_invalid: { id: 'Bukti kerja peramban salah.', en: 'The proof of work is wrong.' },
  proof_expired: { id: 'Bukti kerja peramban kedaluwarsa.', en: 'The proof of work has expired.' },
  proof_replayed: {
    id: 'Bukti kerja peramban dipakai untuk kedua kali.',
    en: 'The proof of work was used a second time.',
  },
  email_not_confirmed: {
    id: 'Alamat surel penulis belum dikonfirmasi.',
    en: 'The e-mail address of the author is not confirmed.',
  },
  rules_not_accepted: {
    id: 'Penulis menyetujui aturan versi {actual}; yang berlaku versi {limit}.',
    en: 'The author accepted version {actual} of the rules; version {limit} holds.',
  },
  consent_missing: {
    id: 'Penulis belum menyatakan umur atau izin wali.',
    en: 'The author has stated neither age nor the consent of a guardian.',
  },
  category_closed: {
    id: 'Warga tidak membuka topik di kategori ini.',
    en: 'Citizens open no threads in this category.',
  },
  thread_closed: { id: 'Topik ini ditutup.', en: 'The thread is closed.' },
  slow_mode: {
    id: 'Jeda topik ini belum lewat: {limit} detik lagi.',
    en: 'The pause of this thread is not over: {limit} seconds more.',
  },
};

const OF_THE_TEXT: Readonly<Record<string, Bilingual>> = {
  text_empty: { id: 'Tulisan kosong.', en: 'The text is empty.' },
  text_too_long: {
    id: 'Tulisan {actual} karakter; paling banyak {limit}.',
    en: 'The text has {actual} characters; at most {limit} are possible.',
  },
  name_empty: { id: 'Nama kosong.', en: 'The name is empty.' },
  name_too_short: {
    id: 'Nama {actual} karakter; paling sedikit {limit}.',
    en: 'The name has {actual} characters; it needs {limit}.',
  },
  name_too_long: {
    id: 'Nama {actual} karakter; paling banyak {limit}.',
    en: 'The name has {actual} characters; at most {limit} are possible.',
  },
  title_too_short: {
    id: 'Judul {actual} karakter; paling sedikit {limit}.',
    en: 'The title has {actual} characters; it needs {limit}.',
  },
  title_too_long: {
    id: 'Judul {actual} karakter; paling banyak {limit}.',
    en: 'The title has {actual} characters; at most {limit} are possible.',
  },
  nothing_to_read: {
    id: 'Tidak ada yang tampil bagi pembaca.',
    en: 'Nothing of it shows to readers.',
  },
  too_many_links: {
    id: '{actual} tautan; untuk penulis ini lebih dari {limit} dilihat dahulu.',
    en: '{actual} links; of this author more than {limit} are looked at first.',
  },
  misleading_link: {
    id: '{actual} tautan menampilkan alamat lain daripada tujuannya.',
    en: '{actual} links show another address than the one they lead to.',
  },
  own_copy: {
    id: 'Penulis mengirim tulisan yang sama {actual} kali dalam sehari.',
    en: 'The author has sent the same text {actual} times within a day.',
  },
  own_near_copy: {
    id: 'Penulis mengirim {actual} tulisan yang hampir sama dalam sehari.',
    en: 'The author has sent {actual} nearly equal texts within a day.',
  },
  campaign_copy: {
    id: '{actual} orang lain mengirim tulisan yang sama dalam sepekan: mungkin kampanye.',
    en: '{actual} others have sent the same text within a week: perhaps a campaign.',
  },
  campaign_near_copy: {
    id: '{actual} orang lain mengirim tulisan yang hampir sama dalam sehari: mungkin kampanye.',
    en: '{actual} others have sent a nearly equal text within a day: perhaps a campaign.',
  },
  rebutted_claim: {
    id: 'Mirip klaim yang sudah dibantah kantor. Tautkan bantahannya bila sesuai.',
    en: 'Resembles a claim that the office has rebutted. Link the rebuttal where it fits.',
  },
  classifier_label: {
    id: 'Pengklasifikasi luar menduga {label} ({actual}%).',
    en: 'The outside classifier suspects {label} ({actual}%).',
  },
};

const OF_THE_AUTHOR_AND_PLACE: Readonly<Record<string, Bilingual>> = {
  first_posts: {
    id: 'Tulisan ke-{actual} dari anggota baru; {limit} yang pertama dilihat orang dahulu.',
    en: 'Post {actual} of a new member; the first {limit} are seen by a person first.',
  },
  often_rejected: {
    id: '{actual} tulisan dari penulis ini pernah ditolak.',
    en: '{actual} texts of this author were rejected before.',
  },
  new_account: {
    id: 'Akun penulis berumur {actual} jam.',
    en: 'The account of the author is {actual} hours old.',
  },
  open_cases: {
    id: 'Tentang penulis ini ada {actual} kasus terbuka.',
    en: 'There are {actual} open cases about this author.',
  },
  category_holds_all: {
    id: 'Kategori ini menahan semua tulisan.',
    en: 'This category holds every text.',
  },
  links_not_allowed: {
    id: '{actual} tautan di kategori tanpa tautan.',
    en: '{actual} links in a category without links.',
  },
  new_thread: {
    id: 'Topik baru dari warga yang belum terverifikasi.',
    en: 'A new thread of a citizen who is not verified.',
  },
  check_failed: {
    id: 'Pemeriksaan “{check}” tidak selesai ({why}); baca tulisannya dengan teliti.',
    en: 'The check “{check}” did not finish ({why}); read the text with care.',
  },
};

// What authors read of these tells them what to change; a moderator wants to know what it is.
const OF_THE_WORDS: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(
    Object.entries(SIGNAL_NAMES).map(([code, { id, en }]) => [
      code,
      { id: `${id}.`, en: `${en}.` },
    ]),
  ),
  listed_word: { id: 'Kata dari daftar: “{word}”.', en: 'Word on a list: “{word}”.' },
  disguised_word: {
    id: 'Kata dari daftar, ditulis tersamar: “{word}”.',
    en: 'Word on a list, in disguise: “{word}”.',
  },
  hidden_characters: {
    id: '{actual} karakter tak terlihat di tengah kata.',
    en: '{actual} unseen characters inside of words.',
  },
  repeated_lines: {
    id: 'Baris yang sama ditulis {actual} kali.',
    en: 'The same line stands there {actual} times.',
  },
  many_mentions: {
    id: '{actual} orang disebut dengan @; batasnya {limit}.',
    en: '{actual} people are named with an @; the limit is {limit}.',
  },
  mostly_capitals: {
    id: '{actual}% hurufnya huruf besar.',
    en: '{actual}% of the letters are capitals.',
  },
};

/** What a moderator reads of each finding, by its code. */
export const MODERATOR_TEXTS: Readonly<Record<string, Bilingual>> = {
  ...OF_THE_WORDS,
  ...AT_THE_GATE,
  ...OF_THE_TEXT,
  ...OF_THE_AUTHOR_AND_PLACE,
};

const TO_AUTHORS: Readonly<Record<string, Bilingual>> = { ...SIGNAL_TEXTS, ...AUTHOR_TEXTS };

const TEXTS_FOR = { moderator: MODERATOR_TEXTS, author: TO_AUTHORS } as const;

/** Whom a finding is told to. */
export type FindingReader = keyof typeof TEXTS_FOR;

/** The sentence behind a finding; undefined where this reader is not told of it. */
export const tellFinding = (
  { code, details = {} }: Pick<Finding, 'code' | 'details'>,
  { language, to }: { readonly language: Language; readonly to: FindingReader },
): string | undefined => {
  const text = TEXTS_FOR[to][code];
  return text === undefined ? undefined : fillIn(text[language], details);
};
