import type { RuleSet } from './rule-version';

/** The rules with which a forum begins. The office changes them; the canned texts cite these numbers. */
export const FIRST_RULES: RuleSet = {
  introId:
    'Forum ini milik bersama: warga bertanya dan berpendapat, kantor menyiapkan bahan, menjaga aturan, dan menjawab. Kritik diterima. Setiap keputusan moderator menyebut nomor aturan dan dapat dibanding dalam 14 hari.',
  introEn:
    'This forum belongs to all: citizens ask and say what they think; the office brings material, keeps the rules and answers. Criticism is welcome. Every decision of a moderator names a rule and can be appealed within 14 days.',
  rules: [
    {
      number: '1',
      titleId: 'Hormati orangnya, bahas perkaranya',
      titleEn: 'Respect people, discuss the matter',
      textId:
        'Kritik kebijakan, layanan, dan pejabat sekeras yang perlu, tetapi jangan menghina, merundung, atau mempermalukan orang.',
      textEn:
        'Criticise policies, services and officials as sharply as needed, but do not insult, bully or shame anybody.',
    },
    {
      number: '2',
      titleId: 'Tidak ada kebencian',
      titleEn: 'No hate',
      textId:
        'Jangan merendahkan atau mengajak memusuhi orang karena suku, agama, ras, golongan, kelamin, disabilitas, atau asalnya.',
      textEn:
        'Do not belittle people, or call for hostility against them, because of ethnicity, religion, race, group, sex, disability or origin.',
    },
    {
      number: '3',
      titleId: 'Jaga data pribadi',
      titleEn: 'Protect personal data',
      textId:
        'Jangan menulis NIK, nomor telepon, alamat rumah, rekening, atau data kesehatan, baik milik Anda maupun orang lain. Untuk urusan pribadi, hubungi loket layanan.',
      textEn:
        'Do not write identity numbers, telephone numbers, home addresses, bank accounts or health data, neither yours nor those of others. For personal matters use the service desk.',
    },
    {
      number: '4',
      titleId: 'Tidak ada judi, penipuan, dan iklan',
      titleEn: 'No gambling, fraud or advertising',
      textId:
        'Jangan mempromosikan judi, pinjaman ilegal, jual beli, atau tautan yang menyesatkan. Kata yang sengaja disamarkan diperlakukan seperti kata aslinya.',
      textEn:
        'Do not promote gambling, illegal loans, sales or misleading links. A word that is hidden on purpose is treated as the word itself.',
    },
    {
      number: '5',
      titleId: 'Tetap pada topik',
      titleEn: 'Stay on topic',
      textId:
        'Tulis di utas dan kategori yang sesuai, satu kali saja. Aduan layanan yang perlu ditindaklanjuti disampaikan lewat kanal pengaduan resmi.',
      textEn:
        'Write in the thread and category that fit, and once only. Complaints that need to be followed up belong in the official complaint channel.',
    },
    {
      number: '6',
      titleId: 'Jangan sebarkan kabar bohong',
      titleEn: 'Do not spread false claims',
      textId:
        'Sebutkan sumber untuk klaim penting. Klaim yang sudah dibantah dengan bukti diberi catatan dan tautan ke bantahannya, atau disembunyikan bila membahayakan.',
      textEn:
        'Name a source for claims that matter. A claim that was refuted with evidence gets a note and a link to the rebuttal, or is hidden where it endangers people.',
    },
    {
      number: '7',
      titleId: 'Tidak ada konten cabul',
      titleEn: 'Nothing obscene',
      textId:
        'Jangan menulis atau menautkan konten pornografi. Konten seksual tentang anak kami teruskan kepada yang berwenang.',
      textEn:
        'Do not write or link pornography. Sexual content about children is handed to the authorities.',
    },
    {
      number: '8',
      titleId: 'Tidak ada ancaman dan pelanggaran hukum',
      titleEn: 'No threats, nothing unlawful',
      textId:
        'Jangan mengancam, mengajak kekerasan, membocorkan rahasia orang, atau melanggar hak cipta.',
      textEn: 'Do not threaten, call for violence, betray secrets of others or infringe copyright.',
    },
    {
      number: '9',
      titleId: 'Satu orang, satu nama yang jujur',
      titleEn: 'One person, one honest name',
      textId:
        'Jangan menyamar sebagai kantor, pejabat, atau warga lain, dan jangan memakai banyak akun untuk mengeroyok pendapat.',
      textEn:
        'Do not pose as the office, an official or another citizen, and do not use several accounts to outnumber others.',
    },
    {
      number: '10',
      titleId: 'Anak-anak ikut membaca',
      titleEn: 'Children read along',
      textId:
        'Tulis dengan bahasa yang pantas. Jangan meminta foto, kontak, atau pertemuan dari anak di bawah 18 tahun.',
      textEn:
        'Write in fitting language. Do not ask anybody under 18 for pictures, contacts or a meeting.',
    },
  ],
};
