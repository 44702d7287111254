import { b, h2, link, ol, p, quote, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { SERVICES_URL } from '../links';
import type { SampleArticle } from '../types';

export const fivePaperworkMistakes: SampleArticle = {
  slug: 'lima-kekeliruan-berkas-pembayaran',
  title: 'Lima Kekeliruan yang Paling Sering Mengembalikan Berkas',
  summary:
    'Hampir semua berkas yang kembali jatuh karena lima hal kecil. Semuanya bisa dicegah dalam sepuluh menit sebelum dikirim.',
  body: [
    p(
      'Setiap pagi, meja Seksi Pencairan Dana menerima tumpukan Surat Perintah Membayar (SPM) dari satuan kerja. Sebagian besar lolos pada pemeriksaan pertama. Sisanya kembali, dan hampir selalu karena sebab yang sama.',
    ),
    h2('Lima kekeliruan itu'),
    ol(
      [
        b('Nama rekening berbeda satu huruf. '),
        'Bank menolak pembayaran bila nama tidak sama. Salin dari buku tabungan, jangan dari ingatan.',
      ],
      [
        b('Kode akun tertukar. '),
        'Belanja barang masuk ke kode belanja modal, atau sebaliknya. Bandingkan dengan dokumen anggaran sebelum menyimpan.',
      ],
      [
        b('Potongan pajak tidak cocok. '),
        'Jumlah pada faktur dan jumlah pada SPM harus sama sampai rupiah terakhir.',
      ],
      [
        b('Lampiran lama. '),
        'Surat keputusan sudah berganti, tetapi berkas masih membawa versi sebelumnya.',
      ],
      [
        b('Tanda tangan belum lengkap. '),
        'Pejabat sedang bepergian dan penggantinya belum terdaftar pada kami.',
      ],
    ),
    h2('Kebiasaan sepuluh menit'),
    p(
      'Rahmat Fadhil dari Gampong Blang Harapan pernah dua kali pulang dengan berkas yang sama. Sekarang ia meminta rekannya membaca ulang sebelum berkas dikirim. Orang yang tidak ikut menulis lebih cepat melihat kesalahan.',
    ),
    quote('“Mata saya sudah lelah melihat angka sendiri. Mata teman masih segar.”'),
    ul(
      'Baca nama dan nomor rekening dengan suara keras.',
      'Cocokkan jumlah pada tiga tempat: kuitansi, faktur, dan SPM.',
      'Periksa tanggal setiap lampiran.',
    ),
    p(
      'Lembar periksa satu halaman tersedia di ',
      link('halaman layanan', SERVICES_URL),
      '. Cetak, tempel di dinding, dan beri tanda setiap kali berkas lolos pada kiriman pertama.',
    ),
  ],
  kind: 'explainer',
  publicInfoClass: 'periodic',
  variants: [],
  section: 'bendahara-dan-satuan-kerja',
  tags: ['satuan-kerja', 'pencairan-dana'],
  authors: ['fakhrurrazi-idris'],
  sources: ['rahmat-fadhil'],
  cover: 'berkas-diperiksa',
  credit: ILLUSTRATION,
  related: ['perjalanan-uang-negara-sampai-ke-desa', 'loket-akhir-tahun-2026'],
  reviewDueAt: '2027-02-19',
  channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'general' }],
};
