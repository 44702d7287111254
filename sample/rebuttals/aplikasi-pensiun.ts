import { h2, link, p, ul } from '../blocks';
import { REPORT_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const fakePensionApp: SampleRebuttal = {
  slug: 'data-pensiun-tidak-diperbarui-lewat-aplikasi-kiriman',
  title: 'Data Pensiun Tidak Diperbarui lewat Aplikasi Kiriman',
  summary:
    'Berkas aplikasi yang dikirim lewat pesan bukan dari kami. Aplikasi itu membaca pesan singkat dan dapat menguras rekening.',
  claimReviewed: 'Pensiunan wajib memasang aplikasi kiriman agar pensiun tidak dihentikan',
  claimant: 'Penelepon yang mengaku petugas pensiun',
  verdict: 'false_claim',
  misinfoType: 'imposter_content',
  fact: 'Pembaruan data pensiun dilakukan lewat bank, kantor pos, atau saluran resmi lembaga pensiun, tidak lewat aplikasi kiriman.',
  myth: 'Seorang penelepon berkata pensiun akan dihentikan bila penerima tidak memasang aplikasi yang dikirimkan.',
  fallacy:
    'Penelepon menyamar sebagai petugas dan menakut-nakuti korban dengan ancaman penghentian. Nama berkasnya dibuat mirip dokumen. Setelah dipasang, aplikasi meminta izin membaca pesan, sehingga kode rahasia bank ikut terbaca.',
  body: [
    p(
      'Pensiun tidak berhenti karena Anda menolak memasang aplikasi. Pembaruan data cukup dilakukan di bank, kantor pos, atau saluran resmi lembaga pensiun.',
    ),
    h2('Cara penipu bekerja'),
    p(
      'Awas, bagian ini memuat kabar palsu. Penelepon mengancam pensiun dihentikan hari itu juga, lalu mengirim berkas aplikasi lewat WhatsApp.',
    ),
    h2('Bagaimana ancaman itu menyesatkan'),
    ul(
      'Petugas asli tidak mengirim aplikasi lewat pesan.',
      'Berkas itu meminta izin membaca pesan singkat, padahal pembaruan data tidak memerlukannya.',
      'Ancaman waktu dipakai agar korban tidak sempat bertanya kepada keluarga.',
    ),
    p(
      'Jadi, data pensiun hanya diperbarui lewat saluran resmi. Bila aplikasi telanjur terpasang, matikan internet, minta bank membekukan rekening, dan ',
      link('laporkan kepada kami', REPORT_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'WhatsApp',
      url: 'https://example.org/tangkapan/aplikasi-pensiun',
      archiveUrl: 'https://archive.example/2026/aplikasi-pensiun',
      seenAt: '2026-09-15',
      image: 'hoaks-aplikasi-pensiun',
    },
  ],
  evidence: [
    {
      title: 'Hasil bedah berkas aplikasi: izin yang diminta dan alamat tujuan data',
      publisher: 'Laboratorium Keamanan Siber Contoh',
      url: 'https://example.net/laporan/aplikasi-pensiun-palsu',
      archiveUrl: 'https://archive.example/2026/bedah-aplikasi-pensiun',
      kind: 'data',
      accessedAt: '2026-09-17',
      isPrimary: true,
      isOutsideControl: true,
    },
    {
      title: 'Keterangan lembaga pensiun tentang cara memperbarui data',
      publisher: 'Lembaga Pensiun Contoh',
      url: 'https://example.org/siaran/pembaruan-data-pensiun',
      archiveUrl: 'https://archive.example/2026/pembaruan-data-pensiun',
      kind: 'statement',
      accessedAt: '2026-09-16',
      isPrimary: true,
      isOutsideControl: true,
    },
  ],
  method:
    'Berkas diperiksa di perangkat terpisah oleh laboratorium luar, percakapan dua korban dicatat dengan izin mereka, dan lembaga pensiun dimintai keterangan.',
  authors: ['nurul-aini-basri'],
  checkedBy: 'dewi-anggraini-siregar',
  aboutPublisher: false,
  variants: [
    {
      audience: 'senior',
      title: 'Jangan Pasang Aplikasi Pensiun dari Pesan',
      summary: 'Pensiun tidak akan berhenti. Jangan pasang aplikasi yang dikirim lewat pesan.',
      body: [
        p(
          'Pensiun Bapak dan Ibu tidak akan berhenti. Data cukup diurus di bank atau kantor pos. Tidak perlu aplikasi kiriman.',
        ),
        h2('Cara penipu bekerja'),
        p(
          'Hati-hati, ini kabar bohong. Penipu menelepon dan mengancam. Lalu ia mengirim aplikasi lewat WhatsApp.',
        ),
        h2('Mengapa itu bohong'),
        ul(
          'Petugas asli tidak mengirim aplikasi.',
          'Aplikasi itu membaca pesan di ponsel.',
          'Bapak dan Ibu dibuat takut agar cepat menurut.',
        ),
        h2('Yang perlu dilakukan'),
        p(
          'Tutup telepon. Bicaralah dengan anak atau cucu. Urus data di bank atau kantor pos saja.',
        ),
        p(
          'Sudah telanjur? Matikan internet. Minta bank menutup rekening sementara, lalu ',
          link('laporkan kepada kami', REPORT_URL),
          '.',
        ),
      ],
      hashtags: 'CekFakta PensiunAman',
    },
  ],
  section: 'cek-fakta',
  tags: ['anti-penipuan', 'pensiun', 'ramah-lansia'],
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'senior',
      images: ['hoaks-aplikasi-pensiun'],
    },
  ],
};
