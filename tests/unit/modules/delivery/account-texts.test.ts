import { describeIssue } from '../../../../src/kernel/describe-issue';
import { ACCOUNT_ISSUE_TEXTS } from '../../../../src/modules/delivery/domain/account-issue-texts';
import { writeAccountWarning } from '../../../../src/modules/delivery/domain/account-notices';
import {
  ACCOUNT_KEY,
  ACCOUNT_REFUSAL_STATUS,
  toAccountIssue,
  type AccountRefusalCode,
} from '../../../../src/modules/delivery/domain/account-refusal';

const CODES = Object.keys(ACCOUNT_REFUSAL_STATUS) as readonly AccountRefusalCode[];

describe('the sentences of accounts', () => {
  it.each(CODES)('say in both languages why something is refused: %s', (code) => {
    const refusal = { code, field: 'key', limit: 3, actual: 'x' };
    for (const language of ['id', 'en'] as const) {
      const told = describeIssue(toAccountIssue(refusal), ACCOUNT_ISSUE_TEXTS, language);
      expect(told).not.toBe(code);
      expect(told).not.toMatch(/[{}]|undefined/);
    }
  });

  it.each(Object.keys(ACCOUNT_ISSUE_TEXTS))('name the same places in both: %s', (code) => {
    const placesIn = (text = '') => (text.match(/\{\w+\}/g) ?? []).toSorted();
    const text = ACCOUNT_ISSUE_TEXTS[code];
    expect(placesIn(text?.id)).toEqual(placesIn(text?.en));
    expect(text?.id).not.toBe(text?.en);
  });
});

describe('the mail about an access that ends', () => {
  const write = (days: number, language: 'id' | 'en') =>
    writeAccountWarning(
      {
        accountName: 'KPPN\n di  Instagram',
        channelTitle: 'Instagram',
        days,
        recipient: 'Sri',
        accountsLink: 'https://hub.contoh.go.id/admin/hub/accounts',
      },
      language,
    );

  it('says in the language of who gets it what ends, when, and what to do', () => {
    expect(write(14, 'id').subject).toBe(
      'Akses ke KPPN di Instagram (Instagram) berakhir 14 hari lagi',
    );
    const { subject, text } = write(7, 'en');
    expect(subject).toBe('Access to KPPN di Instagram (Instagram) ends in 7 days');
    expect(text).toContain('Hello Sri,');
    expect(text).toContain('https://hub.contoh.go.id/admin/hub/accounts');
  });

  it('counts no days on the last one and after it', () => {
    expect(write(1, 'en').subject).toContain('within a day');
    expect(write(0, 'id').subject).toContain('sudah berakhir');
    expect(write(0, 'en').text).toContain('none is lost');
    for (const days of [1, 0]) {
      expect(write(days, 'id').text + write(days, 'en').text).not.toMatch(/\b[01] (hari|days)/);
    }
  });
});

it.each(['kantor', 'kantor-2', 'humas.pusat', 'a', '2026'])('a key may be %s', (key) => {
  expect(key).toMatch(ACCOUNT_KEY);
});

it.each(['', 'Kantor', '-kantor', 'dua kata', 'a/b', 'x'.repeat(61), 'a\n'])(
  'a key may not be %j',
  (key) => {
    expect(key).not.toMatch(ACCOUNT_KEY);
  },
);
