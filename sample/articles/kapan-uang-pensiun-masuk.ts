import { h2, link, p, quote, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { REPORT_URL } from '../links';
import type { SampleArticle } from '../types';

export const whenPensionsArrive: SampleArticle = {
  slug: 'kapan-uang-pensiun-masuk',
  title: 'Kapan Uang Pensiun Masuk, dan Apa yang Perlu Dicek',
  summary:
    'Uang pensiun dibayar setiap awal bulan. Ini yang perlu disiapkan penerima dan keluarga, serta langkah bila uang belum tiba.',
  body: [
    p(
      'Bagi Ramlah Usman, pensiunan guru di Lhok Sejahtera, awal bulan punya urutan tetap: salat subuh, sarapan, lalu berjalan ke bank bersama cucunya. Ia tidak perlu datang sepagi itu. Uang pensiun masuk ke rekening mulai tanggal 1 setiap bulan dan tidak hangus bila diambil belakangan.',
    ),
    h2('Dari mana uangnya datang'),
    p(
      'Uang pensiun berasal dari kas negara. Lembaga pengelola pensiun menghitung hak setiap orang, lalu bank atau kantor pos membayarkannya. Kantor kami menjaga agar uangnya tersedia pada waktunya, tetapi tidak menyimpan data pribadi pensiunan.',
    ),
    h2('Tiga hal yang perlu dijaga'),
    ul(
      'Rekening tetap aktif. Rekening yang lama tidak dipakai dapat ditutup oleh bank.',
      'Pembuktian diri dilakukan tepat waktu. Caranya dijelaskan oleh bank atau kantor pos tempat Anda menerima pensiun.',
      'Perubahan keluarga segera dilaporkan, misalnya bila pasangan meninggal atau alamat berpindah.',
    ),
    h2('Bila uang belum tiba'),
    p(
      'Tunggu sampai tanggal 3, sebab hari libur dapat menunda proses di bank. Setelah itu, datanglah ke bank atau kantor pos dengan buku tabungan dan KTP. Bila jawabannya belum jelas, petugas layanan depan kami akan menunjukkan pintu yang tepat.',
    ),
    quote(
      '“Saya tidak malu bertanya dua kali. Yang membuat malu itu tertipu karena tidak bertanya.”',
    ),
    p('Itu nasihat Ramlah kepada sesama pensiunan.'),
    p(
      'Tidak ada biaya untuk menerima pensiun. Petugas juga tidak pernah meminta data lewat telepon. Bila ada yang memintanya, tutup percakapan dan ',
      link('laporkan kepada kami', REPORT_URL),
      '.',
    ),
  ],
  kind: 'explainer',
  publicInfoClass: 'periodic',
  variants: [
    {
      audience: 'senior',
      title: 'Kapan Uang Pensiun Masuk',
      summary:
        'Uang pensiun masuk setiap awal bulan. Tidak perlu terburu-buru, uangnya tidak hangus.',
      body: [
        p(
          'Uang pensiun masuk mulai tanggal 1 setiap bulan. Bapak dan Ibu tidak perlu datang pagi sekali. Uang itu aman dan tidak hangus.',
        ),
        h2('Dari mana uangnya'),
        p(
          'Uangnya dari kas negara. Lembaga pensiun menghitung hak setiap orang. Bank atau kantor pos lalu membayarnya.',
        ),
        p('Kantor kami menjaga agar uangnya siap. Data pribadi Bapak dan Ibu tidak ada pada kami.'),
        h2('Tiga hal yang perlu dijaga'),
        ul(
          'Pakailah rekening sesekali, agar tidak ditutup bank.',
          'Lakukan pembuktian diri tepat waktu. Bank atau kantor pos akan membantu.',
          'Beri tahu bank bila alamat atau keluarga berubah.',
        ),
        h2('Bila uang belum masuk'),
        p(
          'Tunggu dulu sampai tanggal 3. Hari libur kadang membuat uang sedikit lambat. Sesudah itu, datanglah ke bank dengan buku tabungan dan KTP.',
        ),
        p('Masih bingung? Datanglah ke kantor kami. Kami akan menunjukkan tempat yang tepat.'),
        h2('Hati-hati'),
        p(
          'Menerima pensiun itu gratis. Petugas tidak pernah minta data lewat telepon. Bila ada yang minta, tutup saja, lalu ',
          link('laporkan kepada kami', REPORT_URL),
          '.',
        ),
      ],
      hashtags: 'Pensiun TanyaDulu',
    },
  ],
  section: 'pensiun',
  tags: ['pensiun', 'ramah-lansia', 'anti-penipuan'],
  authors: ['nurul-aini-basri'],
  sources: ['ramlah-usman', 'muzakkir-yunus'],
  cover: 'kalender-pensiun',
  credit: ILLUSTRATION,
  related: ['enam-tanda-pesan-penipuan', 'sudut-tenang-untuk-tamu-lansia'],
  reviewDueAt: '2027-03-01',
  channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'senior' }],
};
