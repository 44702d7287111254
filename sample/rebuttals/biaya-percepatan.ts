import { h2, link, p, ul } from '../blocks';
import { REPORT_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const fakeSpeedUpFee: SampleRebuttal = {
  slug: 'pencairan-gaji-ketiga-belas-tidak-dipungut-biaya',
  title: 'Pencairan Gaji Ketiga Belas Tidak Dipungut Biaya',
  summary:
    'Surat yang meminta “biaya percepatan” dari sekolah dan kantor adalah karangan. Pencairan berjalan menurut urutan berkas, tanpa pungutan.',
  claimReviewed: 'KPPN memungut biaya percepatan gaji ketiga belas dan tunjangan hari raya',
  claimant: 'Surat tanpa kop resmi, dikirim lewat WhatsApp',
  verdict: 'false_claim',
  misinfoType: 'fabricated_content',
  fact: 'Pencairan gaji ketiga belas dan tunjangan hari raya gratis. Urutannya ditentukan oleh kelengkapan berkas, tidak oleh pembayaran.',
  myth: 'Sebuah surat menyatakan satuan kerja harus membayar biaya percepatan agar gaji ketiga belas cair lebih dulu.',
  fallacy:
    'Surat itu memanfaatkan rasa cemas menjelang tanggal pembayaran. Ia menyebut “tarif resmi” tanpa dasar aturan, memakai nomor surat yang tidak pernah ada, dan meminta transfer ke rekening atas nama perorangan.',
  body: [
    p(
      'Gaji ketiga belas dan tunjangan hari raya dibayar penuh, tanpa potongan biaya layanan. Urutan pencairan mengikuti waktu masuk dan kelengkapan berkas. Tidak ada petugas yang dapat menjual urutan.',
    ),
    h2('Surat yang beredar'),
    p(
      'Awas, bagian ini memuat kabar palsu. Surat itu meminta setiap bendahara mengirim “biaya percepatan” ke rekening perorangan.',
    ),
    h2('Bagaimana surat itu menyesatkan'),
    ul(
      'Nomor suratnya tidak tercatat dalam buku surat keluar kami.',
      'Nama penanda tangan bukan nama pegawai kami.',
      'Rekening tujuan milik perorangan, padahal penerimaan negara tidak pernah lewat rekening pribadi.',
    ),
    p(
      'Pegang satu kalimat ini: pencairan gratis, selalu. Bila menerima surat serupa, simpan bukti dan ',
      link('laporkan kepada kami', REPORT_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'WhatsApp',
      url: 'https://example.org/tangkapan/surat-biaya-percepatan',
      archiveUrl: 'https://archive.example/2026/surat-biaya-percepatan',
      seenAt: '2026-08-19',
      image: 'hoaks-biaya-percepatan',
    },
  ],
  evidence: [
    {
      title: 'Buku surat keluar KPPN Lhok Sejahtera, Agustus 2026',
      publisher: 'KPPN Lhok Sejahtera',
      url: 'https://kppn-lhoksejahtera.example/ppid/surat-keluar-agustus-2026',
      archiveUrl: 'https://archive.example/2026/kppn-surat-keluar',
      kind: 'document',
      accessedAt: '2026-08-20',
      isPrimary: true,
      isOutsideControl: false,
    },
    {
      title: 'Keterangan bank tentang pemilik rekening tujuan',
      publisher: 'Bank Contoh Aceh',
      url: 'https://example.com/siaran-pers/rekening-perorangan',
      archiveUrl: 'https://archive.example/2026/bank-contoh-keterangan',
      kind: 'statement',
      accessedAt: '2026-08-21',
      isPrimary: true,
      isOutsideControl: true,
    },
  ],
  method:
    'Nomor surat dicari dalam buku surat keluar, nama penanda tangan dicocokkan dengan daftar pegawai, dan bank ditanya tentang jenis rekening tujuan.',
  authors: ['teuku-rizal-hanafiah'],
  checkedBy: 'dewi-anggraini-siregar',
  aboutPublisher: true,
  variants: [
    {
      audience: 'youth',
      title: 'Gaji Ketiga Belas Cair Tanpa Bayar, Titik',
      summary: 'Surat biaya percepatan itu karangan. Urutan cair tidak bisa dibeli.',
      body: [
        p(
          'Gaji ketiga belas dan tunjangan hari raya dibayar penuh. Urutannya ikut berkas yang lengkap, bukan ikut uang.',
        ),
        h2('Surat palsunya'),
        p(
          'Awas, ini hoaks. Surat itu menyuruh bendahara kirim “biaya percepatan” ke rekening perorangan.',
        ),
        h2('Ketahuan dari sini'),
        ul(
          'Nomor suratnya tidak ada di catatan kami.',
          'Yang tanda tangan bukan pegawai kami.',
          'Rekeningnya milik pribadi. Uang negara tidak lewat situ.',
        ),
        p(
          'Jadi, cair itu gratis. Dapat surat begini? Simpan, lalu ',
          link('lapor ke kami', REPORT_URL),
          ' 💬',
        ),
      ],
      hashtags: 'CekFakta CairTanpaBayar',
    },
  ],
  section: 'cek-fakta',
  tags: ['anti-penipuan', 'pencairan-dana', 'pengaduan'],
  channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'general' }],
};
