import { h2, link, ol, p, quote, ul, type Block } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { REPORT_URL } from '../links';
import type { SampleArticle, SampleVariant } from '../types';
import { moneysJourneyInEnglish } from './perjalanan-uang-negara.en';

const youth: SampleVariant = {
  audience: 'youth',
  title: 'Ke Mana Saja Uang Negara Mampir Sebelum Sampai ke Desamu?',
  summary:
    'Lima langkah, satu pintu, tanpa jalur rahasia. Begini cara uang negara jadi jembatan di desamu.',
  body: [
    p(
      'Pernah lihat jembatan baru di desa? Uangnya tidak datang dalam koper. Uang itu pindah dari satu rekening ke rekening lain, dan setiap langkahnya tercatat.',
    ),
    p(
      'Kantor kami menjaga satu pintu di jalan itu. Nama lengkapnya Kantor Pelayanan Perbendaharaan Negara. Anggap saja kasir negara yang teliti 🔎',
    ),
    h2('Lima langkah, dari rencana ke rekening'),
    ol(
      'Rencana dibuat. Pemerintah dan wakil rakyat sepakat uang akan dipakai untuk apa.',
      'Kerja dimulai. Sebuah kantor membeli barang atau membayar jasa.',
      'Tagihan dicek. Kantor itu memeriksa bukti, lalu membuat Surat Perintah Membayar (SPM).',
      'Giliran kami. Kami cek lagi: haknya benar, uangnya ada, rekeningnya cocok.',
      'Saatnya cair! Kami membuat Surat Perintah Pencairan Dana (SP2D), lalu bank mengirim uangnya.',
    ),
    h2('Kalau dana desa?'),
    p(
      'Jalannya mirip. Pemerintah daerah mengirim syarat, kami menyalurkan uang, lalu uang masuk ke rekening kas desa. Setelah itu desa belanja sesuai hasil musyawarah.',
    ),
    h2('Kamu bisa ikut cek'),
    ul(
      'Lihat papan anggaran di kantor desa, lalu foto dan baca pelan-pelan.',
      'Datang ke musyawarah desa. Kamu juga boleh bertanya.',
      'Bantu orang tua mencocokkan nama dan nomor rekening di tagihan.',
    ),
    p(
      'Semua langkah ini gratis. Ada yang minta uang supaya cepat cair? Simpan buktinya dan ',
      link('laporkan ke kami', REPORT_URL),
      '.',
    ),
  ],
  hashtags: 'UangNegara DanaDesa AnakMudaTahu',
};

const senior: SampleVariant = {
  audience: 'senior',
  title: 'Bagaimana Uang Negara Sampai ke Desa',
  summary:
    'Uang negara sampai ke desa lewat lima langkah. Semua langkah dicatat dan semuanya gratis.',
  body: [
    p(
      'Uang untuk desa tidak dikirim dalam peti. Uang itu pindah dari satu rekening ke rekening lain. Setiap langkah ada catatannya.',
    ),
    p(
      'Kantor kami menjaga satu pintu di jalan itu. Namanya Kantor Pelayanan Perbendaharaan Negara. Tugas kami membayar uang negara kepada yang berhak.',
    ),
    h2('Lima langkahnya'),
    ol(
      'Rencana disetujui oleh pemerintah dan wakil rakyat.',
      'Sebuah kantor membeli barang atau membayar jasa.',
      'Kantor itu memeriksa bukti, lalu membuat surat perintah membayar.',
      'Kami memeriksa surat itu. Kami cek hak, uang, dan nomor rekening.',
      'Kami membuat surat pencairan dana. Bank lalu mengirim uangnya.',
    ),
    h2('Jalan dana desa'),
    p(
      'Jalannya hampir sama. Pemerintah daerah mengirim syarat kepada kami. Lalu uang masuk ke rekening kas desa.',
    ),
    p('Sesudah itu desa memakai uangnya. Pemakaiannya sesuai hasil musyawarah.'),
    h2('Yang bisa Bapak dan Ibu lakukan'),
    ul(
      'Bacalah papan anggaran di kantor desa.',
      'Datanglah ke musyawarah dan bertanyalah.',
      'Cocokkan nama dan nomor rekening dengan buku tabungan.',
    ),
    p(
      'Semua langkah ini gratis. Bila ada yang meminta uang, jangan diberi. Simpan buktinya, lalu ',
      link('laporkan kepada kami', REPORT_URL),
      '.',
    ),
  ],
  hashtags: 'UangNegara DanaDesa',
};

