import type { SampleSection } from './types';

export const sections: readonly SampleSection[] = [
  {
    slug: 'kabar-kantor',
    name: 'Kabar Kantor',
    description: 'Peristiwa, hasil kerja, dan orang-orang di balik layanan kami.',
  },
  {
    slug: 'panduan-layanan',
    name: 'Panduan Layanan',
    description: 'Langkah, syarat, dan waktu layanan, dijelaskan satu per satu.',
  },
  {
    slug: 'pensiun',
    name: 'Pensiun',
    description: 'Panduan tenang untuk penerima pensiun dan keluarganya.',
    parent: 'panduan-layanan',
  },
  {
    slug: 'bendahara-dan-satuan-kerja',
    name: 'Bendahara dan Satuan Kerja',
    description: 'Bekal kerja bagi bendahara dan pengelola keuangan.',
    parent: 'panduan-layanan',
  },
  {
    slug: 'kelas-dan-acara',
    name: 'Kelas dan Acara',
    description: 'Kelas gratis, kunjungan, dan magang di kantor kami.',
  },
  {
    slug: 'integritas',
    name: 'Integritas',
    description: 'Layanan tanpa imbalan, dan cara melaporkan bila ada yang menyimpang.',
  },
  {
    slug: 'cek-fakta',
    name: 'Cek Fakta',
    description: 'Kabar palsu tentang layanan perbendaharaan, diperiksa dengan bukti.',
  },
];
