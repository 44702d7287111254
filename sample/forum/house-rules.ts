/** What the lead has added to the rules with which a forum begins. */
export const addedRule = {
  hoursAgo: 660,
  number: '3.1',
  titleId: 'Tutup nomor pada foto berkas',
  titleEn: 'Cover the numbers on pictures of papers',
  textId:
    'Bila perlu menunjukkan surat atau slip, tutup nama, nomor, dan tanda tangan lebih dulu. Berkas yang terbuka kami sembunyikan, siapa pun pemiliknya.',
  textEn:
    'If you have to show a letter or a slip, cover names, numbers and signatures first. We hide open papers, whoever they belong to.',
} as const;

/** Words that the office has put on its lists. */
export const addedWords = [
  {
    phrase: 'pinjol kilat',
    list: 'gambling_offer',
    effect: 'hold',
    note: 'Sering dipasang di bawah utas tentang pensiun.',
  },
  {
    phrase: 'uang pelicin',
    list: 'insult',
    effect: 'note',
    note: 'Bukan kata terlarang: moderator cukup tahu, lalu mengajak warga melapor lewat kanal resmi.',
  },
  {
    phrase: 'slot antrean',
    list: 'allowed',
    effect: 'allow',
    note: 'Warga menyebut nomor antrean begitu.',
  },
  {
    phrase: 'jasa joki berkas',
    list: 'gambling_offer',
    effect: 'hold',
    note: 'Calo yang menawarkan mengurus berkas satuan kerja.',
  },
] as const;

/** A justification of the office's own, beside those that the hub brings. */
export const addedCannedText = {
  title: 'Urusan pribadi ke meja layanan / Personal matters to the desk',
  action: 'lock',
  ruleNumber: '3',
  textId:
    'Percakapan ini menyangkut berkas pribadi. Supaya tidak terbuka untuk umum, kami menutupnya di sini; petugas meja layanan melanjutkannya dengan Anda.',
  textEn:
    'This conversation is about personal papers. So that they do not become public we close it here; the service desk goes on with you.',
} as const;
