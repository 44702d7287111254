import type { IssueTexts } from '../../../kernel/language';

/** What a writer is told for each code of this module: what is wrong, where, the limit, and what to do about it. */
export const AUDIENCE_ISSUE_TEXTS: IssueTexts = {
  unknown_audience: {
    id: 'Pembaca “{actual}” tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'There is no audience “{actual}”. Choose one of: {allowed}.',
  },
  general_variant: {
    id: 'Varian tidak boleh untuk pembaca umum, karena teks utama dokumen sudah untuk mereka. Pilih anak muda (youth) atau lansia (senior), atau hapus varian ini ({field}).',
    en: 'A variant cannot be for the general audience: the document’s own text is for them. Choose youth or senior, or delete this variant ({field}).',
  },
  duplicate_variant: {
    id: 'Ada {actual} varian untuk pembaca “{audience}”, padahal hanya boleh {limit}. Gabungkan teksnya, lalu hapus varian ini ({field}).',
    en: 'There are {actual} variants for the audience “{audience}”, and only {limit} is allowed. Merge their texts, then delete this one ({field}).',
  },
  too_many_hashtags: {
    id: 'Varian ini punya {actual} tagar, paling banyak {limit} ({field}). Simpan yang paling penting saja.',
    en: 'This variant has {actual} hashtags, at most {limit} are allowed ({field}). Keep the most important ones.',
  },
  malformed_hashtag: {
    id: 'Tagar “{hashtag}” akan terpotong atau tidak berfungsi ({field}). Pakai huruf, angka, dan garis bawah saja, paling sedikit satu huruf.',
    en: 'The hashtag “{hashtag}” would be cut short or not work ({field}). Use only letters, digits and underscores, with at least one letter.',
  },
  sentence_too_long: {
    id: 'Kalimat terlalu panjang: {actual} kata, paling banyak {limit} ({field}, paragraf {paragraph}). Pecah menjadi dua kalimat: “{excerpt}”',
    en: 'Sentence too long: {actual} words, at most {limit} ({field}, paragraph {paragraph}). Split it in two: “{excerpt}”',
  },
  sentences_long_on_average: {
    id: 'Rata-rata kalimat {actual} kata, sebaiknya paling banyak {limit} ({field}). Pecah beberapa kalimat terpanjang.',
    en: 'Sentences have {actual} words on average, better at most {limit} ({field}). Split some of the longest ones.',
  },
  lix_too_high: {
    id: 'Teks ini sulit dibaca: nilai LIX {actual}, batasnya {limit} ({field}). Pendekkan kalimat dan ganti kata panjang dengan kata sehari-hari.',
    en: 'This text is hard to read: LIX {actual}, the limit is {limit} ({field}). Shorten sentences and use everyday words in place of long ones.',
  },
  acronym_not_written_out: {
    id: 'Singkatan “{acronym}” belum dijelaskan saat pertama muncul ({field}, paragraf {paragraph}). Tulis kepanjangannya, lalu singkatannya dalam kurung: “{excerpt}”',
    en: 'The acronym “{acronym}” is not explained where it first appears ({field}, paragraph {paragraph}). Write it out, with the acronym in brackets: “{excerpt}”',
  },
  bureaucratic_term: {
    id: 'Istilah kantor “{term}” ({field}, paragraf {paragraph}; dipakai {times} kali). Ganti dengan “{plain}”. Seluruh teks: {actual} istilah per 100 kata, sebaiknya paling banyak {limit}.',
    en: 'Office term “{term}” ({field}, paragraph {paragraph}; used {times} times). Write “{plain}”. Whole text: {actual} such terms per 100 words, better at most {limit}.',
  },
  too_many_emoji: {
    id: 'Ada {actual} emoji, paling banyak {limit} untuk teks sepanjang ini ({field}). Hapus yang tidak perlu.',
    en: 'There are {actual} emoji, at most {limit} in a text of this length ({field}). Delete those that are not needed.',
  },
  too_many_hashtags_in_body: {
    id: 'Ada {actual} tagar di dalam teks, paling banyak {limit} ({field}). Pindahkan ke kolom tagar atau hapus.',
    en: 'There are {actual} hashtags inside the text, at most {limit} ({field}). Move them to the hashtag field or delete them.',
  },
  paragraph_too_long: {
    id: 'Paragraf terlalu panjang: {actual} kalimat, sebaiknya paling banyak {limit} ({field}, paragraf {paragraph}). Mulai paragraf baru di tengahnya: “{excerpt}”',
    en: 'Paragraph too long: {actual} sentences, better at most {limit} ({field}, paragraph {paragraph}). Start a new paragraph halfway: “{excerpt}”',
  },
  fact_differs_from_general: {
    id: '“{value}” tidak ada di teks umum ({field}, paragraf {paragraph}). Angka, tanggal, uang, dan alamat harus sama: betulkan di sini, atau di teks umum jika yang di sini benar.',
    en: '“{value}” is not in the general text ({field}, paragraph {paragraph}). Numbers, dates, money and addresses must agree: correct it here, or in the general text if this one is right.',
  },
};
