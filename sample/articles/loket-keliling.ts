import { h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { SERVICES_URL } from '../links';
import type { SampleArticle } from '../types';

export const travellingDesk: SampleArticle = {
  slug: 'loket-keliling-singgah-di-pelabuhan',
  title: 'Loket Keliling Singgah di Pelabuhan Setiap Kamis',
  summary:
    'Bendahara dari pulau tidak perlu lagi menyeberang lalu naik angkutan ke kota. Mobil layanan kami menunggu di dermaga.',
  body: [
    p(
      'Kapal pertama tiba pukul 08.00 dan kapal terakhir berangkat pukul 15.00. Di antara keduanya, bendahara dari pulau dulu harus bergegas ke kota. Kini mobil layanan kami yang datang.',
    ),
    h2('Layanan di dermaga'),
    ul(
      'Konsultasi berkas pembayaran.',
      'Pemeriksaan data rekening dan pejabat penanda tangan.',
      'Bantuan mengisi formulir bagi penerima pensiun.',
    ),
    p(
      'Jadwal dan perubahannya ada di ',
      link('halaman layanan', SERVICES_URL),
      '. Semua layanan gratis, termasuk tempat duduk menghadap laut.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [],
  section: 'panduan-layanan',
  tags: ['jam-layanan', 'satuan-kerja', 'pensiun'],
  authors: ['fakhrurrazi-idris'],
  sources: ['muzakkir-yunus'],
  cover: 'pelabuhan-senja',
  credit: ILLUSTRATION,
  related: ['cara-membaca-jam-layanan'],
  reviewDueAt: '2027-01-29',
  channelPlans: [],
};
