import { h2, link, ol, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { REPORT_URL } from '../links';
import type { SampleArticle } from '../types';

export const reportingWithoutFear: SampleArticle = {
  slug: 'melapor-tanpa-takut',
  title: 'Melapor tanpa Takut: Panduan untuk Orang yang Melihat Kecurangan',
  summary:
    'Melihat pungutan atau kecurangan di kantor kami? Begini cara melapor, apa yang terjadi sesudahnya, dan bagaimana nama Anda dijaga.',
  body: [
    p(
      'Orang yang melapor jarang mencari masalah. Biasanya ia pegawai yang gelisah, rekanan yang dirugikan, atau tamu yang kebetulan mendengar. Panduan ini ditulis untuk mereka.',
    ),
    h2('Apa yang layak dilaporkan'),
    ul(
      'Petugas meminta uang, barang, atau jasa untuk layanan yang seharusnya gratis.',
      'Seseorang menjanjikan urusan lebih cepat karena kenal orang dalam.',
      'Data atau berkas diubah agar pembayaran lolos.',
      'Pegawai dipaksa diam atau diancam setelah bertanya.',
    ),
    h2('Empat pertanyaan yang cukup'),
    ol(
      'Apa yang terjadi?',
      'Di mana dan kapan terjadinya?',
      'Siapa yang terlibat, sejauh yang Anda tahu?',
      'Bukti apa yang Anda punya: foto, pesan, rekaman, atau saksi?',
    ),
    p(
      'Anda tidak perlu yakin sepenuhnya. Dugaan yang disampaikan dengan jujur sudah cukup untuk memulai pemeriksaan. Tim kepatuhan yang mencari kepastiannya.',
    ),
    h2('Sesudah laporan masuk'),
    p(
      'Anda menerima kode laporan. Dengan kode itu, Anda dapat memantau perkembangan dan menjawab pertanyaan tanpa menyebut nama. Petugas yang dilaporkan tidak ikut memeriksa, dan tidak dapat melihat siapa pelapornya.',
    ),
    p(
      'Kirim laporan lewat ',
      link('saluran pengaduan kami', REPORT_URL),
      '. Keluhan tentang layanan pemerintah lain lebih cepat sampai lewat Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional (SP4N), yang dikenal dengan nama Lapor.',
    ),
  ],
  kind: 'explainer',
  publicInfoClass: 'periodic',
  variants: [
    {
      audience: 'youth',
      title: 'Lihat Kecurangan? Begini Cara Lapor dengan Aman',
      summary: 'Tidak perlu jadi detektif. Empat pertanyaan cukup, dan namamu kami jaga.',
      body: [
        p(
          'Melapor bukan berarti cari ribut. Kadang kamu cuma kebetulan melihat, lalu tidak bisa tidur. Panduan ini untukmu.',
        ),
        h2('Yang pantas dilaporkan'),
        ul(
          'Petugas minta uang untuk layanan gratis.',
          'Ada yang janji urusan cepat karena kenal orang dalam.',
          'Data atau berkas diubah supaya pembayaran lolos.',
          'Ada pegawai yang diancam karena bertanya.',
        ),
        h2('Jawab empat hal ini'),
        ol(
          'Apa yang terjadi?',
          'Di mana dan kapan?',
          'Siapa saja yang kamu tahu terlibat?',
          'Buktinya apa? Foto, pesan, atau saksi?',
        ),
        p('Belum yakin? Tidak apa-apa. Dugaan yang jujur sudah cukup, sisanya tugas tim kami 💪'),
        h2('Habis itu?'),
        p(
          'Kamu dapat kode laporan. Dengan kode itu kamu bisa memantau tanpa menyebut nama. Petugas yang dilaporkan tidak ikut memeriksa.',
        ),
        p(
          'Kirim lewat ',
          link('saluran pengaduan kami', REPORT_URL),
          '. Keluhan soal kantor lain? Pakai saluran nasional bernama Lapor.',
        ),
      ],
      hashtags: 'BeraniLapor LayananJujur',
    },
  ],
  section: 'integritas',
  tags: ['pengaduan', 'gratifikasi', 'anak-muda'],
  authors: ['dewi-anggraini-siregar'],
  sources: ['cut-safira-maulida'],
  cover: 'perisai-pelapor',
  credit: ILLUSTRATION,
  related: ['cukup-ucapkan-terima-kasih'],
  reviewDueAt: '2027-02-05',
  channelPlans: [],
};
