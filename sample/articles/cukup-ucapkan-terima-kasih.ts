import { h2, link, p, quote, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { REPORT_URL } from '../links';
import type { SampleArticle } from '../types';

export const thanksIsEnough: SampleArticle = {
  slug: 'cukup-ucapkan-terima-kasih',
  title: 'Cukup Ucapkan Terima Kasih: Mengapa Kami Menolak Oleh-Oleh',
  summary:
    'Sekotak kue tampak tulus, dan sering kali memang tulus. Ini alasan petugas kami tetap mengembalikannya dengan sopan.',
  body: [
    p(
      'Di Aceh, tamu yang datang dengan tangan kosong kadang merasa kurang sopan. Maka ada saja yang membawa kue bhoi, kopi, atau ikan kayu ke meja layanan kami. Niatnya baik. Kami tetap menolaknya, dan tulisan ini menjelaskan alasannya.',
    ),
    h2('Apa itu gratifikasi'),
    p(
      'Gratifikasi adalah pemberian dalam arti luas kepada pegawai negeri: uang, barang, diskon, tiket, atau jamuan. Pemberian yang berhubungan dengan jabatan dapat menjadi suap. Ukurannya bukan harga kuenya, melainkan hubungan antara pemberi dan keputusan petugas.',
    ),
    h2('Mengapa yang kecil pun kami tolak'),
    ul(
      'Tamu berikutnya melihat kue di meja, lalu merasa harus membawa juga.',
      'Petugas yang menerima akan sulit berkata tidak pada permintaan berikutnya.',
      'Orang yang tidak mampu membawa apa-apa merasa dilayani belakangan.',
    ),
    quote('“Kalau Ibu puas, ceritakan kepada tetangga. Itu hadiah yang boleh kami terima.”'),
    p(
      'Kalimat itu diucapkan Muzakkir Yunus, petugas layanan depan, hampir setiap pekan. Barang yang telanjur ditinggalkan dicatat, dilaporkan, dan disalurkan menurut aturan, misalnya ke panti asuhan bila mudah basi.',
    ),
    h2('Yang boleh Anda berikan'),
    p(
      'Isilah kotak saran, nilailah layanan kami dengan jujur, dan tegurlah bila kami keliru. Bila ada petugas yang justru meminta sesuatu, ',
      link('laporkan lewat saluran ini', REPORT_URL),
      '. Identitas Anda kami jaga.',
    ),
  ],
  kind: 'explainer',
  publicInfoClass: 'periodic',
  variants: [
    {
      audience: 'youth',
      title: 'Kenapa Petugas Kami Menolak Kue dari Kamu?',
      summary:
        'Bukan sombong, apalagi tidak suka kue bhoi. Ini alasan kami hanya menerima ucapan terima kasih.',
      body: [
        p(
          'Di Aceh, datang dengan tangan kosong rasanya kurang sopan. Jadi ada tamu yang membawa kue bhoi ke meja kami. Niatnya baik, tetapi kami tolak dengan sopan.',
        ),
        h2('Namanya gratifikasi'),
        p(
          'Gratifikasi itu pemberian kepada pegawai negeri. Bentuknya bisa uang, barang, diskon, tiket, atau makan gratis. Kalau ada hubungannya dengan jabatan, itu bisa jadi suap.',
        ),
        h2('Kan cuma kue?'),
        ul(
          'Tamu lain melihat, lalu merasa harus ikut membawa.',
          'Petugas jadi sungkan berkata tidak.',
          'Yang tidak punya uang merasa dinomorduakan.',
        ),
        quote('“Kalau Ibu puas, ceritakan kepada tetangga. Itu hadiah yang boleh kami terima.”'),
        p('Itu kata Muzakkir Yunus, petugas layanan depan kami. Keren, kan? 👏'),
        h2('Hadiah yang kami suka'),
        p(
          'Isi kotak saran, beri nilai yang jujur, dan tegur kami kalau salah. Kalau ada petugas yang minta sesuatu, ',
          link('laporkan di sini', REPORT_URL),
          '. Namamu kami jaga.',
        ),
      ],
      hashtags: 'CukupTerimaKasih TolakGratifikasi',
    },
  ],
  section: 'integritas',
  tags: ['gratifikasi', 'pengaduan', 'anak-muda'],
  authors: ['dewi-anggraini-siregar'],
  sources: ['muzakkir-yunus'],
  cover: 'tangan-menolak-hadiah',
  credit: ILLUSTRATION,
  related: ['melapor-tanpa-takut', 'tentang-kantor-kami'],
  reviewDueAt: '2027-02-05',
  channelPlans: [],
};
