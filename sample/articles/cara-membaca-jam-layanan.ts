import { b, h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { SERVICES_URL } from '../links';
import type { SampleArticle } from '../types';

export const readingServiceHours: SampleArticle = {
  slug: 'cara-membaca-jam-layanan',
  title: 'Cara Membaca Jam Layanan agar Tidak Datang Sia-Sia',
  summary:
    'Jam buka, batas ambil nomor, dan jam tenang: tiga angka di papan kami, dan cara memakainya.',
  body: [
    p(
      'Di depan pintu kami tergantung papan dengan tiga baris jam. Banyak tamu hanya membaca baris pertama, lalu kecewa karena nomor antrean sudah habis. Begini cara membacanya.',
    ),
    h2('Tiga baris, tiga arti'),
    ul(
      [
        b('Jam buka. '),
        'Senin sampai Kamis pukul 08.00–15.00. Jumat pukul 08.00–11.30 dan 14.00–15.00.',
      ],
      [b('Batas ambil nomor. '), 'Mesin nomor berhenti pukul 14.30, agar semua tamu terlayani.'],
      [
        b('Jam tenang. '),
        'Pukul 13.30–14.30 paling lengang, cocok untuk konsultasi yang perlu waktu.',
      ],
    ),
    h2('Hari yang paling ramai'),
    p(
      'Awal bulan dan pekan terakhir sebelum hari raya selalu padat. Bila urusan Anda tidak mendesak, pilihlah pertengahan bulan. Rata-rata waktu tunggu saat itu hanya seperempat jam.',
    ),
    h2('Sebelum berangkat'),
    p(
      'Periksa syarat berkas di ',
      link('halaman layanan', SERVICES_URL),
      '. Hari libur dan perubahan jam diumumkan di halaman yang sama, paling lambat tiga hari sebelumnya. Tamu lansia, ibu hamil, dan penyandang disabilitas boleh langsung ke meja prioritas tanpa nomor.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [
    {
      audience: 'senior',
      title: 'Kapan Sebaiknya Datang ke Kantor Kami',
      summary: 'Jam buka kantor kami, dan waktu yang paling nyaman untuk Bapak dan Ibu.',
      body: [
        p(
          'Bapak dan Ibu selalu kami tunggu. Meja khusus sudah kami siapkan. Tidak perlu ambil nomor.',
        ),
        h2('Jam buka'),
        ul(
          'Senin sampai Kamis pukul 08.00–15.00.',
          'Jumat pukul 08.00–11.30, lalu pukul 14.00–15.00.',
        ),
        h2('Waktu yang nyaman'),
        p('Kantor paling sepi pukul 13.30–14.30. Petugas kami bisa menemani lebih lama.'),
        p(
          'Mesin nomor berhenti pukul 14.30. Awal bulan kantor sangat ramai. Pilihlah tengah bulan bila bisa.',
        ),
        h2('Sebelum berangkat'),
        p(
          'Mintalah keluarga membuka ',
          link('halaman layanan', SERVICES_URL),
          '. Di sana ada daftar surat yang perlu dibawa. Hari libur juga ditulis di sana.',
        ),
      ],
      hashtags: 'JamLayanan RamahLansia',
    },
  ],
  section: 'panduan-layanan',
  tags: ['jam-layanan', 'ramah-lansia'],
  authors: ['teuku-rizal-hanafiah'],
  sources: ['muzakkir-yunus'],
  cover: 'papan-jam-layanan',
  credit: ILLUSTRATION,
  related: ['sudut-tenang-untuk-tamu-lansia', 'tentang-kantor-kami'],
  reviewDueAt: '2027-01-29',
  channelPlans: [],
};
