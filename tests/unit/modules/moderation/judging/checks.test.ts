import type { Finding } from '../../../../../src/modules/moderation';
import { decide } from '../../../../../src/modules/moderation/domain/judging/decide';
import {
  aJudge,
  anAuthor,
  aSubmission,
  hoursAgo,
  NOW,
  renderPlainly,
  type SubmissionChanges,
} from '../../../../support/judging-fakes';

const judged = (changes: SubmissionChanges, given?: Parameters<typeof aJudge>[0]) =>
  aJudge(given).judge(aSubmission(changes));

const codes = async (changes: SubmissionChanges, given?: Parameters<typeof aJudge>[0]) =>
  (await judged(changes, given)).findings.map(({ code, severity }) => `${code} ${severity}`);

const inMinutes = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('the gate', () => {
  it.each<[string, SubmissionChanges, string]>([
    ['a filled honeypot', { door: { isHoneypotFilled: true } }, 'honeypot_filled'],
    ['a missing proof', { door: { proof: 'missing' } }, 'proof_missing'],
    ['a wrong proof', { door: { proof: 'invalid' } }, 'proof_invalid'],
    ['an old proof', { door: { proof: 'expired' } }, 'proof_expired'],
    ['a used proof', { door: { proof: 'replayed' } }, 'proof_replayed'],
    ['an unconfirmed address', { author: anAuthor({ isConfirmed: false }) }, 'email_not_confirmed'],
    ['old rules', { author: anAuthor({ rulesVersion: 2 }) }, 'rules_not_accepted'],
    ['no consent', { author: anAuthor({ mayTakePart: false }) }, 'consent_missing'],
    ['a closed thread', { place: { isThreadOpen: false } }, 'thread_closed'],
    [
      'a thread in a category of the office',
      { kind: 'thread', title: 'Loket baru di lantai satu', place: { isCategoryOpen: false } },
      'category_closed',
    ],
  ])('refuses %s', async (_, changes, code) => {
    const { outcome, findings, html } = await judged(changes);
    expect(outcome).toBe('refuse');
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(html).toBe('');
  });

  it('lets a good proof pass', async () => {
    expect(await codes({ door: { proof: 'valid' } })).toEqual([]);
  });

  it.each(['mute', 'suspend', 'ban'] as const)('keeps a %s to its last second', async (kind) => {
    const during = await judged({
      author: anAuthor({ sanctions: [{ kind, until: inMinutes(1) }] }),
    });
    expect(during.outcome).toBe('refuse');
    expect(during.findings[0]?.details).toEqual({ until: '20/11/2026, 10.01 WIB' });
    const after = await judged({ author: anAuthor({ sanctions: [{ kind, until: NOW }] }) });
    expect(after.outcome).toBe('publish');
  });

  it('counts slow mode from the last post, and down to nothing', async () => {
    const place = { slowModeSeconds: 60, lastPostAt: new Date(NOW.getTime() - 59_500) };
    const { findings } = await judged({ place });
    expect(findings).toMatchObject([{ code: 'slow_mode', details: { limit: 1 } }]);
    const lastPostAt = new Date(NOW.getTime() - 60_000);
    expect(await codes({ place: { ...place, lastPostAt } })).toEqual([]);
    expect(await codes({ place, kind: 'edit' })).toEqual([]);
  });
});

describe('normalising', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
    ['marks of direction', '\u202e\u202c'],
    ['fillers that look like nothing', '\u3164\u2800\uffa0'],
  ])('refuses a text of %s', async (_, text) => {
    expect((await judged({ text })).outcome).toBe('refuse');
    expect(await codes({ text })).toContain('text_empty refuse');
  });

  it('takes 10,000 characters, however wide, and refuses one more with both numbers', async () => {
    const words = '🙂 kata '.repeat(10_000);
    const text = Array.from(words).slice(0, 10_000).join('');
    expect(await codes({ text })).not.toContain('text_too_long refuse');
    const { findings } = await judged({ text: `${text}x` });
    const details = { limit: 10_000, actual: 10_001 };
    expect(findings).toContainEqual(expect.objectContaining({ code: 'text_too_long', details }));
  });

  it('refuses 100,000 characters, and looks at no more than their beginning', async () => {
    const asked: number[] = [];
    const { outcome } = await judged(
      { text: 'x'.repeat(100_000) },
      {
        renderText: (markdown) => {
          asked.push(markdown.length);
          return renderPlainly(markdown);
        },
      },
    );
    expect(outcome).toBe('refuse');
    expect(asked).toEqual([10_000]);
  });

  it('wants a title that says something, of a thread alone', async () => {
    const author = anAuthor({ isVerified: true });
    const titled = (title: string) => codes({ kind: 'thread', title, author });
    expect(await titled('Tolong')).toEqual(['title_too_short refuse']);
    expect(await titled('\u200b'.repeat(20))).toContain('title_too_short refuse');
    expect(await titled('Loket baru')).toEqual([]);
    expect(await titled('a'.repeat(121))).toContain('title_too_long refuse');
  });

  it('knows the bounds of a display name', async () => {
    const named = (text: string) => codes({ kind: 'display_name', text });
    expect(await named('Al')).toEqual(['name_too_short refuse']);
    expect(await named('Ali')).toEqual([]);
    expect(await named('a'.repeat(41))).toContain('name_too_long refuse');
    expect(await named(' ')).toEqual(['name_empty refuse']);
    expect(await named('g0bl0k')).toEqual(['disguised_word hold']);
  });
});

