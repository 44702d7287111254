import { h2, link, p, ul } from '../blocks';
import { REPORT_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const soldQueueNumbers: SampleRebuttal = {
  slug: 'nomor-antrean-kami-gratis',
  title: 'Nomor Antrean Kami Gratis dan Diambil di Tempat',
  summary:
    'Sebuah pesan suara menawarkan nomor antrean seharga Rp25.000. Nomor antrean kami tidak dijual dan tidak dapat dipesan.',
  claimReviewed: 'Nomor antrean KPPN dapat dibeli lewat pesan',
  claimant: 'Pesan suara tanpa nama di WhatsApp',
  verdict: 'false_claim',
  misinfoType: 'fabricated_content',
  fact: 'Nomor antrean diambil sendiri di mesin ruang tunggu, gratis, pada hari yang sama.',
  myth: 'Sebuah pesan suara menyebut nomor antrean pagi dijual Rp25.000 karena kuota hampir habis.',
  fallacy:
    'Pesan itu memakai kata “kuota” dan “hampir habis” agar pendengar cepat membayar. Kuota antrean tidak ada. Setiap tamu yang datang sebelum loket tutup dilayani.',
  body: [
    p(
      'Nomor antrean kami gratis. Anda mengambilnya sendiri di mesin ruang tunggu, pada hari Anda datang. Tidak ada petugas yang menjualnya, dan tidak ada cara untuk memesannya.',
    ),
    h2('Pesan yang beredar'),
    p(
      'Awas, bagian ini memuat kabar palsu. Pesan suara itu menawarkan nomor antrean pagi seharga Rp25.000, dengan alasan kuota hampir habis.',
    ),
    h2('Mengapa pesan itu palsu'),
    ul(
      'Mesin antrean tidak mengenal pesanan; ia hanya mencetak nomor berikutnya.',
      'Tidak ada kuota. Semua tamu sebelum loket tutup dilayani.',
      'Rekening dalam pesan itu bukan milik kantor kami.',
    ),
    p(
      'Bila Anda menerima pesan itu, jangan bayar. Simpan pesannya, lalu ',
      link('laporkan kepada kami', REPORT_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'WhatsApp',
      url: 'https://example.com/pesan-suara/nomor-antrean',
      archiveUrl: 'https://archive.example/2026/pesan-nomor-antrean',
      seenAt: '2026-11-16',
    },
  ],
  evidence: [
    {
      title: 'Catatan mesin antrean tanggal 16 November 2026',
      publisher: 'KPPN Lhok Sejahtera',
      url: 'https://kppn-lhoksejahtera.example/ppid/catatan-antrean',
      archiveUrl: 'https://archive.example/2026/kppn-catatan-antrean',
      kind: 'data',
      accessedAt: '2026-11-17',
      isPrimary: true,
      isOutsideControl: false,
    },
    {
      title: 'Surat keterangan bank tentang pemilik rekening',
      publisher: 'Bank Contoh Lhok Sejahtera',
      url: 'https://example.org/surat/keterangan-rekening',
      archiveUrl: 'https://archive.example/2026/keterangan-rekening',
      kind: 'statement',
      accessedAt: '2026-11-18',
      isPrimary: true,
      isOutsideControl: true,
    },
  ],
  method:
    'Pesan suara didengarkan utuh, catatan mesin antrean dibaca, dan pemilik rekening ditanyakan kepada bank.',
  authors: ['teuku-rizal-hanafiah'],
  checkedBy: 'dewi-anggraini-siregar',
  aboutPublisher: true,
  variants: [],
  section: 'cek-fakta',
  tags: ['anti-penipuan', 'jam-layanan'],
  channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'general' }],
};
