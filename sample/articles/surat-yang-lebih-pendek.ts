import { h2, p, quote, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import type { SampleArticle } from '../types';

export const shorterLetters: SampleArticle = {
  slug: 'mengapa-surat-kami-lebih-pendek',
  title: 'Mengapa Surat Kami Kini Lebih Pendek',
  summary:
    'Seorang penyunting menghitung kata dalam surat kantornya sendiri, lalu malu. Catatan tentang bahasa, waktu tamu, dan keberanian memakai titik.',
  body: [
    p(
      'Dua tahun lalu, seorang bendahara sekolah menelepon saya untuk menanyakan arti surat yang kami kirim. Surat itu saya sendiri yang menyunting. Kalimat pembukanya memuat lima puluh tujuh kata dan tidak satu pun memberi tahu apa yang harus ia lakukan.',
    ),
    p(
      'Sejak itu saya percaya bahwa kalimat panjang jarang lahir dari pikiran yang dalam. Biasanya ia lahir dari rasa takut: takut keliru, takut tampak kurang resmi, takut ditegur atasan.',
    ),
    h2('Tiga hal yang kami ubah'),
    ul(
      'Permintaan ditaruh di kalimat pertama, alasannya menyusul.',
      'Istilah ditulis lengkap sebelum disingkat.',
      'Setiap surat dibaca dulu oleh orang di luar bagian yang menulisnya.',
    ),
    quote('“Kalau ibu saya tidak paham, suratnya belum selesai.”'),
    p(
      'Ucapan rekan saya itu kini tertempel di dinding ruang kerja. Sebagian pejabat awalnya keberatan. Mereka khawatir surat pendek tampak tidak sopan. Setelah tiga bulan, telepon yang menanyakan arti surat hampir tidak ada lagi.',
    ),
    p(
      'Saya kira kesopanan tertinggi sebuah kantor adalah menghargai waktu orang. Titik, dalam hal ini, tanda baca yang paling sopan.',
    ),
  ],
  kind: 'staff_opinion',
  disclaimer:
    'Tulisan ini pendapat pribadi penulisnya dan bukan sikap resmi kantor. Tanggapan yang berbeda kami muat dengan senang hati.',
  publicInfoClass: 'on_request',
  variants: [],
  section: 'kabar-kantor',
  tags: ['bahasa-sederhana', 'informasi-publik'],
  authors: ['nurul-aini-basri'],
  sources: [],
  cover: 'surat-dan-pena',
  credit: ILLUSTRATION,
  related: ['tentang-kantor-kami', 'lima-kekeliruan-berkas-pembayaran'],
  reviewDueAt: '2027-05-31',
  channelPlans: [],
};