describe('rendering', () => {
  it('refuses what shows nothing', async () => {
    const renderText = () => ({ html: '', plainText: ' ', links: [] });
    expect(await codes({ text: '[a]: https://a.example' }, { renderText })).toEqual([
      'nothing_to_read refuse',
    ]);
  });

  it('allows a citizen two links, a verified one twenty', async () => {
    const links = (count: number) => 'https://a.example '.repeat(count);
    expect(await codes({ text: links(2) })).not.toContain('too_many_links hold');
    expect(await codes({ text: links(3) })).toContain('too_many_links hold');
    const author = anAuthor({ isVerified: true });
    expect(await codes({ text: links(20), author })).not.toContain('too_many_links flag');
    expect(await codes({ text: links(21), author })).toContain('too_many_links flag');
  });

  it.each([
    ['bank.go.id', 'https://elsewhere.example/', true],
    ['https://bank.go.id/masuk', 'https://elsewhere.example/', true],
    ['www.bank.go.id', 'https://bank.go.id/masuk', false],
    ['laman bank', 'https://elsewhere.example/', false],
  ])('tells a link that shows %s and leads to %s', async (text, href, isMisleading) => {
    const renderText = () => ({ html: '<p>x</p>', plainText: 'x', links: [{ href, text }] });
    const found = await codes({ text: 'Lihat ini' }, { renderText });
    expect(found.includes('misleading_link hold')).toBe(isMisleading);
  });
});

describe('what is known of the author', () => {
  it.each([
    ['the second post of a new member', anAuthor({ approvedPosts: 1 }), ['first_posts hold']],
    ['the third post', anAuthor({ approvedPosts: 2 }), []],
    ['a verified citizen who is new', anAuthor({ approvedPosts: 0, isVerified: true }), []],
    ['two rejections of four', anAuthor({ approvedPosts: 2, rejectedPosts: 2 }), []],
    [
      'three rejections of seven',
      anAuthor({ approvedPosts: 4, rejectedPosts: 3 }),
      ['often_rejected hold'],
    ],
    ['three rejections of many', anAuthor({ approvedPosts: 40, rejectedPosts: 3 }), []],
    ['an account of this hour', anAuthor({ memberSince: hoursAgo(0.9) }), ['new_account hold']],
    ['an account of today', anAuthor({ memberSince: hoursAgo(5) }), ['new_account note']],
    ['an account of last week', anAuthor({ memberSince: hoursAgo(24 * 7) }), []],
    ['one open case', anAuthor({ openCases: 1 }), ['open_cases note']],
    ['three open cases', anAuthor({ openCases: 3 }), ['open_cases hold']],
  ])('weighs %s', async (_, author, expected) => {
    expect(await codes({ author })).toEqual(expected);
  });
});

describe('the rules of the place', () => {
  it('hold links where there should be none', async () => {
    const text = 'Lihat https://a.example di sana.';
    expect(await codes({ text, place: { allowsLinks: false } })).toContain(
      'links_not_allowed hold',
    );
    expect(await codes({ text })).not.toContain('links_not_allowed hold');
  });

  it('hold a new thread unless its author is verified', async () => {
    const thread = { kind: 'thread', title: 'Loket baru di lantai satu' } as const;
    expect(await codes(thread)).toEqual(['new_thread hold']);
    expect(await codes({ ...thread, author: anAuthor({ isVerified: true }) })).toEqual([]);
  });
});

describe('the classifier', () => {
  const score = (value: number) => ({
    classify: () => Promise.resolve([{ label: 'spam', score: value } as const]),
  });

  it('holds what it is sure of, flags what it suspects, and never refuses', async () => {
    expect(await codes({}, score(0.69))).toEqual([]);
    expect(await codes({}, score(0.7))).toEqual(['classifier_label flag']);
    expect(await codes({}, score(1))).toEqual(['classifier_label hold']);
  });

  it('is no phase where the office uses none', () => {
    const { checks } = aJudge({ classify: undefined });
    expect(checks.some(({ phase }) => phase === 'classifier')).toBe(false);
  });
});

describe('the decision', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    ...{ phase: 'signals', code: 'x', severity },
  });

  it.each([
    ['nothing', [], 'publish'],
    ['a note', ['note'], 'publish'],
    ['a flag beside notes', ['note', 'flag', 'note'], 'publish_with_note'],
    ['a nudge beside a flag', ['flag', 'nudge'], 'nudge'],
    ['a hold beside a nudge', ['hold', 'nudge'], 'hold'],
    ['a refusal beside everything', ['note', 'hold', 'refuse', 'flag'], 'refuse'],
  ] as const)('of %s is the strictest', (_, severities, outcome) => {
    expect(decide(severities.map(finding), false)).toBe(outcome);
  });

  it('asks once whether to rewrite; then moderators hear of it, and the finding stays', async () => {
    const text = 'Hubungi saya di 0812-3456-7890 saja.';
    const first = await judged({ text });
    expect(first.outcome).toBe('nudge');
    const again = await judged({ text, wasNudged: true });
    expect(again.outcome).toBe('publish_with_note');
    expect(again.findings).toEqual(first.findings);
  });

  it('is not softened by insisting on what is held', async () => {
    expect((await judged({ text: 'Goblok semua.', wasNudged: true })).outcome).toBe('hold');
  });
});
