import { h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { CLASS_URL } from '../links';
import type { SampleArticle } from '../types';

export const digitalPaymentClass: SampleArticle = {
  slug: 'kelas-pembayaran-digital-bendahara-desa',
  title: 'Kelas Gratis: Pembayaran Digital untuk Bendahara Desa',
  summary:
    'Setengah hari praktik langsung: membayar tanpa uang tunai, mencatat dengan rapi, dan menjaga kata sandi. Kelas berlangsung Rabu, 20 Januari 2027.',
  body: [
    p(
      'Banyak bendahara desa masih membawa uang tunai dari bank ke toko bangunan. Cara itu melelahkan, berisiko, dan menyisakan setumpuk kuitansi. Di kelas ini, Anda belajar membayar langsung dari rekening kas desa, lalu mencatatnya pada saat yang sama.',
    ),
    h2('Yang akan Anda kuasai'),
    ul(
      'Menyiapkan pembayaran nontunai, dari usulan sampai persetujuan dua orang.',
      'Mencocokkan catatan bank dengan buku kas dalam waktu singkat.',
      'Mengenali pesan palsu yang mengincar kata sandi bendahara.',
    ),
    h2('Waktu dan tempat'),
    p(
      'Kelas berlangsung Rabu, 20 Januari 2027, pukul 09.00 sampai 12.00, di Aula Teluk, lantai dasar kantor kami. Pengajarnya Fakhrurrazi Idris, Kepala Seksi Pencairan Dana. Tersedia 40 kursi, makanan ringan, dan jalur kursi roda.',
    ),
    h2('Cara mendaftar'),
    p(
      'Isi nama dan asal gampong di ',
      link('halaman pendaftaran kelas', CLASS_URL),
      ' paling lambat 13 Januari 2027. Bawalah ponsel atau laptop. Kelas ini gratis, dan tidak ada sertifikat berbayar sesudahnya.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [
    {
      audience: 'youth',
      title: 'Bendahara Desa Muda, Saatnya Naik Kelas!',
      summary:
        'Praktik bayar tanpa uang tunai, Rabu, 20 Januari 2027. Gratis, dan cuma setengah hari.',
      body: [
        p(
          'Masih bawa uang tunai dari bank ke toko bangunan? Capek, dan bikin deg-degan. Di kelas ini kamu belajar bayar langsung dari rekening kas desa 📱',
        ),
        h2('Kamu akan bisa'),
        ul(
          'Menyiapkan pembayaran digital yang disetujui dua orang.',
          'Mencocokkan catatan bank dan buku kas dengan cepat.',
          'Mengenali pesan palsu yang mengincar kata sandi.',
        ),
        h2('Catat, ya'),
        p(
          'Rabu, 20 Januari 2027, pukul 09.00 sampai 12.00. Tempatnya Aula Teluk, lantai dasar kantor kami. Kamu belajar bareng Fakhrurrazi Idris, Kepala Seksi Pencairan Dana.',
        ),
        p(
          'Hanya ada 40 kursi. Daftar di ',
          link('halaman kelas', CLASS_URL),
          ' paling lambat 13 Januari 2027. Bawa ponsel atau laptop, sisanya kami siapkan.',
        ),
      ],
      hashtags: 'BendaharaMuda KelasGratis DesaDigital',
    },
  ],
  section: 'kelas-dan-acara',
  tags: ['kelas-gratis', 'pembayaran-digital', 'dana-desa', 'anak-muda'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['fakhrurrazi-idris'],
  cover: 'kelas-bendahara',
  credit: ILLUSTRATION,
  related: [
    'gampong-alue-ceria-menutup-buku-kas-kertas',
    'enam-tanda-pesan-penipuan',
    'perjalanan-uang-negara-sampai-ke-desa',
  ],
  reviewDueAt: '2027-01-21',
  event: {
    theme: 'Pembayaran digital untuk bendahara desa',
    benefit: 'Membayar tanpa uang tunai, mencatat dengan rapi, dan menjaga kata sandi.',
    speaker: 'Fakhrurrazi Idris, Kepala Seksi Pencairan Dana',
    place: 'Aula Teluk, lantai dasar KPPN Lhok Sejahtera',
    // 09.00 and 12.00 in Aceh, which keeps Western Indonesia Time (UTC+7).
    startsAt: '2027-01-20T02:00:00.000Z',
    endsAt: '2027-01-20T05:00:00.000Z',
  },
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'youth',
      images: ['kelas-bendahara'],
      hashtags: 'KelasGratis BendaharaDesa LhokSejahtera',
    },
    { channel: 'forum', accountKey: 'kantor', audience: 'general' },
  ],
  en: {
    title: 'Free Class: Digital Payments for Village Treasurers',
    summary:
      'Half a day of practice: paying without cash, keeping clean books, guarding passwords. Wednesday, 20 January 2027.',
    body: [
      p(
        'Many village treasurers still carry cash from the bank to the hardware store. It is tiring, it is risky, and it leaves a heap of receipts. In this class you learn to pay straight from the village account and to keep the books as you go.',
      ),
      h2('What you will be able to do'),
      ul(
        'Set up a cashless payment, from request to the approval of two people.',
        'Match the bank statement with the cash book in little time.',
        'Spot the fake messages that hunt for a treasurer’s password.',
      ),
      h2('Time and place'),
      p(
        'Wednesday, 20 January 2027, 09.00 to 12.00, in the Teluk Hall on our ground floor. Fakhrurrazi Idris, head of our disbursement section, is the teacher. There are 40 seats, light snacks and a wheelchair ramp.',
      ),
      p(
        'Sign up on the ',
        link('class page', CLASS_URL),
        ' by 13 January 2027, with your name and your village. The class is free, and so is the certificate.',
      ),
    ],
    event: {
      theme: 'Digital payments for village treasurers',
      benefit: 'Paying without cash, keeping clean books and guarding passwords.',
      speaker: 'Fakhrurrazi Idris, head of the disbursement section',
      place: 'Teluk Hall, ground floor, KPPN Lhok Sejahtera',
    },
    variants: [],
  },
};
