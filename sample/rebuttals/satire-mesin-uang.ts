import { h2, link, p, ul } from '../blocks';
import { FACT_CHECK_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const moneyPrinterSatire: SampleRebuttal = {
  slug: 'mesin-cetak-uang-hanya-lelucon',
  title: 'Mesin Cetak Uang untuk Warga Hanyalah Lelucon',
  summary:
    'Tulisan tentang mesin cetak uang di ruang tunggu kami ditulis sebagai humor. Setelah dipotong, sebagian pembaca menganggapnya berita.',
  claimReviewed: 'KPPN memasang mesin cetak uang untuk warga di ruang tunggu',
  claimant: 'Rubrik humor Kabar Pelipur, disebarkan tanpa keterangan',
  verdict: 'satire',
  misinfoType: 'satire',
  fact: 'Tidak ada mesin cetak uang di kantor kami. Uang rupiah hanya dikeluarkan oleh bank sentral.',
  myth: 'Sebuah tulisan menyebut warga boleh mencetak uang sendiri di ruang tunggu KPPN.',
  fallacy:
    'Tulisan aslinya memuat label humor di bagian atas dan bawah. Potongan gambar yang beredar menghilangkan kedua label itu. Tanpa label, lelucon terbaca sebagai berita.',
  body: [
    p(
      'Di ruang tunggu kami ada mesin nomor antrean, mesin air minum, dan mesin fotokopi. Tidak satu pun mencetak uang. Rupiah hanya dikeluarkan oleh bank sentral.',
    ),
    h2('Tulisan yang beredar'),
    p(
      'Awas, bagian ini memuat lelucon yang disangka berita. Potongan gambar menyebut warga boleh mencetak uang sendiri, “maksimal dua lembar per kunjungan”.',
    ),
    h2('Bagaimana lelucon menjadi kabar'),
    ul(
      'Tulisan aslinya jelas berlabel humor.',
      'Potongan gambar menghilangkan label itu.',
      'Setelah diteruskan berkali-kali, nama penulisnya ikut hilang.',
    ),
    p(
      'Kami ikut tertawa membaca aslinya, dan penulisnya tidak bersalah. Mesin di ruang tunggu kami tetap hanya mencetak nomor antrean. Pemeriksaan lain ada di ',
      link('halaman cek fakta', FACT_CHECK_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'TikTok',
      url: 'https://example.com/video/mesin-uang',
      archiveUrl: 'https://archive.example/2026/video-mesin-uang',
      seenAt: '2026-09-28',
      image: 'hoaks-mesin-uang',
    },
  ],
  evidence: [
    {
      title: 'Tulisan asli dalam rubrik humor, lengkap dengan labelnya',
      publisher: 'Kabar Pelipur',
      url: 'https://example.net/humor/mesin-cetak-uang',
      archiveUrl: 'https://archive.example/2026/humor-mesin-cetak-uang',
      kind: 'news',
      accessedAt: '2026-09-29',
      isPrimary: true,
      isOutsideControl: true,
    },
    {
      title: 'Daftar barang ruang tunggu KPPN Lhok Sejahtera',
      publisher: 'KPPN Lhok Sejahtera',
      url: 'https://kppn-lhoksejahtera.example/ppid/daftar-barang-2026',
      archiveUrl: 'https://archive.example/2026/kppn-daftar-barang',
      kind: 'document',
      accessedAt: '2026-09-29',
      isPrimary: true,
      isOutsideControl: false,
    },
  ],
  method:
    'Potongan gambar ditelusuri ke tulisan asli, penulisnya dihubungi, dan daftar barang di ruang tunggu diperiksa di tempat.',
  authors: ['nurul-aini-basri'],
  checkedBy: 'dewi-anggraini-siregar',
  aboutPublisher: true,
  variants: [],
  section: 'cek-fakta',
  tags: ['informasi-publik', 'anak-muda'],
  channelPlans: [],
};
