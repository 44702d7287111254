import type { SampleTag } from './types';

export const tags: readonly SampleTag[] = [
  { slug: 'pencairan-dana', name: 'Pencairan Dana' },
  { slug: 'dana-desa', name: 'Dana Desa' },
  { slug: 'pensiun', name: 'Pensiun' },
  { slug: 'satuan-kerja', name: 'Satuan Kerja' },
  { slug: 'pembayaran-digital', name: 'Pembayaran Digital' },
  { slug: 'anti-penipuan', name: 'Anti-Penipuan' },
  { slug: 'gratifikasi', name: 'Gratifikasi' },
  { slug: 'pengaduan', name: 'Pengaduan' },
  { slug: 'jam-layanan', name: 'Jam Layanan' },
  { slug: 'kelas-gratis', name: 'Kelas Gratis' },
  { slug: 'ramah-lansia', name: 'Ramah Lansia' },
  { slug: 'anak-muda', name: 'Anak Muda' },
  { slug: 'akhir-tahun', name: 'Akhir Tahun' },
  { slug: 'informasi-publik', name: 'Informasi Publik' },
  { slug: 'bahasa-sederhana', name: 'Bahasa Sederhana' },
];
