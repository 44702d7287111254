import { h2, p, quote } from '../blocks';
import { ILLUSTRATION } from '../credits';
import type { SampleArticle } from '../types';

export const villageGoesCashless: SampleArticle = {
  slug: 'gampong-alue-ceria-menutup-buku-kas-kertas',
  title: 'Gampong Alue Ceria Menutup Buku Kas Kertasnya',
  summary:
    'Setelah tiga puluh tahun memakai buku bergaris, sebuah gampong di tepi laut kini membayar semen dan honor kader posyandu dari layar ponsel.',
  body: [
    p(
      'Buku kas terakhir Gampong Alue Ceria bersampul batik dan berbau asap kopi. Halaman terakhirnya diisi pada September 2026, dengan satu baris pendek: “Selanjutnya lihat rekening.” Zulkarnain Daud, keuchik gampong itu, menyimpannya di lemari kaca balai desa.',
    ),
    quote('“Dulu saya tidur dengan uang semen di bawah bantal. Sekarang saya tidur saja.”'),
    h2('Dari pasar ke layar'),
    p(
      'Perubahan itu dimulai dari rasa lelah. Bank terdekat berjarak satu jam perjalanan, dan setiap pembelian berarti membawa uang tunai melewati jalan sepi. Dua bendahara gampong mengikuti kelas kami, lalu berlatih dengan pembayaran kecil: listrik balai desa dan honor kader posyandu.',
    ),
    p(
      'Toko bangunan sempat ragu. Pemiliknya takut uang tidak masuk. Bendahara menunggu di toko sampai pemberitahuan bank berbunyi, tiga kali pembelian berturut-turut. Setelah itu, toko yang meminta dibayar nontunai.',
    ),
    h2('Yang berubah, yang tetap'),
    p(
      'Kini setiap pembayaran disetujui dua orang dan tercatat pada hari yang sama. Laporan bulanan selesai dalam dua hari, bukan dua pekan. Musyawarah gampong tetap berlangsung di balai yang sama, dengan kopi yang sama.',
    ),
    p(
      'Menurut Zulkarnain, manfaat terbesar bukan kecepatan. Warga yang bertanya kini dijawab dengan catatan, bukan dengan ingatan.',
    ),
  ],
  kind: 'news',
  publicInfoClass: 'on_request',
  variants: [
    {
      audience: 'youth',
      title: 'Selamat Tinggal, Buku Kas! Cerita dari Alue Ceria',
      summary: 'Satu gampong di tepi laut pindah dari uang di bawah bantal ke layar ponsel.',
      body: [
        p(
          'Buku kas terakhir Gampong Alue Ceria bersampul batik. Baris penutupnya ditulis pada September 2026: “Selanjutnya lihat rekening.” Dramatis, tetapi nyata 📒',
        ),
        quote('“Dulu saya tidur dengan uang semen di bawah bantal. Sekarang saya tidur saja.”'),
        p('Itu kata Zulkarnain Daud, keuchik gampong itu.'),
        h2('Awalnya capek'),
        p(
          'Bank terdekat satu jam jauhnya. Tiap belanja berarti membawa uang tunai lewat jalan sepi. Dua bendahara lalu ikut kelas kami dan mulai dari yang kecil.',
        ),
        p(
          'Toko bangunan sempat ragu. Bendahara menunggu di toko sampai notifikasi bank berbunyi. Sekarang malah toko yang minta dibayar begitu.',
        ),
        h2('Hasilnya'),
        p(
          'Tiap pembayaran disetujui dua orang. Laporan bulanan beres dalam dua hari. Warga yang bertanya dijawab dengan catatan, bukan ingatan.',
        ),
      ],
      hashtags: 'DesaDigital CeritaGampong',
    },
  ],
  section: 'kabar-kantor',
  tags: ['dana-desa', 'pembayaran-digital', 'anak-muda'],
  authors: ['nurul-aini-basri'],
  sources: ['zulkarnain-daud'],
  cover: 'uang-digital-desa',
  credit: ILLUSTRATION,
  related: ['kelas-pembayaran-digital-bendahara-desa', 'perjalanan-uang-negara-sampai-ke-desa'],
  reviewDueAt: '2027-03-31',
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'general',
      textOverride:
        'Buku kas terakhir Gampong Alue Ceria kini disimpan di lemari kaca. Baris penutupnya pendek: “Selanjutnya lihat rekening.” Baca kisah lengkapnya di situs kami.',
      hashtags: 'DesaDigital CeritaGampong',
      images: ['uang-digital-desa', 'pelabuhan-senja'],
    },
  ],
};
