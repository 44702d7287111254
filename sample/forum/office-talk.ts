import type { SampleOfficeTalk } from './types';

/** What citizens say in the threads that the office has just opened by publishing a text. */
export const officeTalk: readonly SampleOfficeTalk[] = [
  {
    key: 'tentang-pensiun',
    about: 'kapan-uang-pensiun-masuk',
    followers: ['ramlah'],
    posts: [
      {
        by: 'ramlah',
        hoursAgo: 0,
        text: 'Senang sekali ada ceritanya. Satu pertanyaan: pembuktian diri itu setiap tahun atau setiap bulan?',
      },
      {
        by: 'moderator',
        hoursAgo: 0,
        isOfficial: true,
        text: 'Jadwalnya ditentukan bank atau kantor pos tempat Ibu menerima pensiun, biasanya sekali setahun. Mereka memberi tahu lebih dulu, dan petugas dapat datang ke rumah bila Ibu sakit.',
      },
      {
        by: 'hendra',
        hoursAgo: 0,
        text: 'Bagus kalau tulisan ini dicetak untuk papan di kantor pos.',
      },
    ],
  },
  {
    key: 'tentang-penipuan',
    about: 'enam-tanda-pesan-penipuan',
    posts: [
      {
        by: 'nadia',
        hoursAgo: 0,
        text: 'Tanda yang keenam baru saya tahu. Sudah saya teruskan ke grup keluarga.',
      },
      {
        by: 'hannah',
        hoursAgo: 0,
        text: 'Could you publish the six signs in English as well? Parents at our school ask for it.',
      },
    ],
  },
  {
    key: 'tentang-lima-kekeliruan',
    about: 'lima-kekeliruan-berkas-pembayaran',
    posts: [
      {
        by: 'hendra',
        hoursAgo: 0,
        text: 'Nomor satu itu benar. Berkas kami pernah kembali hanya karena nama toko kurang satu huruf.',
      },
    ],
  },
];

/** What the office does in the threads of citizens today, now that its rebuttals are public. */
export const todaysBanner = {
  thread: 'percepatan',
  tool: 'rebuttal',
  by: 'moderator',
  slug: 'pencairan-gaji-ketiga-belas-tidak-dipungut-biaya',
} as const;

/** A claim that the office has refuted, told once more: the checks name the rebuttal to the moderators. */
export const todaysClaim = {
  thread: 'percepatan',
  by: 'ramlah',
  text: 'Jadi benar tidak, KPPN memungut biaya percepatan gaji ketiga belas dan tunjangan hari raya? Tetangga saya masih yakin.',
} as const;
