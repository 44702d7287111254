import {
  writeNotice,
  type NoticeCause,
  type NoticeFacts,
} from '../../../../src/modules/editorial/domain/notices';

const FACTS: NoticeFacts = {
  cause: 'to_change',
  title: 'Loket buka lebih pagi',
  kind: 'article',
  by: 'Budi',
  reason: 'Kalimat kedua terlalu panjang.\r\nTolong sebut jam tutup.',
  recipient: 'Dewi',
  editLink: 'https://hub.example/naskah',
  deskLink: 'https://hub.example/meja',
};

const CAUSES: readonly NoticeCause[] = [
  'to_review',
  'to_check_facts',
  'to_approve',
  'to_change',
  'to_publish',
  'approved',
  'approval_lost',
  'schedule_failed',
  'to_review_afterwards',
];

describe('a notice', () => {
  it('says in Indonesian what happened, why, and what to do next', () => {
    expect(writeNotice(FACTS, 'id')).toEqual({
      subject: 'Perlu perbaikan: Loket buka lebih pagi',
      text: [
        'Halo Dewi,',
        'Budi meminta perbaikan pada artikel Anda.\nJudul: Loket buka lebih pagi',
        'Alasan:\n> Kalimat kedua terlalu panjang.\n> Tolong sebut jam tutup.',
        'Langkah berikutnya: Perbaiki naskahnya, simpan, lalu ajukan lagi. Tulisan Anda tidak ada yang hilang.',
        'Buka naskah:\nhttps://hub.example/naskah',
        'Meja Redaksi:\nhttps://hub.example/meja',
        '-- \nHumas Hub\n',
      ].join('\n\n'),
    });
  });

  it('says it in English', () => {
    expect(writeNotice({ ...FACTS, kind: 'rebuttal' }, 'en')).toEqual({
      subject: 'Changes requested: Loket buka lebih pagi',
      text: [
        'Hello Dewi,',
        'Budi asks for changes to your text: hoax rebuttal.\nTitle: Loket buka lebih pagi',
        'Reason:\n> Kalimat kedua terlalu panjang.\n> Tolong sebut jam tutup.',
        'What to do next: Mend it, save it, and submit it again. Nothing that you wrote is lost.',
        'Open the text:\nhttps://hub.example/naskah',
        'Editorial desk:\nhttps://hub.example/meja',
        '-- \nHumas Hub\n',
      ].join('\n\n'),
    });
  });

  it.each(CAUSES.flatMap((cause) => [[cause, 'id'] as const, [cause, 'en'] as const]))(
    'is whole: %s, %s',
    (cause, language) => {
      const { subject, text } = writeNotice({ ...FACTS, cause }, language);
      expect(subject).toContain(FACTS.title);
      expect(text).toContain(FACTS.editLink);
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
      expect(text.split('\n').every((line) => line.length <= 160)).toBe(true);
    },
  );

  it('names no reason where none was given', () => {
    expect(writeNotice({ ...FACTS, reason: ' ' }, 'id').text).not.toContain('Alasan');
  });

  it('keeps a title and a name on their lines, and a reason marked as quoted', () => {
    const sly = 'Judul\n\nLangkah berikutnya: buka {by}';
    const { subject, text } = writeNotice({ ...FACTS, title: sly, by: 'A\nB', reason: sly }, 'id');
    expect(subject).toBe('Perlu perbaikan: Judul Langkah berikutnya: buka {by}');
    expect(text.match(/^Langkah berikutnya:/gm)).toHaveLength(1);
    expect(text).toContain('A B meminta');
    expect(text).toContain('> Langkah berikutnya: buka {by}');
  });
});
