import { h2, link, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { SERVICES_URL } from '../links';
import type { SampleArticle } from '../types';

export const powerCut: SampleArticle = {
  slug: 'listrik-padam-loket-pindah-ke-aula',
  title: 'Listrik Padam, Loket Pindah ke Aula',
  summary:
    'Gedung utama tanpa listrik. Semua loket tetap melayani di aula samping, dan nomor antrean Anda tetap berlaku.',
  body: [
    p(
      'Listrik di gedung utama padam. Loket kami pindahkan ke aula samping, yang memakai genset. Anda tidak perlu pulang.',
    ),
    h2('Yang tetap berjalan'),
    ul(
      'Penerimaan berkas pembayaran, dengan nomor antrean yang sama.',
      'Konsultasi tatap muka, di sisi kiri aula.',
      'Meja tamu lansia, dengan kursi di dekat pintu.',
    ),
    h2('Yang menunggu'),
    p('Cetak ulang dokumen belum bisa dilayani. Kami catat nama Anda, lalu kami hubungi.'),
    p(
      'Perubahan berikutnya kami tulis di ',
      link('halaman layanan', SERVICES_URL),
      '. Terima kasih atas kesabaran Anda.',
    ),
  ],
  kind: 'announcement',
  publicInfoClass: 'immediate',
  variants: [],
  section: 'panduan-layanan',
  tags: ['jam-layanan'],
  authors: ['teuku-rizal-hanafiah'],
  sources: [],
  cover: 'loket-gratis',
  credit: ILLUSTRATION,
  related: ['cara-membaca-jam-layanan'],
  reviewDueAt: '2026-12-31',
  channelPlans: [],
};
