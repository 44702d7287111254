import type { Bilingual } from '../../kernel/language';

/** The sentence behind each code: what is wrong where, the limit, the actual value, and what to do. */
export const issueTexts = {
  video_id_required: {
    id: 'Rencana YouTube belum menyebut video. Isi ID atau alamat video yang deskripsinya akan dilengkapi.',
    en: 'The YouTube plan names no video. Fill in the id or the address of the video whose description is to be completed.',
  },
  video_id_malformed: {
    id: 'ID video YouTube "{actual}" tidak dikenali; ID terdiri atas {limit} huruf, angka, "-" atau "_". Salin dari alamat video.',
    en: 'The YouTube video id "{actual}" is not one; an id has {limit} letters, digits, "-" or "_". Copy it from the address of the video.',
  },
  description_too_long: {
    id: 'Deskripsi YouTube berukuran {actual} bita; batasnya {limit} bita. Pendekkan teks untuk kanal ini.',
    en: 'The YouTube description has {actual} bytes; the limit is {limit} bytes. Shorten the text for this channel.',
  },
  sign_not_allowed: {
    id: 'Deskripsi YouTube memuat {actual} tanda "<" atau ">"; batasnya {limit}. Ganti dengan kata, misalnya "kurang dari".',
    en: 'The YouTube description has {actual} signs "<" or ">"; the limit is {limit}. Replace them with words, such as "less than".',
  },
  hashtags_too_many: {
    id: 'Deskripsi YouTube memuat {actual} tagar; di atas {limit} semua tagar diabaikan YouTube. Kurangi tagar.',
    en: 'The YouTube description has {actual} hashtags; above {limit} YouTube ignores all of them. Remove some.',
  },
  marker_in_text: {
    id: 'Teks YouTube memuat baris penanda "{actual}" milik sistem; batasnya {limit}. Hapus baris itu dari teks.',
    en: 'The YouTube text holds the marker line "{actual}" of the system; the limit is {limit}. Remove that line from the text.',
  },
  chapter_time_in_text: {
    id: 'Baris pada teks YouTube diawali waktu "{actual}" yang dapat terbaca sebagai bab video; batasnya {limit}. Tulis jam dengan titik, misalnya 09.00.',
    en: 'A line of the YouTube text begins with the time "{actual}", which may be read as a chapter; the limit is {limit}. Write hours with a full stop, such as 09.00.',
  },
  place_taken: {
    id: 'Video YouTube ini sudah dipakai naskah “{title}”; satu video memuat paling banyak {limit} teks per bahasa. Pilih video lain, atau cabut naskah itu dahulu.',
    en: 'The text “{title}” has this YouTube video already; a video holds at most {limit} text in each language. Choose another video, or withdraw that text first.',
  },
  place_taken_here: {
    id: 'Kiriman lain dari naskah ini, untuk pembaca lain, sudah memakai video YouTube ini; satu video memuat paling banyak {limit} teks per bahasa. Pilih video lain, atau hapus salah satu rencana. Kiriman yang sudah tayang baru melepas videonya setelah naskah dicabut.',
    en: 'Another post of this text, for other readers, has this YouTube video already; a video holds at most {limit} text in each language. Choose another video, or remove one of the plans. A post that is out leaves its video only when the text is withdrawn.',
  },
} satisfies Record<string, Bilingual>;

/** Every code that the channel has a sentence for. */
export type YoutubeIssueCode = keyof typeof issueTexts;
