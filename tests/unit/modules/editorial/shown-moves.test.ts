import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import { offerMoves } from '../../../../src/modules/editorial/domain/shown-moves';
import { anEdition, signedBy, staff } from './staff-builders';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const WATI = staff('Wati');
const EKA = staff('Eka');
const SUBMITTED: Partial<Edition> = { editors: [WATI], submission: signedBy(WATI) };
const APPROVED: Partial<Edition> = { ...SUBMITTED, state: 'approved', approval: signedBy(EKA) };

const offer = (
  edition: Partial<Edition>,
  { kind = 'article', actor = EKA }: { kind?: 'article' | 'rebuttal'; actor?: typeof EKA } = {},
) =>
  offerMoves(
    { edition: anEdition(edition), kind, actor, now: NOW, hash: 'h', issues: [] },
    (action) => (action === 'force_publish' ? { code: 'not_permitted' } : undefined),
  ).map(({ action, refusal }) => (refusal ? `${action}: ${refusal.code}` : action));

describe('the moves that are offered', () => {
  it.each<[string, Partial<Edition>, readonly string[]]>([
    ['a draft', { state: 'draft' }, ['submit', 'force_publish: not_permitted', 'restore']],
    [
      'a text in review',
      SUBMITTED,
      ['approve', 'request_changes', 'force_publish: not_permitted', 'restore'],
    ],
    ['an approved text', APPROVED, ['publish', 'schedule', 'request_changes', 'restore']],
    [
      'a scheduled text',
      { ...APPROVED, state: 'scheduled' },
      ['schedule', 'unschedule', 'publish', 'request_changes', 'restore'],
    ],
    [
      'a public text',
      { state: 'published', publicState: 'live' },
      ['withdraw', 'unpublish', 'restore'],
    ],
    [
      'a withdrawn text',
      { state: 'withdrawn', publicState: 'withdrawn' },
      ['submit', 'unpublish', 'restore'],
    ],
    [
      'a text that was taken down',
      { state: 'unpublished', publicState: 'gone' },
      ['submit', 'restore'],
    ],
  ])('are those that lead %s on, in that order', (_what, edition, moves) => {
    expect(offer(edition)).toEqual(moves);
  });

  it('say why this person may not', () => {
    expect(offer(SUBMITTED, { actor: WATI })[0]).toBe('approve: approver_is_submitter');
  });

  it('begin with the fact check for a rebuttal, and offer none for an article', () => {
    expect(offer(SUBMITTED, { kind: 'rebuttal' }).slice(0, 2)).toEqual([
      'fact_check',
      'approve: fact_check_missing',
    ]);
    expect(offer(SUBMITTED)).not.toContain('fact_check');
  });

  it('begin with the review that is owed', () => {
    const review = { openedBy: WATI, editors: [], reason: 'Darurat.', dueAt: '' };
    expect(offer({ state: 'published', publicState: 'live', review })[0]).toBe('close_review');
    expect(offer({ state: 'published', publicState: 'live' })).not.toContain('close_review');
  });

  it('take a public text down while a new edition is in work', () => {
    expect(offer({ ...SUBMITTED, publicState: 'live' })).toEqual(
      expect.arrayContaining(['withdraw', 'unpublish']),
    );
  });

  it('ask for no words before a person has written any', () => {
    const again = { state: 'draft', firstPublishedAt: NOW.toISOString() } as const;
    expect(offer(again)[0]).toBe('submit');
  });
});
