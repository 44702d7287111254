import { link, ol, p, ul } from '../blocks';
import { FACT_CHECK_URL, PUBLIC_INFO_URL, REPORT_URL } from '../links';
import type { SampleFaq } from '../types';

/** Questions of pensioners, students and other citizens. */
export const citizenFaqs: readonly SampleFaq[] = [
  {
    slug: 'uang-pensiun-belum-masuk',
    question: 'Uang pensiun saya belum masuk. Ke mana saya harus bertanya?',
    answer: [
      p(
        'Tunggu sampai tanggal 3, lalu tanyakan lebih dulu kepada bank atau kantor pos tempat Anda menerima pensiun. Bawalah buku tabungan dan KTP. Penyebab tersering ialah pembuktian diri yang terlewat atau rekening yang ditutup.',
      ),
      p(
        'Bila belum jelas, datanglah ke layanan depan kami. Data pensiun tidak ada pada kami, tetapi kami akan menghubungkan Anda dengan petugas yang tepat.',
      ),
    ],
    variants: [
      {
        audience: 'senior',
        question: 'Uang pensiun saya belum masuk. Saya harus ke mana?',
        answer: [
          p(
            'Tunggu dulu sampai tanggal 3. Sesudah itu, datanglah ke bank atau kantor pos. Bawalah buku tabungan dan KTP.',
          ),
          p(
            'Bila masih bingung, datanglah ke kantor kami. Kami akan membantu mencari tempat yang tepat. Bapak dan Ibu tidak sendirian.',
          ),
        ],
      },
    ],
    section: 'pensiun',
    tags: ['pensiun', 'ramah-lansia'],
    legalBasis: '',
    lastVerifiedAt: '2026-10-26',
    validUntil: '2027-10-26',
    image: 'kalender-pensiun',
    channelPlans: [],
  },
  {
    slug: 'bagaimana-memastikan-pesan-asli',
    question: 'Bagaimana memastikan pesan yang mengaku dari kantor ini benar-benar asli?',
    answer: [
      p('Periksa tiga hal sebelum membalas.'),
      ol(
        'Pengirimnya: kami tidak memakai nomor pribadi untuk urusan layanan.',
        'Permintaannya: kami tidak pernah meminta kata sandi, kode rahasia, atau uang.',
        'Alamatnya: tautan resmi selalu menuju situs kami, tanpa tambahan apa pun.',
      ),
      p(
        'Bila ragu, cocokkan dengan ',
        link('daftar di halaman cek fakta', FACT_CHECK_URL),
        ' atau tunjukkan pesannya kepada petugas kami. Bertanya selalu lebih murah daripada menyesal.',
      ),
    ],
    variants: [
      {
        audience: 'youth',
        question: 'Gimana cara tahu chat dari kantor ini asli?',
        answer: [
          p('Cek tiga hal ini dulu sebelum balas.'),
          ul(
            'Pengirimnya. Kami tidak pakai nomor pribadi.',
            'Permintaannya. Kami tidak minta kata sandi atau uang.',
            'Tautannya. Harus ke situs resmi kami.',
          ),
          p(
            'Masih ragu? Cocokkan di ',
            link('halaman cek fakta', FACT_CHECK_URL),
            '. Lebih baik tanya dulu 😉',
          ),
        ],
      },
      {
        audience: 'senior',
        question: 'Bagaimana saya tahu pesan itu asli?',
        answer: [
          p('Lihat tiga hal ini sebelum membalas.'),
          ul(
            'Siapa yang mengirim? Kami tidak memakai nomor pribadi.',
            'Apa yang diminta? Kami tidak pernah minta uang atau kata sandi.',
            'Ke mana alamatnya? Harus ke situs resmi kami.',
          ),
          p(
            'Bila ragu, jangan balas. Tunjukkan pesan itu kepada anak atau cucu. Bisa juga dilihat di ',
            link('halaman cek fakta', FACT_CHECK_URL),
            '.',
          ),
        ],
      },
    ],
    section: 'cek-fakta',
    tags: ['anti-penipuan', 'ramah-lansia', 'anak-muda'],
    legalBasis: '',
    lastVerifiedAt: '2026-11-09',
    validUntil: '2027-05-09',
    image: 'gelembung-pesan-palsu',
    channelPlans: [],
  },
  {
    slug: 'bagaimana-melaporkan-pungutan',
    question: 'Bagaimana cara melaporkan pungutan, dan apakah nama saya aman?',
    answer: [
      p(
        'Tulis apa yang terjadi, di mana, kapan, dan siapa yang terlibat, lalu kirim lewat ',
        link('saluran pengaduan', REPORT_URL),
        '. Anda boleh melapor tanpa nama. Kode laporan dipakai untuk memantau perkembangan dan menjawab pertanyaan tim.',
      ),
      p(
        'Petugas yang dilaporkan tidak ikut memeriksa dan tidak dapat melihat siapa pelapornya. Ancaman kepada pelapor kami perlakukan sebagai pelanggaran tersendiri.',
      ),
    ],
    variants: [
      {
        audience: 'youth',
        question: 'Kalau lapor pungutan, namaku aman?',
        answer: [
          p('Aman. Kamu bahkan boleh lapor tanpa nama.'),
          p(
            'Tulis apa yang terjadi, di mana, kapan, dan siapa. Kirim lewat ',
            link('saluran pengaduan', REPORT_URL),
            ', lalu simpan kodenya buat memantau. Petugas yang dilaporkan tidak bisa melihat siapa kamu.',
          ),
        ],
      },
    ],
    section: 'integritas',
    tags: ['pengaduan', 'gratifikasi', 'anak-muda'],
    legalBasis: '',
    lastVerifiedAt: '2026-10-05',
    validUntil: '2027-10-05',
    channelPlans: [],
  },
  {
    slug: 'cara-meminta-informasi-publik',
    question: 'Bagaimana cara meminta data atau dokumen, dan berapa lama dijawab?',
    answer: [
      p(
        'Ajukan permintaan lewat ',
        link('layanan informasi publik', PUBLIC_INFO_URL),
        ' atau datang langsung. Sebutkan nama, alamat kontak, dan dokumen yang diperlukan; alasan boleh ditulis singkat.',
      ),
      p(
        'Kami menjawab dalam 10 hari kerja. Bila dokumennya sulit dikumpulkan, waktu dapat ditambah 7 hari kerja dan Anda diberi tahu sebabnya. Bila ditolak, Anda berhak mengajukan keberatan.',
      ),
    ],
    variants: [
      {
        audience: 'youth',
        question: 'Butuh data buat skripsi. Mintanya gimana, dan berapa lama?',
        answer: [
          p(
            'Isi permintaan di ',
            link('layanan informasi publik', PUBLIC_INFO_URL),
            '. Tulis nama, kontak, dan data yang kamu perlukan. Alasannya cukup singkat saja.',
          ),
          p(
            'Kami jawab dalam 10 hari kerja. Kalau datanya susah dicari, bisa tambah 7 hari kerja. Kalau ditolak, kamu berhak keberatan.',
          ),
        ],
      },
    ],
    section: 'panduan-layanan',
    tags: ['informasi-publik', 'anak-muda'],
    legalBasis: 'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    lastVerifiedAt: '2026-08-24',
    validUntil: '2027-08-24',
    channelPlans: [],
  },
];
