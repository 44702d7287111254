import { h2, link, p, ul } from '../blocks';
import { INTERNSHIP_URL, REPORT_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const fakeRecruitment: SampleRebuttal = {
  slug: 'magang-gratis-dan-bukan-penerimaan-pegawai',
  title: 'Magang di Kantor Kami Gratis dan Bukan Penerimaan Pegawai',
  summary:
    'Foto kegiatan magang kami dipakai dalam poster lowongan dengan biaya seragam. Fotonya asli, keterangannya tidak.',
  claimReviewed: 'KPPN membuka lowongan pegawai dengan biaya seragam',
  claimant: 'Akun Instagram yang mengaku pusat informasi kerja',
  verdict: 'misleading',
  misinfoType: 'false_context',
  fact: 'Yang kami buka adalah magang mahasiswa, tanpa biaya apa pun. Penerimaan pegawai negeri hanya diumumkan secara nasional.',
  myth: 'Sebuah poster menyebut KPPN menerima pegawai baru dan setiap pelamar wajib membayar seragam.',
  fallacy:
    'Poster itu memakai foto asli dari kegiatan magang kami, lalu memasang keterangan lain. Karena fotonya benar, pembaca mengira seluruh isinya benar. Biaya seragam dibuat kecil agar tampak wajar.',
  body: [
    p(
      'Kami membuka magang bagi mahasiswa, dan pendaftarannya gratis. Penerimaan pegawai negeri berjalan secara nasional, lewat satu pengumuman resmi, dan juga gratis.',
    ),
    h2('Poster yang beredar'),
    p(
      'Awas, bagian ini memuat kabar menyesatkan. Poster itu menawarkan kursi pegawai dan meminta uang seragam sebelum wawancara.',
    ),
    h2('Bagaimana poster itu menyesatkan'),
    ul(
      'Fotonya diambil dari berita magang kami, lalu dipotong.',
      'Keterangan tentang magang diganti menjadi penerimaan pegawai.',
      'Nomor kontaknya bukan nomor kantor.',
    ),
    p(
      'Jadi, magang kami gratis dan hanya dibuka lewat ',
      link('halaman magang', INTERNSHIP_URL),
      '. Bila ada yang meminta uang, ',
      link('laporkan kepada kami', REPORT_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'Instagram',
      url: 'https://example.com/infokerja/poster-seragam',
      archiveUrl: 'https://archive.example/2026/poster-seragam',
      seenAt: '2026-11-10',
      image: 'hoaks-lowongan',
    },
  ],
  evidence: [
    {
      title: 'Foto asli kegiatan magang beserta data berkasnya',
      publisher: 'KPPN Lhok Sejahtera',
      url: 'https://kppn-lhoksejahtera.example/galeri/magang-2025',
      archiveUrl: 'https://archive.example/2026/kppn-galeri-magang',
      kind: 'image',
      accessedAt: '2026-11-11',
      isPrimary: true,
      isOutsideControl: false,
    },
    {
      title: 'Pengumuman jadwal penerimaan pegawai secara nasional',
      publisher: 'Badan Kepegawaian Contoh',
      url: 'https://example.org/pengumuman/penerimaan-pegawai',
      archiveUrl: 'https://archive.example/2026/penerimaan-pegawai',
      kind: 'document',
      accessedAt: '2026-11-11',
      isPrimary: true,
      isOutsideControl: true,
    },
  ],
  method:
    'Gambar dicari dengan pencarian balik, dibandingkan dengan galeri kami, lalu keterangannya dicocokkan dengan pengumuman penerimaan pegawai.',
  authors: ['teuku-rizal-hanafiah'],
  checkedBy: 'nurul-aini-basri',
  aboutPublisher: true,
  variants: [
    {
      audience: 'youth',
      title: 'Magang Kami Gratis, dan Itu Bukan Lowongan Pegawai',
      summary: 'Fotonya asli, keterangannya palsu. Jangan bayar seragam!',
      body: [
        p(
          'Kami buka magang untuk mahasiswa, dan daftarnya gratis. Penerimaan pegawai negeri beda lagi. Itu diumumkan secara nasional dan juga gratis.',
        ),
        h2('Poster palsunya'),
        p(
          'Awas, ini menyesatkan. Poster itu menawarkan kursi pegawai, tetapi minta uang seragam sebelum wawancara.',
        ),
        h2('Triknya'),
        ul(
          'Foto magang kami diambil, lalu dipotong.',
          'Kata magang diganti jadi penerimaan pegawai.',
          'Nomor kontaknya bukan punya kantor.',
        ),
        p(
          'Ingat, daftar magang cuma lewat ',
          link('halaman ini', INTERNSHIP_URL),
          '. Ada yang minta uang? ',
          link('Laporkan ke kami', REPORT_URL),
          ' 🚩',
        ),
      ],
      hashtags: 'CekFakta AwasLokerPalsu',
    },
  ],
  section: 'cek-fakta',
  tags: ['anti-penipuan', 'anak-muda'],
  channelPlans: [],
};
