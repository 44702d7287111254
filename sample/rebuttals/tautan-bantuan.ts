import { h2, link, p, ul } from '../blocks';
import { FACT_CHECK_URL, REPORT_URL } from '../links';
import type { SampleRebuttal } from '../types';

export const fakeAidLink: SampleRebuttal = {
  slug: 'kantor-perbendaharaan-tidak-membagikan-bantuan',
  title: 'Kantor Perbendaharaan Tidak Membagikan Bantuan lewat Tautan',
  summary:
    'Tautan pendaftaran bantuan yang memakai nama kami palsu. Kami membayar lewat satuan kerja, tidak pernah langsung kepada warga lewat pesan.',
  claimReviewed: 'Warga bisa mendapat bantuan tunai dengan mengisi tautan dari KPPN',
  claimant: 'Pesan berantai tanpa nama',
  verdict: 'false_claim',
  misinfoType: 'imposter_content',
  fact: 'KPPN Lhok Sejahtera tidak membagikan bantuan langsung kepada warga dan tidak membuka pendaftaran bantuan apa pun.',
  myth: 'Sebuah pesan menyebut warga dapat menerima bantuan tunai dari KPPN setelah mengisi data pada tautan.',
  fallacy:
    'Pesan itu meminjam nama dan lambang kantor agar dipercaya. Waktu yang dibuat sempit mendorong orang mengisi data sebelum sempat berpikir. Alamat situsnya baru dibuat dan tidak berhubungan dengan kantor mana pun.',
  body: [
    p(
      'Uang negara untuk bantuan disalurkan lewat kementerian atau dinas yang mengelolanya, dengan daftar penerima resmi. Kantor kami hanya membayar kepada rekening dalam daftar itu. Tidak ada warga yang perlu mendaftar kepada kami.',
    ),
    h2('Pesan yang beredar'),
    p(
      'Awas, bagian ini memuat kabar palsu. Pesan berantai mengajak warga mengisi nama, nomor KTP, dan nomor rekening untuk “bantuan perbendaharaan”.',
    ),
    h2('Bagaimana pesan itu menyesatkan'),
    ul(
      'Lambang kantor disalin dari situs kami, lalu ditempel pada halaman lain.',
      'Hitung mundur membuat pembaca terburu-buru.',
      'Data yang diisi dikirim kepada pihak yang tidak dikenal.',
    ),
    p(
      'Jadi, pegang satu hal: kami tidak membagikan bantuan lewat tautan. Bila telanjur mengisi data, hubungi bank Anda, lalu ',
      link('laporkan kepada kami', REPORT_URL),
      '. Pemeriksaan lain dapat dibaca di ',
      link('halaman cek fakta', FACT_CHECK_URL),
      '.',
    ),
  ],
  appearances: [
    {
      platform: 'WhatsApp',
      url: 'https://example.org/tangkapan/bantuan-perbendaharaan',
      archiveUrl: 'https://archive.example/2026/bantuan-perbendaharaan',
      seenAt: '2026-10-06',
      image: 'hoaks-tautan-bantuan',
    },
    {
      platform: 'Facebook',
      url: 'https://example.com/grup/lhok-sejahtera/4471',
      archiveUrl: 'https://archive.example/2026/grup-lhok-sejahtera-4471',
      seenAt: '2026-10-07',
      image: 'hoaks-tautan-bantuan',
    },
  ],
  evidence: [
    {
      title: 'Daftar layanan KPPN Lhok Sejahtera tahun 2026',
      publisher: 'KPPN Lhok Sejahtera',
      url: 'https://kppn-lhoksejahtera.example/layanan/daftar-2026',
      archiveUrl: 'https://archive.example/2026/kppn-daftar-layanan',
      kind: 'document',
      accessedAt: '2026-10-07',
      isPrimary: true,
      isOutsideControl: false,
    },
    {
      title: 'Catatan pendaftaran nama domain yang dipakai pesan',
      publisher: 'Pengelola Data Domain Contoh',
      url: 'https://example.net/whois/bantuan-perbendaharaan',
      archiveUrl: 'https://archive.example/2026/whois-bantuan',
      kind: 'data',
      accessedAt: '2026-10-07',
      isPrimary: true,
      isOutsideControl: true,
    },
    {
      title: 'Cek fakta: tautan bantuan atas nama kantor perbendaharaan',
      publisher: 'Jaringan Cek Fakta Contoh',
      url: 'https://example.org/cek-fakta/bantuan-perbendaharaan',
      archiveUrl: 'https://archive.example/2026/cek-fakta-bantuan',
      kind: 'fact_check',
      accessedAt: '2026-10-08',
      isPrimary: false,
      isOutsideControl: true,
    },
  ],
  method:
    'Tautan dibuka di perangkat uji, alamatnya dicocokkan dengan catatan domain, lalu isi pesan dibandingkan dengan daftar layanan dan pemeriksaan pihak lain.',
  authors: ['nurul-aini-basri'],
  checkedBy: 'dewi-anggraini-siregar',
  aboutPublisher: true,
  variants: [
    {
      audience: 'youth',
      title: 'Kami Tidak Bagi-Bagi Bantuan lewat Tautan, Ya!',
      summary: 'Ada tautan bantuan pakai nama kami? Palsu. Ini cara membongkarnya.',
      body: [
        p(
          'Faktanya begini. Bantuan negara disalurkan lewat dinas atau kementerian, dan penerimanya sudah terdaftar. Kamu tidak perlu daftar ke kantor kami.',
        ),
        h2('Pesan palsunya'),
        p(
          'Awas, ini hoaks. Ada pesan berantai yang minta nama, nomor KTP, dan rekening untuk “bantuan perbendaharaan”.',
        ),
        h2('Triknya'),
        ul(
          'Lambang kami disalin supaya terlihat asli.',
          'Ada hitung mundur biar kamu panik.',
          'Datamu lari ke orang tak dikenal.',
        ),
        p(
          'Ingat, kami tidak bagi bantuan lewat tautan. Kalau telanjur isi, telepon bank, lalu ',
          link('lapor ke kami', REPORT_URL),
          '. Cek kabar lain di ',
          link('halaman cek fakta', FACT_CHECK_URL),
          ' ✅',
        ),
      ],
      hashtags: 'CekFakta AwasHoaks',
    },
    {
      audience: 'senior',
      title: 'Kami Tidak Memberi Bantuan lewat Pesan',
      summary:
        'Pesan bantuan yang memakai nama kantor kami itu palsu. Jangan diisi dan jangan dibalas.',
      body: [
        p(
          'Bantuan negara diberi oleh dinas. Nama yang berhak sudah ada dalam daftar. Bapak dan Ibu tidak perlu mendaftar kepada kami.',
        ),
        h2('Pesan palsu itu'),
        p(
          'Hati-hati, ini kabar bohong. Pesan itu meminta nama, nomor KTP, dan nomor rekening untuk “bantuan perbendaharaan”.',
        ),
        h2('Cara pesan itu menipu'),
        ul(
          'Gambar lambang kami dicuri.',
          'Bapak dan Ibu dibuat terburu-buru.',
          'Data dikirim kepada orang jahat.',
        ),
        p('Ingatlah selalu. Kami tidak memberi bantuan lewat pesan.'),
        p(
          'Sudah telanjur mengisi? Hubungi bank, lalu ',
          link('laporkan kepada kami', REPORT_URL),
          '. Kabar palsu lain ada di ',
          link('halaman cek fakta', FACT_CHECK_URL),
          '.',
        ),
      ],
      hashtags: 'CekFakta JanganDiisi',
    },
  ],
  section: 'cek-fakta',
  tags: ['anti-penipuan', 'ramah-lansia', 'anak-muda'],
  channelPlans: [
    {
      channel: 'instagram',
      accountKey: 'kantor',
      audience: 'general',
      images: ['hoaks-tautan-bantuan'],
    },
    { channel: 'forum', accountKey: 'kantor', audience: 'general' },
  ],
};
