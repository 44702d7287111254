import { b, h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { SERVICES_URL } from '../links';
import type { SampleArticle } from '../types';

export const yearEndDesk: SampleArticle = {
  slug: 'loket-akhir-tahun-2026',
  title: 'Loket Akhir Tahun Dibuka: Empat Tanggal yang Perlu Dicatat',
  summary:
    'Mulai 1 Desember 2026 kami membuka loket khusus akhir tahun bagi satuan kerja. Ini tanggal, isi layanan, dan cara menghindari antrean panjang.',
  body: [
    p(
      'Desember punya ciri khas di kantor kami: lampu menyala lebih lama dan antrean lebih panjang. Tahun ini kami mencoba cara lain. Satuan kerja mendapat loket tersendiri, dan setiap jenis urusan mendapat harinya sendiri.',
    ),
    h2('Empat tanggal'),
    ul(
      [b('1 Desember 2026: '), 'loket akhir tahun dibuka, khusus konsultasi.'],
      [b('8 Desember 2026: '), 'hari periksa data rekening dan pejabat penanda tangan.'],
      [b('15 Desember 2026: '), 'batas kirim berkas kontrak ke loket kami.'],
      [
        b('22 Desember 2026: '),
        'hari terakhir konsultasi tatap muka; sesudahnya lewat panggilan video.',
      ],
    ),
    p(
      'Tanggal di atas mengatur loket kami saja. Batas waktu nasional tetap mengikuti pedoman akhir tahun dari kantor pusat. Bila keduanya berbeda, yang lebih awal selalu lebih aman.',
    ),
    h2('Tiga kebiasaan yang menyelamatkan Desember'),
    ul(
      'Kirim berkas yang sudah siap, jangan menunggu terkumpul.',
      'Periksa nama pejabat pengganti sebelum musim cuti.',
      'Simpan satu nomor kontak yang selalu dijawab.',
    ),
    p(
      'Pesan waktu konsultasi lewat ',
      link('halaman layanan', SERVICES_URL),
      '. Tidak ada biaya, tidak ada jalur titipan, dan setiap nomor antrean dipanggil berurutan.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [],
  section: 'bendahara-dan-satuan-kerja',
  tags: ['akhir-tahun', 'satuan-kerja', 'pencairan-dana', 'jam-layanan'],
  authors: ['fakhrurrazi-idris'],
  sources: ['cut-safira-maulida'],
  cover: 'kalender-akhir-tahun',
  credit: ILLUSTRATION,
  related: ['lima-kekeliruan-berkas-pembayaran', 'cara-membaca-jam-layanan'],
  reviewDueAt: '2026-12-23',
  channelPlans: [],
};
