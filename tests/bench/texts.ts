import { paragraphs } from '../support/content';

/**
 * Words of the bench's own, so that its figures stay the same when the sample content is rewritten. They hold what the
 * plain-language checks look for: numbers, dates, times, acronyms, office terms, long and short sentences.
 */
const SENTENCES = {
  id: [
    'Mulai Senin, 5 Januari 2026, loket pelayanan di lantai satu buka pukul 07.30 dan tutup pukul 15.00.',
    'Bawalah kartu identitas dan buku rekening yang masih berlaku.',
    'Petugas akan memeriksa berkas Anda paling lama 20 menit.',
    'Setiap warga mendapat nomor antrean yang dapat diambil langsung di pintu masuk atau dipesan sehari sebelumnya melalui telepon.',
    'Seluruh layanan ini gratis.',
    'Jika ada yang meminta imbalan, simpan buktinya lalu laporkan kepada kami.',
    'Surat Perintah Pencairan Dana (SP2D) terbit pada hari yang sama apabila berkas lengkap sebelum pukul 12.00.',
    'Sehubungan dengan libur nasional, pengajuan tanggal 30 dan 31 Desember diproses pada hari kerja berikutnya.',
    'Bendahara desa dapat mengikuti kelas singkat selama 90 menit setiap Rabu.',
    'Tahun lalu, 412 peserta dari 37 desa telah menyelesaikan kelas itu.',
    'Ruang tunggu kini memiliki jalur kursi roda, lampu yang lebih terang, dan papan petunjuk berhuruf besar.',
    'Kami menyediakan air minum serta kursi bersandaran bagi tamu yang perlu beristirahat.',
    'Perubahan rekening wajib disampaikan secara tertulis dengan melampirkan salinan halaman depan buku rekening.',
    'Apakah Anda perlu didampingi?',
    'Mintalah bantuan kepada petugas berompi hijau di dekat pintu.',
    'Pembayaran sebesar Rp2.500.000 masuk ke rekening paling lambat dua hari kerja setelah disetujui.',
    'Catat nomor berkas, sebab nomor itu memudahkan pencarian ketika Anda menelepon.',
    'Kepala seksi menandatangani setiap persetujuan, dan persetujuan itu dapat dilihat oleh pemohon kapan saja.',
    'Kantor menutup pembukuan pada tanggal 28 setiap bulan.',
    'Pertanyaan yang paling sering diajukan telah kami kumpulkan di halaman tanya jawab.',
  ],
  en: [
    'From Monday, 5 January 2026, the service desk on the ground floor opens at 07.30 and closes at 15.00.',
    'Please bring an identity card and a bank book that are still valid.',
    'A member of staff checks your file within 20 minutes.',
    'Everybody gets a queue number, either at the entrance or by telephone on the day before.',
    'All of this is free of charge.',
    'If somebody asks for a fee, keep the proof and report it to us.',
    'The disbursement order goes out on the same day where the file is complete before noon.',
    'Village treasurers may attend a short class of 90 minutes every Wednesday.',
    'Last year 412 people from 37 villages finished that class.',
    'The waiting room has a wheelchair lane, brighter lamps and signs in large letters.',
  ],
} as const;

/** The languages in which the bench writes. */
export type Language = keyof typeof SENTENCES;

const SENTENCES_IN_PARAGRAPH = 4;

const wordCount = (text: string): number => text.split(' ').length;

/** Blocks of `words` words, cut at the end of a sentence once there are enough. `start` chooses the first sentence. */
export const someBlocks = ({
  language,
  words,
  start,
}: {
  readonly language: Language;
  readonly words: number;
  readonly start: number;
}) => {
  const pool = SENTENCES[language];
  const sentences: string[] = [];
  for (let index = start, written = 0; written < words; index += 1) {
    const sentence = pool[index % pool.length] ?? '';
    sentences.push(sentence);
    written += wordCount(sentence);
  }
  const texts = sentences.flatMap((_, index) =>
    index % SENTENCES_IN_PARAGRAPH === 0
      ? [sentences.slice(index, index + SENTENCES_IN_PARAGRAPH).join(' ')]
      : [],
  );
  return paragraphs(...texts);
};