/** The text around the step that was put more clearly after its first edition. */
const bodyWith = (fourthStep: string): readonly Block[] => [
  p(
    'Jembatan kecil di sebuah gampong tidak dibangun dengan peti uang dari ibu kota. Uangnya berpindah dari satu rekening ke rekening lain, dan setiap perpindahan meninggalkan catatan. Kantor Pelayanan Perbendaharaan Negara (KPPN) menjaga satu pintu di jalan itu: pintu pembayaran.',
  ),
  h2('Lima langkah, dari rencana ke rekening'),
  ol(
    'Rencana disetujui. Pemerintah dan wakil rakyat menyepakati anggaran untuk satu tahun.',
    'Pekerjaan berjalan. Kantor yang memegang anggaran, disebut satuan kerja, membeli barang atau membayar jasa.',
    'Tagihan diperiksa. Satuan kerja mencocokkan bukti, lalu membuat Surat Perintah Membayar (SPM).',
    fourthStep,
    'Uang dipindahkan. KPPN menerbitkan Surat Perintah Pencairan Dana (SP2D), lalu bank mengirim uang ke rekening penerima.',
  ),
  h2('Lalu, bagaimana dengan dana desa?'),
  p(
    'Dana desa menempuh jalan yang mirip. Pemerintah daerah mengirim syarat penyaluran, KPPN menyalurkan uangnya, dan uang itu masuk ke rekening kas desa. Sesudah itu, perangkat desa membelanjakannya menurut rencana yang disepakati dalam musyawarah.',
  ),
  p(
    'Karena itu, pertanyaan “uangnya sudah sampai di mana?” selalu punya jawaban. Tanyakan langkah terakhir yang sudah selesai, bukan siapa yang bisa mempercepatnya.',
  ),
  quote('“Tidak ada jalur khusus. Berkas yang lengkap adalah jalur tercepat.”'),
  p('Begitu pesan Fakhrurrazi Idris, Kepala Seksi Pencairan Dana, kepada setiap bendahara baru.'),
  h2('Apa yang bisa Anda periksa'),
  ul(
    'Penerima pembayaran: pastikan nama dan nomor rekening pada tagihan sama dengan buku tabungan.',
    'Warga desa: baca papan informasi anggaran di kantor desa, dan bertanyalah dalam musyawarah.',
    'Bendahara: simpan nomor SP2D, sebab nomor itu menjadi bukti bahwa perintah bayar sudah keluar.',
  ),
  p(
    'Semua langkah ini gratis. Bila ada yang meminta biaya agar uang lebih cepat cair, simpan buktinya dan ',
    link('laporkan lewat saluran pengaduan kami', REPORT_URL),
    '.',
  ),
];

export const moneysJourney: SampleArticle = {
  slug: 'perjalanan-uang-negara-sampai-ke-desa',
  title: 'Perjalanan Uang Negara: dari Kas Negara sampai ke Desa',
  summary:
    'Dari rencana belanja sampai uang tiba di rekening, ada lima langkah yang bisa Anda ikuti. Ini peta singkatnya, lengkap dengan istilah yang perlu dikenal.',
  body: bodyWith(
    'Perintah diuji. KPPN memeriksa tiga hal: haknya benar, uangnya tersedia, dan rekeningnya cocok.',
  ),
  kind: 'explainer',
  publicInfoClass: 'periodic',
  variants: [youth, senior],
  section: 'panduan-layanan',
  tags: ['pencairan-dana', 'dana-desa', 'satuan-kerja', 'anak-muda', 'ramah-lansia'],
  authors: ['nurul-aini-basri'],
  sources: ['fakhrurrazi-idris'],
  cover: 'jalan-uang-ke-desa',
  credit: ILLUSTRATION,
  related: [
    'lima-kekeliruan-berkas-pembayaran',
    'gampong-alue-ceria-menutup-buku-kas-kertas',
    'tentang-kantor-kami',
  ],
  correction: {
    note: 'Langkah keempat diperjelas: kami memeriksa hak, ketersediaan uang, dan rekening. Sebelumnya hanya tertulis “diperiksa”.',
    before: { body: bodyWith('Perintah diuji. KPPN memeriksa isinya.') },
  },
  reviewDueAt: '2027-02-26',
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'youth',
      images: ['jalan-uang-ke-desa', 'uang-digital-desa'],
    },
    { channel: 'youtube', accountKey: 'kantor', audience: 'general', videoId: 'humashub001' },
    { channel: 'forum', accountKey: 'kantor', audience: 'general' },
  ],
  en: moneysJourneyInEnglish,
};
