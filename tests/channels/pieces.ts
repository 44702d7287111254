import type { Piece, PieceImage, Plan } from '../../src/channels/contract';

/** The audiences of the golden posts. */
export type SampleAudience = 'general' | 'youth' | 'senior';

type Told = Pick<Piece, 'title' | 'summary' | 'paragraphs' | 'hashtags'>;

/** A picture that fits every channel. */
export const anImage = (changes: Partial<PieceImage> = {}): PieceImage => ({
  fileId: 11,
  url: 'https://hub.example.test/uploads/loket.png',
  alt: 'Petugas menerima berkas seorang warga di loket pelayanan.',
  width: 1600,
  height: 1200,
  focalPoint: { x: 40, y: 55 },
  field: 'cover',
  ...changes,
});

/** A plan that asks for nothing special. */
export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  field: 'channelPlans.0',
  textOverride: '',
  hashtags: [],
  images: [],
  videoId: 'hUmAsHuB001',
  ...changes,
});

/** A short general article in Indonesian. */
export const aPiece = (changes: Partial<Piece> = {}): Piece => ({
  documentId: 'k3m9x2q7v1',
  kind: 'article',
  locale: 'id',
  audience: 'general',
  timeZone: 'Asia/Jakarta',
  link: 'https://tirtakencana.example.test/artikel/berkas-dari-meja-kerja',
  title: 'Berkas Pencairan Kini Dikirim dari Meja Kerja',
  summary: 'Mulai 1 Juli 2026, satuan kerja mengirim berkas pencairan lewat layanan daring kami.',
  paragraphs: ['Loket tetap buka bagi yang membutuhkan bantuan.'],
  hashtags: ['LayananDaring', 'KasNegara'],
  images: [anImage()],
  ...changes,
});

const ARTICLE: Readonly<Record<SampleAudience, Told>> = {
  general: {
    title: 'Berkas Pencairan Kini Dikirim dari Meja Kerja',
    summary:
      'Mulai 1 Juli 2026, satuan kerja mengirim berkas pencairan anggaran lewat layanan daring. Petugas memeriksanya dalam satu jam kerja.',
    paragraphs: [
      'Selama ini bendahara harus datang ke kantor kami untuk menyerahkan berkas. Sejak layanan daring dibuka, berkas cukup diunggah dan dipantau dari meja kerja.',
      'Yang perlu disiapkan:',
      '• surat perintah membayar yang sudah ditandatangani',
      '• daftar penerima dalam satu berkas',
      '• nomor telepon yang dapat dihubungi',
      'Loket tetap buka setiap hari kerja bagi satuan kerja yang memerlukan bantuan.',
    ],
    hashtags: ['LayananDaring', 'KasNegara', 'TirtaKencana'],
  },
  youth: {
    title: 'Kirim Berkas Pencairan? Cukup dari Laptop',
    summary: 'Mulai 1 Juli 2026, berkas pencairan anggaran dikirim daring. Satu jam kerja, beres.',
    paragraphs: [
      'Dulu bendahara kantor harus antre. Sekarang tinggal unggah dan pantau.',
      'Penasaran bagaimana uang negara sampai ke sekolah dan puskesmas? Ini langkah pertamanya.',
    ],
    hashtags: ['LayananDaring', 'MelekAnggaran'],
  },
  senior: {
    title: 'Berkas Pencairan Dapat Dikirim Tanpa Datang ke Kantor',
    summary: 'Mulai 1 Juli 2026, berkas pencairan anggaran dapat dikirim lewat internet.',
    paragraphs: [
      'Bapak dan Ibu tidak perlu lagi datang hanya untuk menyerahkan berkas.',
      'Bila ragu, silakan datang ke loket. Petugas kami siap membantu sampai selesai.',
    ],
    hashtags: ['LayananDaring'],
  },
};

const FAQ: Readonly<Record<SampleAudience, Told>> = {
  general: {
    title: 'Berapa lama pencairan anggaran diproses?',
    summary: '',
    paragraphs: [
      'Berkas yang lengkap selesai diperiksa dalam satu jam kerja. Dana masuk ke rekening penerima pada hari yang sama.',
      'Berkas yang diterima setelah pukul 15.00 WIB diproses pada hari kerja berikutnya.',
    ],
    hashtags: ['TanyaJawab', 'KasNegara'],
  },
  youth: {
    title: 'Dana cair berapa lama, sih?',
    summary: '',
    paragraphs: [
      'Kalau berkasnya lengkap, satu jam kerja. Dana masuk hari itu juga.',
      'Lewat pukul 15.00 WIB? Diproses hari kerja berikutnya.',
    ],
    hashtags: ['TanyaJawab'],
  },
  senior: {
    title: 'Berapa lama Bapak dan Ibu menunggu dana cair?',
    summary: '',
    paragraphs: [
      'Berkas yang lengkap selesai diperiksa dalam satu jam kerja. Dana masuk pada hari yang sama.',
      'Berkas yang datang setelah pukul 15.00 WIB diproses pada hari kerja berikutnya.',
    ],
    hashtags: ['TanyaJawab'],
  },
};

