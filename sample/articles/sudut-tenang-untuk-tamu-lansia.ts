import { h2, p, quote, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import type { SampleArticle } from '../types';

export const quietCorner: SampleArticle = {
  slug: 'sudut-tenang-untuk-tamu-lansia',
  title: 'Sudut Tenang untuk Tamu Lansia Kini Ada di Ruang Depan',
  summary:
    'Kursi bersandaran, kacamata baca, dan petugas yang duduk sejajar: perubahan kecil yang diminta para tamu sendiri.',
  body: [
    p(
      'Pada Agustus 2026 kami bertanya kepada tamu lansia: apa yang paling melelahkan di kantor ini? Jawabannya bukan antrean. Yang melelahkan adalah berdiri di depan kaca, berteriak lewat lubang kecil, dan membaca huruf yang terlalu halus.',
    ),
    p(
      'Maka sebuah sudut di ruang depan kami ubah. Kaca pembatasnya dilepas, lampunya diganti, dan meja diturunkan agar petugas dan tamu duduk sejajar.',
    ),
    h2('Apa saja yang tersedia'),
    ul(
      'Kursi bersandaran tangan, supaya mudah berdiri.',
      'Kacamata baca dengan tiga ukuran, boleh dipakai di tempat.',
      'Formulir berhuruf besar.',
      'Air minum hangat dan tempat menaruh tongkat.',
    ),
    quote('“Petugasnya duduk di samping saya, bukan di seberang. Rasanya seperti dibantu cucu.”'),
    p(
      'Begitu kesan Ramlah Usman, pensiunan guru yang menjadi tamu pertama. Muzakkir Yunus, petugas layanan depan, mengaku belajar satu hal: berbicara pelan ternyata membuat urusan selesai lebih cepat.',
    ),
    p(
      'Sudut ini melayani siapa pun yang memerlukan waktu lebih, termasuk ibu hamil dan penyandang disabilitas. Nomor antrean tidak diperlukan.',
    ),
  ],
  kind: 'news',
  publicInfoClass: 'on_request',
  variants: [
    {
      audience: 'senior',
      title: 'Ada Sudut Tenang untuk Bapak dan Ibu',
      summary:
        'Kini ada kursi nyaman, kacamata baca, dan petugas yang duduk di samping Bapak dan Ibu.',
      body: [
        p(
          'Pada Agustus 2026 kami bertanya kepada Bapak dan Ibu. Apa yang paling melelahkan di kantor ini? Banyak yang menjawab: berdiri lama dan huruf yang kecil.',
        ),
        p('Jadi kami ubah satu sudut di ruang depan. Kaca dilepas. Meja dibuat lebih rendah.'),
        h2('Yang tersedia'),
        ul(
          'Kursi dengan sandaran tangan.',
          'Kacamata baca yang boleh dipakai.',
          'Kertas isian dengan huruf besar.',
          'Air hangat dan tempat tongkat.',
        ),
        quote(
          '“Petugasnya duduk di samping saya, bukan di seberang. Rasanya seperti dibantu cucu.”',
        ),
        p('Itu kata Ibu Ramlah Usman, tamu pertama kami.'),
        p('Bapak dan Ibu tidak perlu ambil nomor. Langsung saja duduk. Petugas kami akan datang.'),
      ],
      hashtags: 'RamahLansia SudutTenang',
    },
  ],
  section: 'kabar-kantor',
  tags: ['ramah-lansia', 'pensiun', 'jam-layanan'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['ramlah-usman', 'muzakkir-yunus'],
  cover: 'sudut-tenang',
  credit: ILLUSTRATION,
  related: ['cara-membaca-jam-layanan', 'kapan-uang-pensiun-masuk'],
  reviewDueAt: '2027-03-31',
  channelPlans: [],
};
