import { link, p } from '../blocks';
import { REPORT_URL, SERVICES_URL } from '../links';
import type { SampleFaq } from '../types';

/** Questions of every visitor: when, how much, and with what. */
export const visitFaqs: readonly SampleFaq[] = [
  {
    slug: 'kapan-kantor-buka',
    question: 'Kapan kantor buka, dan sampai pukul berapa nomor antrean dibagikan?',
    answer: [
      p(
        'Kantor buka Senin sampai Kamis pukul 08.00–15.00. Pada hari Jumat, kantor buka pukul 08.00–11.30 dan 14.00–15.00. Nomor antrean dibagikan sampai pukul 14.30.',
      ),
      p(
        'Hari libur dan perubahan jam diumumkan di ',
        link('halaman layanan', SERVICES_URL),
        '. Tamu lansia, ibu hamil, dan penyandang disabilitas tidak memerlukan nomor.',
      ),
    ],
    variants: [
      {
        audience: 'senior',
        question: 'Kapan saya bisa datang ke kantor?',
        answer: [
          p('Senin sampai Kamis, kami buka pukul 08.00–15.00.'),
          p('Hari Jumat kami buka pukul 08.00–11.30. Lalu buka lagi pukul 14.00–15.00.'),
          p(
            'Mesin nomor berhenti pukul 14.30. Bapak dan Ibu tidak perlu nomor. Kabar hari libur ada di ',
            link('halaman layanan', SERVICES_URL),
            '.',
          ),
        ],
      },
    ],
    section: 'panduan-layanan',
    tags: ['jam-layanan', 'ramah-lansia'],
    legalBasis: 'Standar pelayanan KPPN Lhok Sejahtera tahun 2026',
    lastVerifiedAt: '2026-11-02',
    validUntil: '2027-01-29',
    image: 'papan-jam-layanan',
    channelPlans: [],
    en: {
      question: 'When is the office open, and until when do you hand out queue numbers?',
      answer: [
        p(
          'We are open Monday to Thursday, 08.00–15.00. On Fridays we are open 08.00–11.30 and 14.00–15.00. Queue numbers are handed out until 14.30.',
        ),
        p(
          'Holidays are announced on the ',
          link('service page', SERVICES_URL),
          '. Older visitors, pregnant women and visitors with disabilities need no number.',
        ),
      ],
      variants: [
        {
          audience: 'senior',
          question: 'When can I come to your office?',
          answer: [
            p('From Monday to Thursday we are open 08.00–15.00.'),
            p('On Fridays we are open 08.00–11.30, and again 14.00–15.00.'),
            p(
              'The number machine stops at 14.30, but you need no number. Holidays are on our ',
              link('service page', SERVICES_URL),
              '.',
            ),
          ],
        },
      ],
    },
  },
  {
    slug: 'apakah-layanan-berbayar',
    question: 'Apakah ada biaya untuk layanan di kantor ini?',
    answer: [
      p(
        'Tidak ada. Konsultasi, pemeriksaan berkas, pencairan dana, kelas, dan permintaan informasi gratis seluruhnya. Kami juga tidak menjual meterai, map, atau formulir.',
      ),
      p(
        'Bila ada yang meminta uang atas nama kami, jangan dibayar. Simpan buktinya dan ',
        link('laporkan kepada kami', REPORT_URL),
        '.',
      ),
    ],
    variants: [
      {
        audience: 'youth',
        question: 'Urus apa-apa di sini bayar, nggak?',
        answer: [
          p('Nggak. Konsultasi, cek berkas, kelas, sampai minta data, semuanya gratis 🎉'),
          p(
            'Ada yang minta uang atas nama kami? Jangan dibayar. Simpan bukti, lalu ',
            link('laporkan ke kami', REPORT_URL),
            '.',
          ),
        ],
      },
      {
        audience: 'senior',
        question: 'Apakah saya harus membayar?',
        answer: [
          p('Tidak. Semua layanan kami gratis. Bapak dan Ibu cukup membawa surat yang diminta.'),
          p(
            'Bila ada yang minta uang, jangan diberi. Simpan buktinya, lalu ',
            link('laporkan kepada kami', REPORT_URL),
            '.',
          ),
        ],
      },
    ],
    section: 'panduan-layanan',
    tags: ['pengaduan', 'anti-penipuan', 'ramah-lansia', 'anak-muda'],
    legalBasis: 'Standar pelayanan KPPN Lhok Sejahtera tahun 2026; maklumat layanan tanpa biaya',
    lastVerifiedAt: '2026-11-02',
    validUntil: '2027-10-29',
    image: 'loket-gratis',
    channelPlans: [
      {
        channel: 'instagram',
        accountKey: 'kantor',
        audience: 'youth',
        images: ['loket-gratis'],
        hashtags: 'LayananGratis TanyaJawab',
      },
      { channel: 'forum', accountKey: 'kantor', audience: 'general' },
    ],
    en: {
      question: 'Is there any charge for your services?',
      answer: [
        p(
          'No. Advice, file checks, disbursement, classes and requests for information are all free. We sell no stamps, folders or forms either.',
        ),
        p(
          'If somebody asks for money in our name, do not pay. Keep the proof and ',
          link('report it to us', REPORT_URL),
          '.',
        ),
      ],
      variants: [],
    },
  },
  {
    slug: 'bolehkah-memberi-oleh-oleh',
    question: 'Bolehkah saya memberi oleh-oleh kepada petugas yang membantu saya?',
    answer: [
      p(
        'Mohon jangan, walaupun nilainya kecil. Pemberian yang berhubungan dengan pekerjaan petugas termasuk gratifikasi dan dapat menyulitkan petugas itu sendiri. Ucapan terima kasih dan penilaian yang jujur sudah cukup.',
      ),
      p(
        'Barang yang telanjur dikirim kami kembalikan. Bila tidak mungkin dikembalikan, barang itu kami laporkan dan salurkan menurut aturan.',
      ),
    ],
    variants: [
      {
        audience: 'senior',
        question: 'Bolehkah saya membawa oleh-oleh untuk petugas?',
        answer: [
          p(
            'Mohon jangan, ya. Niat Bapak dan Ibu sangat baik. Tetapi petugas tidak boleh menerima apa pun.',
          ),
          p('Ucapan terima kasih sudah cukup. Barang yang telanjur dikirim akan kami kembalikan.'),
        ],
      },
    ],
    section: 'integritas',
    tags: ['gratifikasi', 'ramah-lansia'],
    legalBasis:
      'Undang-Undang Nomor 20 Tahun 2001 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan Tindak Pidana Korupsi',
    lastVerifiedAt: '2026-10-05',
    validUntil: '2027-10-05',
    channelPlans: [],
  },
];
