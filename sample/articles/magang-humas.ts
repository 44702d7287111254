import { h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { INTERNSHIP_URL } from '../links';
import type { SampleArticle } from '../types';

export const internship: SampleArticle = {
  slug: 'magang-humas-2027',
  title: 'Magang Humas Dibuka: Belajar Menjelaskan Uang Negara',
  summary:
    'Empat mahasiswa akan bergabung selama tiga bulan mulai Februari 2027. Pendaftaran gratis dan hanya lewat satu halaman.',
  body: [
    p(
      'Kami mencari orang yang suka bertanya “maksudnya apa?”. Selama magang, Anda membantu mengubah aturan yang rumit menjadi tulisan, gambar, dan video yang dimengerti tetangga Anda.',
    ),
    h2('Yang akan Anda kerjakan'),
    ul(
      'Menulis satu cerita layanan setiap pekan, dengan pendampingan penyunting.',
      'Memeriksa kabar palsu bersama tim cek fakta.',
      'Mendampingi kelas bendahara desa dan merekam pelajarannya.',
    ),
    h2('Syarat singkat'),
    p(
      'Mahasiswa aktif dari jurusan apa pun, bersedia hadir tiga hari sepekan, dan punya satu tulisan atau karya yang dibanggakan. Nilai kuliah dan foto resmi tidak kami minta. Teman difabel sangat kami harapkan; sampaikan kebutuhan Anda agar ruang kerja dapat disiapkan.',
    ),
    h2('Cara mendaftar'),
    p(
      'Kirim karya Anda lewat ',
      link('halaman magang', INTERNSHIP_URL),
      ' sampai 11 Desember 2026. Magang dimulai 1 Februari 2027. Tidak ada biaya seragam, biaya tes, atau titipan. Siapa pun yang meminta uang atas nama kami sedang menipu Anda.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [
    {
      audience: 'youth',
      title: 'Magang Bareng Kami: Bikin Uang Negara Gampang Dimengerti',
      summary:
        'Empat kursi, tiga bulan, mulai Februari 2027. Daftarnya gratis, karyamu yang bicara.',
      body: [
        p(
          'Suka bertanya “maksudnya apa, sih?” Kamu cocok di sini. Kamu akan mengubah aturan rumit jadi cerita yang dimengerti tetangga ✨',
        ),
        h2('Kerjaanmu nanti'),
        ul(
          'Menulis satu cerita tiap pekan, ditemani penyunting.',
          'Membongkar kabar palsu bareng tim cek fakta.',
          'Ikut kelas bendahara desa dan merekam ceritanya.',
        ),
        h2('Syaratnya ringan'),
        p(
          'Kamu mahasiswa aktif, jurusan apa saja. Bisa datang tiga hari sepekan. Punya satu karya yang kamu banggakan.',
        ),
        p('Teman difabel kami tunggu. Bilang saja apa yang kamu perlukan.'),
        h2('Daftar'),
        p(
          'Kirim karya lewat ',
          link('halaman magang', INTERNSHIP_URL),
          ' sampai 11 Desember 2026. Mulainya 1 Februari 2027. Semua gratis, jadi kalau ada yang minta uang, itu penipu.',
        ),
      ],
      hashtags: 'MagangHumas MahasiswaAceh BelajarBareng',
    },
  ],
  section: 'kelas-dan-acara',
  tags: ['anak-muda', 'kelas-gratis', 'bahasa-sederhana'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['cut-safira-maulida'],
  cover: 'meja-magang',
  credit: ILLUSTRATION,
  related: ['mengapa-surat-kami-lebih-pendek', 'enam-tanda-pesan-penipuan'],
  reviewDueAt: '2026-12-12',
  channelPlans: [],
};
