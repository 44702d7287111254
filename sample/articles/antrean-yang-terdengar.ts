import { h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { REPORT_URL } from '../links';
import type { SampleArticle } from '../types';

export const audibleQueue: SampleArticle = {
  slug: 'nomor-antrean-terdengar-dan-terlihat',
  title: 'Nomor Antrean Kini Terdengar dan Terlihat',
  summary:
    'Layar antrean kami sekarang bersuara, dan hurufnya dua kali lebih besar. Idenya datang dari seorang tamu tunanetra.',
  body: [
    p(
      'Selama ini nomor antrean hanya muncul di layar kecil. Tamu yang sulit melihat harus bertanya kepada orang di sebelahnya. Sejak pekan ini layar itu juga berbicara.',
    ),
    h2('Apa yang berubah'),
    ul(
      'Setiap nomor dibacakan dua kali, dengan jeda yang cukup.',
      'Huruf di layar dua kali lebih besar.',
      'Petugas menjemput tamu yang memintanya di meja depan.',
    ),
    h2('Bermula dari kotak saran'),
    p(
      'Seorang tamu tunanetra menulis dengan bantuan cucunya. Suratnya hanya satu kalimat: “Saya datang sendiri, tetapi tidak tahu kapan dipanggil.” Kami membacanya pada rapat pagi, lalu mencoba tiga macam suara bersama beliau.',
    ),
    p(
      'Masih ada yang kurang? ',
      link('Sampaikan kepada kami', REPORT_URL),
      '. Saran yang pendek pun kami baca.',
    ),
  ],
  kind: 'news',
  publicInfoClass: 'periodic',
  variants: [
    {
      audience: 'senior',
      title: 'Nomor Antrean Sekarang Dibacakan',
      summary: 'Huruf di layar lebih besar, dan nomornya dibacakan dua kali.',
      body: [
        p('Bapak dan Ibu tidak perlu lagi melihat layar terus-menerus.'),
        ul(
          'Setiap nomor dibacakan dua kali.',
          'Huruf di layar dua kali lebih besar.',
          'Petugas mau menjemput. Katakan saja di meja depan.',
        ),
        p(
          'Usul ini datang dari seorang tamu yang tidak dapat melihat. Bila ada yang kurang, ',
          link('sampaikan kepada kami', REPORT_URL),
          '.',
        ),
      ],
      hashtags: 'RamahLansia LayananSemua',
    },
  ],
  section: 'kabar-kantor',
  tags: ['ramah-lansia', 'jam-layanan'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['muzakkir-yunus'],
  cover: 'sudut-tenang',
  credit: ILLUSTRATION,
  related: ['sudut-tenang-untuk-tamu-lansia', 'cara-membaca-jam-layanan'],
  reviewDueAt: '2027-03-31',
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'general',
      images: ['sudut-tenang'],
    },
  ],
};
