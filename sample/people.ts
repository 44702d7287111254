import type { SamplePerson } from './types';

const OFFICE = 'KPPN Lhok Sejahtera';

/** Imaginary people: authors write, sources are quoted, some do both. */
export const people: readonly SamplePerson[] = [
  {
    slug: 'cut-safira-maulida',
    name: 'Cut Safira Maulida',
    title: 'Kepala Kantor',
    unit: OFFICE,
    role: 'source',
  },
  {
    slug: 'teuku-rizal-hanafiah',
    name: 'Teuku Rizal Hanafiah',
    title: 'Pranata Humas',
    unit: `Subbagian Umum, ${OFFICE}`,
    role: 'author',
  },
  {
    slug: 'nurul-aini-basri',
    name: 'Nurul Aini Basri',
    title: 'Penulis dan Penyunting',
    unit: `Subbagian Umum, ${OFFICE}`,
    role: 'author',
  },
  {
    slug: 'fakhrurrazi-idris',
    name: 'Fakhrurrazi Idris',
    title: 'Kepala Seksi Pencairan Dana',
    unit: OFFICE,
    role: 'both',
  },
  {
    slug: 'dewi-anggraini-siregar',
    name: 'Dewi Anggraini Siregar',
    title: 'Pemeriksa Fakta',
    unit: `Tim Kepatuhan Internal, ${OFFICE}`,
    role: 'both',
  },
  {
    slug: 'muzakkir-yunus',
    name: 'Muzakkir Yunus',
    title: 'Petugas Layanan Depan',
    unit: OFFICE,
    role: 'source',
  },
  {
    slug: 'ramlah-usman',
    name: 'Ramlah Usman',
    title: 'Pensiunan Guru',
    unit: 'Warga Lhok Sejahtera',
    role: 'source',
  },
  {
    slug: 'zulkarnain-daud',
    name: 'Zulkarnain Daud',
    title: 'Keuchik',
    unit: 'Gampong Alue Ceria',
    role: 'source',
  },
  {
    slug: 'rahmat-fadhil',
    name: 'Rahmat Fadhil',
    title: 'Bendahara Gampong',
    unit: 'Gampong Blang Harapan',
    role: 'source',
  },
];