const REBUTTAL: Readonly<Record<SampleAudience, Told>> = {
  general: {
    title: 'Kantor Perbendaharaan Tidak Membagikan Bantuan lewat Pesan Berantai',
    summary:
      'Bantuan pemerintah hanya disalurkan ke rekening penerima yang terdaftar, tanpa tautan dan tanpa biaya.',
    paragraphs: ['Pengumuman resmi selalu dimuat di situs kantor.'],
    hashtags: ['CekFakta', 'AwasHoaks'],
  },
  youth: {
    title: 'Tautan Bantuan Rp2 Juta Itu Jebakan',
    summary: 'Bantuan yang benar masuk langsung ke rekening. Tidak ada tautan, tidak ada biaya.',
    paragraphs: ['Cek dulu, baru bagikan.'],
    hashtags: ['CekFakta'],
  },
  senior: {
    title: 'Jangan Buka Tautan Bantuan dari Pesan Berantai',
    summary:
      'Bantuan pemerintah langsung masuk ke rekening Bapak dan Ibu. Petugas tidak pernah meminta biaya.',
    paragraphs: ['Bila ragu, tanyakan kepada petugas kami.'],
    hashtags: ['CekFakta'],
  },
};

/** An article as each audience reads it. */
export const anArticle = (audience: SampleAudience): Piece =>
  aPiece({ audience, ...ARTICLE[audience] });

/** A question and its answer as each audience reads them. */
export const aFaq = (audience: SampleAudience): Piece =>
  aPiece({
    kind: 'faq',
    audience,
    link: 'https://tirtakencana.example.test/tanya/lama-pencairan',
    ...FAQ[audience],
  });

/** The rebuttal of a false claim as each audience reads it. */
export const aRebuttal = (audience: SampleAudience): Piece =>
  aPiece({
    kind: 'rebuttal',
    audience,
    link: 'https://tirtakencana.example.test/hoaks/tautan-bantuan',
    images: [anImage({ fileId: 21, alt: 'Tangkapan layar pesan berantai berisi tautan palsu.' })],
    rebuttal: {
      claim: 'Kantor perbendaharaan membagikan bantuan Rp2 juta lewat tautan.',
      verdict: 'false_claim',
      fact: 'Kantor perbendaharaan tidak pernah membagikan bantuan lewat tautan dalam pesan.',
      myth: 'Isi data di tautan ini, bantuan Rp2 juta langsung cair',
      fallacy:
        'Pesan itu memakai logo kantor pada situs tiruan, lalu meminta nomor rekening dan biaya administrasi.',
      evidence: [
        { title: 'Pengumuman resmi kantor', url: 'https://tirtakencana.example.test/pengumuman/7' },
        { title: 'Daftar penipuan bulan ini', url: 'https://cekfakta.example.test/daftar (juni)' },
      ],
    },
    ...REBUTTAL[audience],
  });

/** The announcement of a class, with everything that one has to say about it. */
export const anEvent = (): Piece =>
  aPiece({
    title: 'Kelas Bendahara: Menyusun Rencana Kas',
    summary: 'Kelas gratis bagi bendahara baru. Tempat terbatas untuk 40 peserta.',
    paragraphs: ['Pendaftaran ditutup dua hari sebelum kelas dimulai.'],
    link: 'https://tirtakencana.example.test/artikel/kelas-rencana-kas',
    hashtags: ['KelasBendahara'],
    event: {
      theme: 'Rencana kas yang realistis',
      benefit: 'Peserta pulang dengan rencana kas triwulan yang siap dipakai',
      speaker: 'Ratna Wulandari, Kepala Seksi Pencairan Dana',
      place: 'Aula Kantor Perbendaharaan Tirta Kencana',
      startsAt: '2026-06-11T02:00:00.000Z',
      endsAt: '2026-06-11T04:30:00.000Z',
    },
  });

/** The same announcement for readers of English. */
export const anEnglishEvent = (): Piece => ({
  ...anEvent(),
  locale: 'en',
  title: 'Class for Treasurers: Planning Your Cash',
  summary: 'A free class for new treasurers, with room for 40 people.',
  paragraphs: ['Registration closes two days before the class.'],
  link: 'https://tirtakencana.example.test/en/articles/cash-planning-class',
  hashtags: ['TreasurerClass'],
  images: [anImage({ alt: 'Treasurers at a table with cash plans.' })],
  event: {
    theme: 'Cash plans that hold',
    benefit: 'You go home with a plan for the next quarter',
    speaker: 'Ratna Wulandari, Head of Disbursement',
    place: 'Hall of the Tirta Kencana Treasury Office',
    startsAt: '2026-06-11T02:00:00.000Z',
    endsAt: '2026-06-11T04:30:00.000Z',
  },
});

/** The rebuttal for readers of English. */
export const anEnglishRebuttal = (): Piece => ({
  ...aRebuttal('general'),
  locale: 'en',
  title: 'The Treasury Office Hands Out No Aid by Chain Message',
  summary: 'Government aid reaches the accounts of registered people only: no link, no fee.',
  paragraphs: ['Official notices are always on the office’s website.'],
  link: 'https://tirtakencana.example.test/en/hoaxes/aid-link',
  hashtags: ['FactCheck'],
  images: [anImage({ fileId: 21, alt: 'Screenshot of a chain message with a false link.' })],
  rebuttal: {
    claim: 'The treasury office gives Rp2 million in aid through a link.',
    verdict: 'false_claim',
    fact: 'The treasury office never hands out aid through links in messages.',
    myth: 'Fill in your details here and Rp2 million is yours',
    fallacy: 'The message puts the office’s logo on a fake site and asks for a fee.',
    evidence: [{ title: 'Official notice', url: 'https://tirtakencana.example.test/en/notices/7' }],
  },
});
