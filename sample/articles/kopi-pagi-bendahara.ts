import { h2, link, p, quote, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { CLASS_URL } from '../links';
import type { SampleArticle } from '../types';

export const morningCoffee: SampleArticle = {
  slug: 'kopi-pagi-bersama-bendahara',
  title: 'Rabu Pagi Ada Kopi dan Tanya Jawab di Ruang Tunggu',
  summary:
    'Setiap Rabu satu meja di ruang tunggu kami ubah menjadi meja kopi. Bendahara boleh bertanya apa saja sebelum loket ramai.',
  body: [
    p(
      'Banyak pertanyaan bagus tidak pernah sampai ke loket. Penanyanya malu, atau antreannya panjang. Karena itu, setiap Rabu pukul 07.30 kami menyeduh kopi dan membuka satu meja untuk mengobrol.',
    ),
    h2('Siapa yang duduk di sana'),
    p(
      'Satu petugas pencairan dana dan satu petugas layanan depan. Keduanya tidak membawa berkas. Mereka hanya membawa telinga dan papan tulis kecil.',
    ),
    h2('Pertanyaan yang paling sering'),
    ul(
      'Mengapa berkas saya kembali, padahal sudah lengkap?',
      'Siapa yang tanda tangan bila pejabatnya cuti?',
      'Bagaimana cara menutup buku kas di akhir bulan?',
    ),
    quote(
      '“Pertanyaan yang diajukan sambil minum kopi biasanya lebih jujur,” kata Muzakkir Yunus, petugas layanan depan.',
    ),
    p(
      'Anda tidak perlu mendaftar. Bila ingin belajar lebih lama, lihat ',
      link('jadwal kelas kami', CLASS_URL),
      '. Kopi dan kelasnya sama-sama gratis.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [
    {
      audience: 'youth',
      title: 'Ngopi Bareng Petugas Tiap Rabu, Tanya Apa Saja',
      summary: 'Tiap Rabu ada meja kopi di ruang tunggu. Datang, duduk, tanya. Gratis!',
      body: [
        p(
          'Baru jadi bendahara dan takut salah tanya? Tenang. Tiap Rabu pukul 07.30 ada meja kopi di ruang tunggu kami ☕',
        ),
        h2('Isinya ngobrol'),
        ul(
          'Berkasku kok kembali terus?',
          'Pejabatnya cuti, siapa yang tanda tangan?',
          'Cara tutup buku kas gimana, sih?',
        ),
        p('Mau belajar lebih lama? Cek ', link('jadwal kelas', CLASS_URL), '.'),
        p('Tidak perlu daftar. Kopi dan kelasnya gratis.'),
      ],
      hashtags: 'NgopiBareng BendaharaMuda',
    },
  ],
  section: 'kelas-dan-acara',
  tags: ['kelas-gratis', 'satuan-kerja', 'anak-muda'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['muzakkir-yunus'],
  cover: 'kelas-bendahara',
  credit: ILLUSTRATION,
  related: ['lima-kekeliruan-berkas-pembayaran', 'kelas-pembayaran-digital-bendahara-desa'],
  reviewDueAt: '2027-03-31',
  channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'general' }],
};
