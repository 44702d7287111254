/** Where the seed leaves a text in the workflow of the office. */
export type SampleFate =
  | { readonly stage: 'draft' | 'in_review' | 'approved' | 'published' }
  | {
      readonly stage: 'changes_requested' | 'force_published' | 'withdrawn';
      /** What the person writes: a remark for colleagues, a reason for the record or for readers. */
      readonly reason: string;
    }
  | { readonly stage: 'scheduled'; readonly moment: 'soon' | 'next_month' };

const FATES: Readonly<Record<string, SampleFate>> = {
  'mengapa-surat-kami-lebih-pendek': { stage: 'draft' },
  'kopi-pagi-bersama-bendahara': { stage: 'in_review' },
  // A rebuttal: what it waits for is the check of its facts.
  'nomor-antrean-kami-gratis': { stage: 'in_review' },
  'magang-humas-2027': {
    stage: 'changes_requested',
    reason:
      'Bagian “Cara mendaftar”: tulis bentuk karya yang diterima dan batas ukurannya, lalu ke mana mahasiswa bertanya bila halaman magang tidak terbuka.',
  },
  'siapa-yang-boleh-ikut-kelas': { stage: 'approved' },
  'nomor-antrean-terdengar-dan-terlihat': { stage: 'scheduled', moment: 'soon' },
  'kami-terlambat-membalas-surat': { stage: 'scheduled', moment: 'next_month' },
  'listrik-padam-loket-pindah-ke-aula': {
    stage: 'force_published',
    reason:
      'Listrik padam dan tamu sudah berdatangan; pemberitahuan ini tidak dapat menunggu redaktur.',
  },
  'loket-keliling-singgah-di-pelabuhan': {
    stage: 'withdrawn',
    reason:
      'Mobil layanan sedang diperbaiki, jadi loket keliling berhenti untuk sementara. Jadwal barunya akan kami umumkan di halaman layanan.',
  },
};

/** The fate of a text; one that is not named here is published. */
export const fateOf = (slug: string): SampleFate => FATES[slug] ?? { stage: 'published' };

/** The texts that are left somewhere else than simply published. */
export const DESK_SLUGS: readonly string[] = Object.keys(FATES);
