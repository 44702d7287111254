import { b, h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { PUBLIC_INFO_URL, SERVICES_URL } from '../links';
import type { SampleArticle } from '../types';

export const aboutTheOffice: SampleArticle = {
  slug: 'tentang-kantor-kami',
  title: 'Tentang Kantor Kami: Kasir Negara di Tepi Teluk',
  summary:
    'Siapa kami, apa yang kami kerjakan setiap hari, dan apa yang tidak kami kerjakan. Mulailah dari sini bila Anda baru mengenal kami.',
  body: [
    p(
      'Kantor Pelayanan Perbendaharaan Negara (KPPN) Lhok Sejahtera melayani pembayaran dari kas negara. Gaji guru, honor petugas kesehatan, ongkos perbaikan jalan, dan dana desa melewati meja kami sebelum tiba di rekening penerima.',
    ),
    p(
      b('Catatan penting: '),
      'kantor, kota, dan orang-orang di situs ini rekaan. Semuanya ditulis sebagai contoh isi untuk Humas Hub dan tidak mewakili instansi mana pun.',
    ),
    h2('Yang kami kerjakan'),
    ul(
      'Memeriksa perintah bayar dari satuan kerja, lalu mencairkan dananya.',
      'Menyalurkan dana ke daerah dan desa setelah syaratnya lengkap.',
      'Mendampingi bendahara lewat konsultasi dan kelas gratis.',
      'Menyusun laporan keuangan pemerintah di wilayah kami.',
    ),
    h2('Yang tidak kami kerjakan'),
    ul(
      'Kami tidak membagikan bantuan langsung kepada warga.',
      'Kami tidak memungut biaya untuk layanan apa pun.',
      'Kami tidak meminta kata sandi, kode rahasia, atau foto kartu bank.',
    ),
    h2('Cara mengenal layanan kami'),
    p(
      'Daftar layanan dan syaratnya ada di ',
      link('halaman layanan', SERVICES_URL),
      '. Bila Anda perlu dokumen atau data, mintalah lewat ',
      link('layanan informasi publik', PUBLIC_INFO_URL),
      '. Kami menjawab dengan bahasa yang sama seperti tulisan ini: lugas dan bisa dipegang.',
    ),
  ],
  kind: 'explainer',
  publicInfoClass: 'periodic',
  variants: [
    {
      audience: 'youth',
      title: 'Kenalan, Yuk: Kami Kasir Negara di Tepi Teluk',
      summary:
        'Gaji guru, dana desa, sampai perbaikan jalan lewat meja kami dulu. Ini kerja kami sehari-hari.',
      body: [
        p(
          'Halo! Kami Kantor Pelayanan Perbendaharaan Negara Lhok Sejahtera. Singkatnya, kasir negara: gaji guru, dana desa, dan ongkos perbaikan jalan lewat meja kami dulu.',
        ),
        p(
          'Satu hal dulu, ya. Kantor, kota, dan orang di situs ini rekaan. Semua dibuat sebagai contoh isi untuk Humas Hub.',
        ),
        h2('Kerja kami'),
        ul(
          'Mengecek perintah bayar, lalu mengirim uangnya.',
          'Menyalurkan dana ke daerah dan desa.',
          'Menemani bendahara lewat kelas gratis.',
        ),
        h2('Bukan kerja kami'),
        ul(
          'Bagi-bagi bantuan lewat tautan. Itu pasti palsu.',
          'Menarik biaya. Semua layanan gratis.',
          'Minta kata sandi atau kode rahasia.',
        ),
        p(
          'Mau tahu lebih jauh, buka ',
          link('halaman layanan', SERVICES_URL),
          '. Butuh data untuk tugas kuliah, minta lewat ',
          link('layanan informasi publik', PUBLIC_INFO_URL),
          ' 🙌',
        ),
      ],
      hashtags: 'KasirNegara KenalanYuk',
    },
  ],
  section: 'kabar-kantor',
  tags: ['informasi-publik', 'pencairan-dana'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['cut-safira-maulida'],
  cover: 'kantor-di-tepi-teluk',
  credit: ILLUSTRATION,
  related: ['perjalanan-uang-negara-sampai-ke-desa', 'cara-membaca-jam-layanan'],
  reviewDueAt: '2027-02-12',
  channelPlans: [],
  en: {
    title: 'About Us: The State’s Cashier by the Bay',
    summary: 'Who we are, what we do all day, and what we never do. A good place to start.',
    body: [
      p(
        'Our treasury service office in Lhok Sejahtera pays out of the state’s account. The salaries of teachers, the fees of health workers, road repairs and village funds all cross our desks before they arrive.',
      ),
      p(
        b('Please note: '),
        'the office, the town and the people on this site are made up. They were written as sample content for Humas Hub and stand for no real institution.',
      ),
      h2('What we do'),
      ul(
        'We check payment orders from spending units and release the money.',
        'We pass funds on to districts and villages once their papers are complete.',
        'We advise treasurers and teach them in free classes.',
        'We draw up the government’s accounts for our area.',
      ),
      h2('What we never do'),
      ul(
        'We hand out no aid to citizens, by link or otherwise.',
        'We charge for nothing.',
        'We ask for no password, no secret code and no photo of your bank card.',
      ),
      p(
        'All services are listed on our ',
        link('service page', SERVICES_URL),
        '. For documents and data, ask our ',
        link('public information desk', PUBLIC_INFO_URL),
        '.',
      ),
    ],
    variants: [],
  },
};
