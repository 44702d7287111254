import { h2, link, p, ul } from '../blocks';
import { PUBLIC_INFO_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const editedCircular: SampleRebuttal = {
  slug: 'kantor-tetap-buka-foto-edaran-telah-disunting',
  title: 'Kantor Tetap Buka di Bulan November; Foto Edaran Telah Disunting',
  summary:
    'Foto surat edaran yang menyebut kantor tutup dua pekan telah diubah. Surat aslinya hanya mengatur perbaikan satu pintu masuk.',
  claimReviewed: 'Surat edaran menyatakan KPPN tutup dua pekan pada November 2026',
  claimant: 'Unggahan di grup Telegram bendahara',
  verdict: 'false_claim',
  misinfoType: 'manipulated_content',
  fact: 'Kantor buka seperti biasa pada November 2026. Surat asli hanya memberi tahu bahwa pintu timur diperbaiki selama dua hari.',
  myth: 'Foto surat edaran menyebut seluruh layanan berhenti selama dua pekan pada November 2026.',
  fallacy:
    'Foto surat asli disunting: dua baris dihapus dan diganti. Nomor surat dan tanda tangan dibiarkan, sehingga pembaca yang memeriksa nomor mengira isinya juga benar. Jenis huruf dan jarak baris pada bagian baru berbeda.',
  body: [
    p(
      'Selama November 2026 kantor buka seperti biasa. Surat edaran asli hanya memberi tahu bahwa pintu timur diperbaiki dan tamu masuk lewat pintu barat.',
    ),
    h2('Foto yang beredar'),
    p(
      'Awas, bagian ini memuat kabar palsu. Foto surat itu menyebut seluruh layanan berhenti selama dua pekan.',
    ),
    h2('Bagaimana foto itu menyesatkan'),
    ul(
      'Nomor surat dan tanda tangannya asli, sehingga tampak meyakinkan.',
      'Dua baris isi diganti; bentuk hurufnya berbeda dari baris lain.',
      'Bekas hapusan terlihat saat gambar diperbesar.',
    ),
    p(
      'Jadi, kantor tetap buka. Surat aslinya dapat dibaca siapa pun di ',
      link('layanan informasi publik', PUBLIC_INFO_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'Telegram',
      url: 'https://example.org/tangkapan/edaran-tutup',
      archiveUrl: 'https://archive.example/2026/edaran-tutup',
      seenAt: '2026-10-30',
      image: 'hoaks-edaran-suntingan',
    },
  ],
  evidence: [
    {
      title: 'Surat edaran asli tentang perbaikan pintu timur',
      publisher: 'KPPN Lhok Sejahtera',
      url: 'https://kppn-lhoksejahtera.example/ppid/edaran-pintu-timur',
      archiveUrl: 'https://archive.example/2026/kppn-edaran-pintu-timur',
      kind: 'document',
      accessedAt: '2026-10-31',
      isPrimary: true,
      isOutsideControl: false,
    },
    {
      title: 'Pemeriksaan gambar: bagian yang disunting pada foto edaran',
      publisher: 'Laboratorium Citra Universitas Contoh',
      url: 'https://example.net/laporan/citra-edaran',
      archiveUrl: 'https://archive.example/2026/citra-edaran',
      kind: 'image',
      accessedAt: '2026-11-01',
      isPrimary: false,
      isOutsideControl: true,
    },
  ],
  method:
    'Foto dibandingkan baris demi baris dengan surat asli, lalu laboratorium luar memeriksa jejak suntingan pada gambar.',
  authors: ['teuku-rizal-hanafiah'],
  checkedBy: 'dewi-anggraini-siregar',
  aboutPublisher: true,
  variants: [
    {
      audience: 'youth',
      title: 'Kantor Tetap Buka. Foto Edaran Itu Hasil Edit',
      summary: 'Nomor suratnya asli, isinya tidak. Ini jejak suntingannya.',
      body: [
        p(
          'Tenang, selama November 2026 kantor buka seperti biasa. Surat aslinya cuma bilang pintu timur diperbaiki. Tamu masuk lewat pintu barat.',
        ),
        h2('Foto palsunya'),
        p('Awas, ini hoaks. Foto surat itu menyebut semua layanan berhenti dua pekan.'),
        h2('Jejak editnya'),
        ul(
          'Nomor dan tanda tangan dibiarkan asli.',
          'Dua baris diganti, hurufnya beda.',
          'Kalau diperbesar, bekas hapusnya kelihatan.',
        ),
        p(
          'Jadi, datang saja. Surat aslinya ada di ',
          link('layanan informasi publik', PUBLIC_INFO_URL),
          ' 🔍',
        ),
      ],
      hashtags: 'CekFakta FotoSuntingan',
    },
  ],
  section: 'cek-fakta',
  tags: ['jam-layanan', 'informasi-publik', 'satuan-kerja'],
  channelPlans: [],
};
