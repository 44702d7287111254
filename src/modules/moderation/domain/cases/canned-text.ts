/** A justification that is written once, in both languages, with the rule that it is about. */
export interface CannedText {
  readonly id: number;
  readonly documentId: string;
  readonly title: string;
  /** The decision for which it is offered. */
  readonly action: string;
  readonly ruleNumber: string;
  readonly textId: string;
  readonly textEn: string;
  readonly isActive: boolean;
  readonly position: number;
}

/** A canned text before it is stored. */
export type NewCannedText = Omit<CannedText, 'id' | 'documentId'>;

/** The canned texts of a new hub; rule numbers are those of its first rules. */
export const FIRST_CANNED_TEXTS: readonly NewCannedText[] = [
  {
    title: 'Judi dan promosi / Gambling and promotion',
    action: 'reject',
    ruleNumber: '4',
    textId:
      'Kiriman Anda mempromosikan judi atau jualan yang tidak berkaitan dengan topik. Forum ini bukan tempat beriklan. Anda boleh menulis ulang tanpa tautan dan ajakan itu.',
    textEn:
      'Your post promotes gambling or goods that have nothing to do with the topic. This forum is no place for advertising. You may write it again without the link and the call.',
  },
  {
    title: 'Data pribadi / Personal data',
    action: 'hide',
    ruleNumber: '3',
    textId:
      'Kiriman Anda memuat data pribadi, milik Anda atau orang lain. Kami menyembunyikannya supaya tidak disalahgunakan. Silakan tulis lagi tanpa nomor, alamat, atau foto kartu.',
    textEn:
      'Your post holds personal data, yours or of somebody else. We hid it so that nobody can misuse it. Please write it again without numbers, addresses or pictures of cards.',
  },
  {
    title: 'Serangan pribadi / Personal attack',
    action: 'hide',
    ruleNumber: '1',
    textId:
      'Kiriman Anda menyerang orang, bukan pendapatnya. Kritik kepada kantor atau pejabat tetap diterima selama membahas pekerjaan dan kebijakannya.',
    textEn:
      'Your post attacks a person, not an opinion. Criticism of the office or of officials is welcome as long as it is about their work and their policies.',
  },
  {
    title: 'Ujaran kebencian / Hate speech',
    action: 'hide',
    ruleNumber: '2',
    textId:
      'Kiriman Anda merendahkan orang karena suku, agama, ras, atau golongannya. Hal itu tidak mendapat tempat di forum ini.',
    textEn:
      'Your post belittles people because of their ethnicity, religion, race or group. This has no place in this forum.',
  },
  {
    title: 'Di luar topik / Off topic',
    action: 'reject',
    ruleNumber: '5',
    textId:
      'Kiriman Anda tidak membahas topik utas ini. Silakan buka utas baru di kategori yang sesuai, atau sampaikan aduan layanan lewat kanal pengaduan resmi.',
    textEn:
      'Your post is not about the topic of this thread. Please open a thread in the category that fits, or use the official complaint channel for complaints about services.',
  },
  {
    title: 'Tidak melanggar / Nothing against the rules',
    action: 'dismiss',
    ruleNumber: '',
    textId: 'Kami sudah membaca kiriman ini. Isinya tidak melanggar aturan forum.',
    textEn: 'We have read this post. It is not against the rules of the forum.',
  },
].map((text, position) => ({ ...text, isActive: true, position }));
