import { b, h2, link, ol, p, ul } from '../blocks';
import { ILLUSTRATION } from '../credits';
import { FACT_CHECK_URL } from '../links';
import type { SampleArticle } from '../types';

export const sixSignsOfAScam: SampleArticle = {
  slug: 'enam-tanda-pesan-penipuan',
  title: 'Enam Tanda Pesan Penipuan yang Mengaku dari Kantor Kami',
  summary:
    'Pesan palsu makin rapi, tetapi polanya itu-itu saja. Simpan enam tanda ini dan bagikan kepada orang tua Anda.',
  body: [
    p(
      'Dalam tiga bulan terakhir, warga mengirimi kami puluhan tangkapan layar pesan palsu. Logo dan namanya meyakinkan. Untungnya, hampir semua memakai enam pola yang sama.',
    ),
    h2('Enam tanda'),
    ol(
      [b('Mendesak. '), 'Anda diberi waktu beberapa menit agar tidak sempat bertanya.'],
      [b('Meminta rahasia. '), 'Kata sandi, kode rahasia, atau foto kartu bank.'],
      [b('Meminta uang di muka. '), 'Disebut biaya admin, meterai, atau percepatan.'],
      [b('Tautan aneh. '), 'Alamatnya mirip, tetapi tidak berakhir seperti situs resmi.'],
      [b('Kiriman aplikasi. '), 'Anda diminta memasang berkas di luar toko aplikasi.'],
      [b('Hadiah tiba-tiba. '), 'Bantuan atau undian yang tidak pernah Anda ikuti.'],
    ),
    h2('Bila pesan seperti itu datang'),
    ul(
      'Berhenti sejenak. Tidak ada layanan kami yang hangus dalam satu jam.',
      'Jangan tekan tautan dan jangan balas.',
      'Foto pesannya, lalu blokir pengirimnya.',
      'Periksa di halaman cek fakta, atau bertanyalah ke petugas kami.',
    ),
    h2('Bila telanjur menekan'),
    p(
      'Matikan sambungan internet pada ponsel, lalu hubungi bank dari telepon lain. Minta bank membekukan rekening untuk sementara. Ganti kata sandi, kemudian lapor ke polisi dengan membawa bukti.',
    ),
    p(
      'Daftar pesan palsu terbaru ada di ',
      link('halaman cek fakta kami', FACT_CHECK_URL),
      '. Tertipu bukan hal yang memalukan. Diam justru membuat penipu mencari korban berikutnya.',
    ),
  ],
  kind: 'explainer',
  publicInfoClass: 'immediate',
  variants: [
    {
      audience: 'youth',
      title: 'Chat Ini Palsu Nggak, Ya? Cek Enam Tandanya',
      summary: 'Enam pola yang selalu dipakai penipu. Hafalkan, lalu jaga grup keluargamu.',
      body: [
        p(
          'Kamu biasanya jadi tempat bertanya di grup keluarga. “Ini benar, nggak?” Nah, simpan enam tanda ini supaya jawabanmu mantap 😎',
        ),
        h2('Enam tanda'),
        ol(
          'Buru-buru. Kamu dibuat panik supaya tidak sempat mikir.',
          'Minta rahasia. Kata sandi, kode rahasia, atau foto kartu bank.',
          'Minta uang dulu. Katanya biaya admin.',
          'Tautannya aneh. Mirip, tetapi bukan situs resmi.',
          'Kirim aplikasi. Pasangnya di luar toko aplikasi.',
          'Hadiah dadakan. Padahal kamu tidak pernah ikut.',
        ),
        h2('Langkahmu'),
        ul(
          'Tarik napas. Tidak ada layanan kami yang hangus dalam satu jam.',
          'Jangan tekan, jangan balas.',
          'Tangkap layar, lalu blokir.',
          'Kabari grup keluarga dengan tenang.',
        ),
        h2('Telanjur klik?'),
        p(
          'Matikan internet di ponsel itu. Telepon bank dari ponsel lain dan minta rekening dibekukan. Ganti kata sandi, lalu lapor polisi.',
        ),
        p(
          'Pesan palsu terbaru kami kumpulkan di ',
          link('halaman cek fakta', FACT_CHECK_URL),
          '. Kalau orang tuamu tertipu, jangan dimarahi. Temani dulu.',
        ),
      ],
      hashtags: 'CekDulu JagaKeluarga AntiPenipuan',
    },
    {
      audience: 'senior',
      title: 'Enam Tanda Pesan Palsu',
      summary:
        'Kenali enam tanda ini. Bila ragu, jangan balas. Bertanyalah dulu kepada keluarga atau kami.',
      body: [
        p(
          'Banyak pesan palsu memakai nama kantor kami. Bapak dan Ibu tidak perlu takut. Kenali saja tandanya.',
        ),
        h2('Enam tanda'),
        ol(
          'Anda disuruh cepat-cepat.',
          'Anda diminta kata sandi atau kode rahasia.',
          'Anda diminta bayar dulu.',
          'Alamat situsnya aneh.',
          'Anda disuruh pasang aplikasi dari pesan.',
          'Anda diberi hadiah yang tidak jelas.',
        ),
        h2('Yang perlu dilakukan'),
        ul(
          'Berhenti dulu. Layanan kami tidak hangus dalam satu jam.',
          'Jangan tekan apa pun dan jangan balas.',
          'Tunjukkan pesan itu kepada anak atau cucu.',
          'Bisa juga datang ke kantor kami.',
        ),
        h2('Bila sudah telanjur'),
        p(
          'Matikan internet di ponsel. Minta keluarga menelepon bank dari ponsel lain. Minta bank menutup rekening sementara.',
        ),
        p(
          'Contoh pesan palsu ada di ',
          link('halaman cek fakta kami', FACT_CHECK_URL),
          '. Tertipu itu tidak memalukan. Ceritakan saja, agar orang lain selamat.',
        ),
      ],
      hashtags: 'CekDulu TanyaKeluarga',
    },
  ],
  section: 'cek-fakta',
  tags: ['anti-penipuan', 'ramah-lansia', 'anak-muda', 'pengaduan'],
  authors: ['dewi-anggraini-siregar', 'nurul-aini-basri'],
  sources: ['muzakkir-yunus'],
  cover: 'ponsel-peringatan',
  credit: ILLUSTRATION,
  related: ['kapan-uang-pensiun-masuk', 'melapor-tanpa-takut'],
  reviewDueAt: '2027-01-15',
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'senior',
      images: ['ponsel-peringatan', 'gelembung-pesan-palsu', 'perisai-pelapor'],
    },
    { channel: 'forum', accountKey: 'kantor', audience: 'general' },
  ],
};
