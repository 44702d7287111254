import { h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { PUBLIC_INFO_URL } from '../links';
import type { SampleArticle } from '../types';

export const serviceSurvey: SampleArticle = {
  slug: 'hasil-survei-layanan-triwulan-iii-2026',
  title: 'Hasil Survei Layanan: Ramah Sudah, Cepat Belum',
  summary:
    'Sebanyak 412 tamu menilai layanan kami pada Juli sampai September 2026. Ini nilainya, keluhannya, dan janji kami sampai akhir tahun.',
  body: [
    p(
      'Setiap tiga bulan kami meminta tamu menilai layanan. Pada Juli sampai September 2026, 412 orang mengisi survei. Nilai rata-ratanya 4,4 dari 5. Angka itu naik tipis, tetapi ceritanya tidak seragam.',
    ),
    h2('Nilai untuk tiap pertanyaan'),
    ul(
      'Petugas ramah dan sopan: 4,8.',
      'Penjelasan mudah dimengerti: 4,6.',
      'Syarat mudah ditemukan di situs: 4,3.',
      'Waktu tunggu: 3,9.',
    ),
    h2('Apa kata tamu'),
    p(
      'Keluhan terbanyak menyangkut waktu tunggu pada awal bulan. Sebanyak 61 tamu menyebutnya dengan kata sendiri. Keluhan kedua lebih sederhana: stopkontak di ruang tunggu kurang.',
    ),
    h2('Janji kami sampai akhir Desember'),
    ul(
      'Satu loket tambahan pada lima hari pertama setiap bulan.',
      'Perkiraan waktu tunggu tampil di layar ruang depan.',
      'Delapan stopkontak baru, dua di antaranya di sudut tenang.',
    ),
    p(
      'Data lengkap tanpa nama dapat diminta lewat ',
      link('layanan informasi publik', PUBLIC_INFO_URL),
      '. Silakan tagih janji ini pada Januari.',
    ),
  ],
  kind: 'news',
  publicInfoClass: 'periodic',
  variants: [],
  section: 'kabar-kantor',
  tags: ['informasi-publik', 'jam-layanan', 'pengaduan'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['cut-safira-maulida', 'muzakkir-yunus'],
  cover: 'survei-bintang',
  credit: ILLUSTRATION,
  related: ['cara-membaca-jam-layanan', 'sudut-tenang-untuk-tamu-lansia'],
  reviewDueAt: '2027-01-11',
  channelPlans: [],
};
