import { nameThreads } from '../../../../src/modules/citizens/application/name-threads';
import { NOTICE_KINDS } from '../../../../src/modules/citizens/domain/notice-texts';
import { writeNotice } from '../../../../src/modules/citizens/domain/write-notice';

const FACTS = {
  ...{ action: 'hide', decisionId: 'putusan7', targetKind: 'post', targetId: 41 },
  ...{ text: 'Memuat nomor telepon.', ruleNumber: '4.2' },
  ...{ appealUntil: '2026-12-06T03:00:00.000Z', sanctionUntil: '', outcome: 'kept' },
  ...{ reportedAt: '2026-11-20T20:00:00.000Z', thread: 'Jam loket', count: 3 },
};

const write = (kind: string, language: 'id' | 'en', facts: object = {}) =>
  writeNotice({ kind, facts: { ...FACTS, ...facts } }, { language, timeZone: 'Asia/Jakarta' });

describe('a notice', () => {
  it.each(NOTICE_KINDS.flatMap((kind) => [[kind, 'id'] as const, [kind, 'en'] as const]))(
    'of %s is whole sentences (%s)',
    (kind, language) => {
      const { title, text } = write(kind, language);
      expect(`${title}${text}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(title).not.toBe(language === 'id' ? 'Kabar dari forum' : 'News from the forum');
    },
  );

  it('says what was decided, by which rule, why, and until when to appeal', () => {
    const { text } = write('post_hidden', 'id');
    expect(text.split('\n\n')).toEqual([
      'Seorang moderator menyembunyikan Tulisan Anda. Pembaca lain tidak melihatnya lagi.',
      'Aturan: 4.2',
      'Penjelasan moderator: Memuat nomor telepon.',
      'Bila menurut Anda ini keliru, ajukan banding sampai Minggu, 6 Desember 2026, 10.00 WIB. Nomor keputusan: putusan7',
    ]);
  });

  it('says how long a limit lasts', () => {
    const sanctionUntil = '2026-11-29T17:30:00.000Z';
    expect(write('sanction', 'en', { action: 'mute', sanctionUntil }).text).toContain(
      'no writing; reading and reporting is open to you, until Monday, 30 November 2026, 00.30 WIB',
    );
    expect(write('sanction', 'en', { action: 'ban' }).text).toContain(
      'banned from the forum, for good',
    );
  });

  it('of a kind that nobody wrote sentences for says that there is news, and nothing else', () => {
    expect(write('surprise', 'en', { appealUntil: '', text: '', ruleNumber: '' }).text).toBe(
      'There is news about your account. Open your account in the forum.',
    );
  });

  it('does not fill in what somebody wrote between braces', () => {
    expect(write('post_hidden', 'en', { text: '{decision} {what}' }).text).toContain(
      'The moderator writes: {decision} {what}',
    );
  });

  it('names a thread as long as readers see it, and asks for all of them at once', async () => {
    let asked = 0;
    const findShownThreads = (ids: readonly string[]) => {
      asked += 1;
      const shown = { threadId: 'a', title: 'Jam loket', slug: 'jam-loket' };
      return Promise.resolve(ids.includes('a') ? [shown] : []);
    };
    const of = (threadId: string) => ({ facts: { threadId, count: 2 } });
    const other = { facts: { text: 'x' } };
    const named = await nameThreads(findShownThreads, [of('a'), of('hidden'), other, of('a')]);
    expect(asked).toBe(1);
    expect(named.map(({ facts }) => facts)).toMatchObject([
      { thread: 'Jam loket', threadSlug: 'jam-loket' },
      { thread: '–', threadSlug: '' },
      { text: 'x' },
      { thread: 'Jam loket' },
    ]);
  });
});
