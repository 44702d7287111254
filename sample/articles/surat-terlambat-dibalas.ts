import { h2, link, ol, p } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { PUBLIC_INFO_URL, REPORT_URL } from '../links';
import type { SampleArticle } from '../types';

export const lateReplies: SampleArticle = {
  slug: 'kami-terlambat-membalas-surat',
  title: 'Kami Terlambat Membalas Surat, Ini Perbaikannya',
  summary:
    'Dalam tiga bulan, 14 surat warga kami balas lewat dari batas waktu. Kami meminta maaf dan menjelaskan apa yang diubah.',
  body: [
    p(
      'Janji kami: setiap surat dibalas dalam lima hari kerja. Pada triwulan lalu janji itu kami langgar 14 kali. Surat yang paling lama menunggu 12 hari kerja.',
    ),
    h2('Mengapa bisa terjadi'),
    p(
      'Surat masuk lewat tiga pintu, dan tiap pintu punya buku catatan sendiri. Ketika satu petugas cuti, bukunya ikut tertutup. Tidak ada rekan yang tahu bahwa ada surat menunggu.',
    ),
    h2('Apa yang kami ubah'),
    ol(
      'Ketiga pintu memakai satu daftar bersama.',
      'Setiap surat punya dua petugas, bukan satu.',
      'Daftar surat yang hampir terlambat dibaca setiap pagi.',
    ),
    p(
      'Keempat belas pengirim sudah kami hubungi satu per satu. Jumlah surat yang terlambat akan kami umumkan setiap triwulan di ',
      link('halaman informasi publik', PUBLIC_INFO_URL),
      '. Bila surat Anda belum dibalas, ',
      link('tegur kami di sini', REPORT_URL),
      '.',
    ),
  ],
  kind: 'news',
  publicInfoClass: 'periodic',
  variants: [],
  section: 'integritas',
  tags: ['pengaduan', 'informasi-publik'],
  authors: ['nurul-aini-basri'],
  sources: ['cut-safira-maulida'],
  cover: 'surat-dan-pena',
  credit: ILLUSTRATION,
  related: ['melapor-tanpa-takut', 'hasil-survei-layanan-triwulan-iii-2026'],
  reviewDueAt: '2027-04-12',
  channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'general' }],
};
