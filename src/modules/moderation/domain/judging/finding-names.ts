import type { Bilingual, Language } from '../../../../kernel/language';

/** What the signals find in the words of a text. */
export const SIGNAL_NAMES: Readonly<Record<string, Bilingual>> = {
  listed_word: { id: 'Kata dari daftar', en: 'Word on a list' },
  disguised_word: { id: 'Kata yang disamarkan', en: 'Disguised word' },
  gambling_offer: { id: 'Iklan judi daring', en: 'Gambling advertisement' },
  gambling_brand: { id: 'Nama situs judi', en: 'Name of a gambling site' },
  gambling_link: { id: 'Tautan ke situs judi', en: 'Link to a gambling site' },
  disguised_link: { id: 'Alamat situs yang disamarkan', en: 'Disguised address' },
  shortened_link: { id: 'Tautan yang dipendekkan', en: 'Shortened link' },
  invitation_link: { id: 'Ajakan ke aplikasi percakapan', en: 'Invitation to a messenger' },
  national_id_number: { id: 'Nomor seperti NIK atau KK', en: 'National identity number' },
  phone_number: { id: 'Nomor telepon', en: 'Telephone number' },
  email_address: { id: 'Alamat surel', en: 'E-mail address' },
  turned_direction: { id: 'Arah tulisan dibalik', en: 'Turned direction of writing' },
  hidden_characters: { id: 'Karakter tak terlihat', en: 'Unseen characters' },
  repeated_lines: { id: 'Baris berulang', en: 'Repeated lines' },
  repeated_letters: { id: 'Huruf berulang', en: 'Repeated letters' },
  repeated_words: { id: 'Kata berulang', en: 'Repeated words' },
  many_mentions: { id: 'Banyak orang disebut', en: 'Many people named' },
  mostly_capitals: { id: 'Hampir semua huruf besar', en: 'Mostly capitals' },
};

const OF_THE_GATE: Readonly<Record<string, Bilingual>> = {
  muted: { id: 'Penulis dibisukan', en: 'Muted author' },
  muted_for_good: { id: 'Penulis dibisukan', en: 'Muted author' },
  suspended: { id: 'Akun ditangguhkan', en: 'Suspended account' },
  suspended_for_good: { id: 'Akun ditangguhkan', en: 'Suspended account' },
  banned: { id: 'Penulis dikeluarkan', en: 'Banned author' },
  banned_for_good: { id: 'Penulis dikeluarkan', en: 'Banned author' },
  honeypot_filled: { id: 'Mungkin program', en: 'Perhaps a program' },
  proof_missing: { id: 'Tanpa bukti kerja', en: 'No proof of work' },
  proof_invalid: { id: 'Bukti kerja salah', en: 'Wrong proof of work' },
  proof_expired: { id: 'Bukti kerja kedaluwarsa', en: 'Expired proof of work' },
  proof_replayed: { id: 'Bukti kerja dipakai ulang', en: 'Repeated proof of work' },
  email_not_confirmed: { id: 'Surel belum dikonfirmasi', en: 'E-mail not confirmed' },
  rules_not_accepted: { id: 'Aturan belum disetujui', en: 'Rules not accepted' },
  consent_missing: { id: 'Tanpa pernyataan umur', en: 'No statement of age' },
  category_closed: { id: 'Kategori tertutup', en: 'Closed category' },
  thread_closed: { id: 'Topik ditutup', en: 'Closed thread' },
  slow_mode: { id: 'Jeda belum lewat', en: 'Slow mode' },
};

const OF_THE_TEXT: Readonly<Record<string, Bilingual>> = {
  text_empty: { id: 'Tulisan kosong', en: 'Empty text' },
  text_too_long: { id: 'Tulisan terlalu panjang', en: 'Text too long' },
  name_empty: { id: 'Nama kosong', en: 'Empty name' },
  name_too_short: { id: 'Nama terlalu pendek', en: 'Name too short' },
  name_too_long: { id: 'Nama terlalu panjang', en: 'Name too long' },
  title_too_short: { id: 'Judul terlalu pendek', en: 'Title too short' },
  title_too_long: { id: 'Judul terlalu panjang', en: 'Title too long' },
  nothing_to_read: { id: 'Tidak ada yang tampil', en: 'Nothing to read' },
  too_many_links: { id: 'Banyak tautan', en: 'Many links' },
  misleading_link: { id: 'Tautan yang mengecoh', en: 'Misleading link' },
  own_copy: { id: 'Tulisan yang sama lagi', en: 'Own copy' },
  own_near_copy: { id: 'Tulisan yang hampir sama lagi', en: 'Own near copy' },
  campaign_copy: { id: 'Mungkin kampanye', en: 'Perhaps a campaign' },
  campaign_near_copy: { id: 'Mungkin kampanye', en: 'Perhaps a campaign' },
  rebutted_claim: { id: 'Mirip klaim yang sudah dibantah', en: 'Resembles a rebutted claim' },
  classifier_label: { id: 'Dugaan pengklasifikasi luar', en: 'Suspicion of the classifier' },
};

const OF_THE_AUTHOR_AND_PLACE: Readonly<Record<string, Bilingual>> = {
  first_posts: { id: 'Tulisan pertama anggota baru', en: 'First posts of a new member' },
  often_rejected: { id: 'Penulis sering ditolak', en: 'Author often rejected' },
  new_account: { id: 'Akun baru', en: 'New account' },
  open_cases: { id: 'Penulis punya kasus terbuka', en: 'Author with open cases' },
  category_holds_all: { id: 'Kategori menahan semua', en: 'Category holds everything' },
  links_not_allowed: { id: 'Tautan di kategori tanpa tautan', en: 'Link where none is allowed' },
  new_thread: { id: 'Topik baru', en: 'New thread' },
  check_failed: { id: 'Pemeriksaan tidak selesai', en: 'Unfinished check' },
};

/** Names of the findings, by their codes: short enough for the line of a queue. */
export const FINDING_NAMES: Readonly<Record<string, Bilingual>> = {
  ...SIGNAL_NAMES,
  ...OF_THE_GATE,
  ...OF_THE_TEXT,
  ...OF_THE_AUTHOR_AND_PLACE,
};

/** What a finding is called; undefined for a code that nobody named. */
export const nameFinding = (code: string, language: Language): string | undefined =>
  FINDING_NAMES[code]?.[language];
