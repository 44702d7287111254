import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import type { MoveInput } from '../../../../src/modules/editorial/domain/move-input';
import { decideMove, type Situation } from '../../../../src/modules/editorial/domain/moves';
import { anEdition, signedBy, staff } from './staff-builders';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const WATI = staff('Wati');
const EKA = staff('Eka');
const SIGNED = { editors: [WATI], submission: signedBy(WATI), approval: signedBy(EKA) };

const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

const decide = (
  edition: Partial<Edition>,
  input: MoveInput,
  situation: Partial<Omit<Situation, 'edition'>> = {},
) => {
  const known: Omit<Situation, 'edition'> = {
    kind: 'article',
    actor: EKA,
    now: NOW,
    hash: 'h',
    issues: [],
  };
  return decideMove({ ...known, ...situation, edition: anEdition(edition) }, input);
};

const refusalOf = (...of: Parameters<typeof decide>) => {
  const decided = decide(...of);
  return decided.ok ? undefined : decided.failure;
};

describe('what somebody signed', () => {
  it.each<[Edition['state'], MoveInput, Partial<Edition>, Situation['kind']]>([
    ['in_review', { action: 'approve', comment: '' }, {}, 'article'],
    ['in_review', { action: 'fact_check', comment: '' }, {}, 'rebuttal'],
    ['approved', { action: 'publish' }, SIGNED, 'article'],
    ['scheduled', { action: 'publish' }, SIGNED, 'article'],
    ['approved', { action: 'schedule', at: minutes(10) }, SIGNED, 'article'],
  ])(
    'is the text that it was: from %s, %j is refused of another one',
    (state, input, more, kind) => {
      const edition = { state, submission: signedBy(WATI), ...more };
      expect(refusalOf(edition, input, { kind })).toBeUndefined();
      expect(refusalOf(edition, input, { kind, hash: 'lain' })).toEqual({
        code: 'content_changed',
      });
    },
  );

  it('is nothing where nobody signed', () => {
    expect(refusalOf({ state: 'approved' }, { action: 'publish' })?.code).toBe('content_changed');
  });

  it('counts for a rebuttal only with its facts checked, whoever publishes and however', () => {
    const approved = { ...SIGNED, state: 'approved' } as const;
    const kind = 'rebuttal';
    expect(refusalOf(approved, { action: 'publish' }, { kind })?.code).toBe('fact_check_missing');
    const checked = { ...approved, factCheck: signedBy(EKA) };
    expect(refusalOf(checked, { action: 'publish' }, { kind })).toBeUndefined();
    const reason = 'Bencana: warga harus tahu malam ini.';
    const forced: MoveInput = { action: 'force_publish', reason };
    expect(refusalOf({ state: 'draft' }, forced, { kind })?.code).toBe('fact_check_missing');
    const stale = { state: 'fact_check', factCheck: { ...signedBy(EKA), hash: 'lama' } } as const;
    expect(refusalOf(stale, forced, { kind })?.code).toBe('fact_check_missing');
  });
});

describe('the moment of a schedule', () => {
  const approved = { ...SIGNED, state: 'approved' } as const;

  it.each([
    [minutes(5), undefined],
    [minutes(4.99), { code: 'too_soon', field: 'at', limit: 5 }],
    [minutes(-1), { code: 'too_soon', field: 'at', limit: 5 }],
    [minutes(366 * 24 * 60), undefined],
    [minutes(366 * 24 * 60 + 1), { code: 'too_far', field: 'at', limit: 366 }],
    [new Date(Number.NaN), { code: 'invalid_date', field: 'at' }],
  ])('is one that can be kept: %p', (at, refusal) => {
    expect(refusalOf(approved, { action: 'schedule', at })).toEqual(refusal);
  });
});

describe('words that others have to understand', () => {
  const live = { state: 'published', publicState: 'live' } as const;

  it.each<[Partial<Edition>, MoveInput, number]>([
    [{}, { action: 'request_changes', reason: '   pendek   ' }, 10],
    [live, { action: 'withdraw', reason: 'keliru' }, 10],
    [live, { action: 'unpublish', reason: '' }, 10],
    [{ state: 'draft' }, { action: 'force_publish', reason: 'mendesak sekali' }, 20],
  ])('are not too short: %j', (edition, input, limit) => {
    expect(refusalOf(edition, input)).toMatchObject({ code: 'reason_too_short', limit });
  });

  it('are not too long, and counted as readers count', () => {
    const withdraw = (reason: string): MoveInput => ({ action: 'withdraw', reason });
    expect(refusalOf(live, withdraw('👩🏽‍🔬'.repeat(500)))).toBeUndefined();
    expect(refusalOf(live, withdraw('a'.repeat(501)))).toEqual({
      code: 'reason_too_long',
      field: 'reason',
      limit: 500,
      actual: 501,
    });
  });
});

describe('an illegal move', () => {
  it('is refused with the state that the text is in', () => {
    expect(refusalOf({ state: 'draft', version: 7 }, { action: 'publish' })).toEqual({
      code: 'illegal_move',
      details: { action: 'publish', from: 'draft' },
      edition: { state: 'draft', version: 7 },
    });
  });

  it('is a fact check of what is no rebuttal', () => {
    const input: MoveInput = { action: 'fact_check', comment: '' };
    expect(refusalOf({ submission: signedBy(WATI) }, input)?.code).toBe('illegal_move');
  });

  it('is withdrawing or taking down what no reader sees', () => {
    const reason = 'Angkanya keliru.';
    expect(refusalOf({ state: 'draft' }, { action: 'withdraw', reason })?.code).toBe('not_public');
    expect(refusalOf({ state: 'draft' }, { action: 'unpublish', reason })?.code).toBe('not_public');
  });
});

describe('errors in the text', () => {
  const issues = [{ code: 'text_missing', field: 'body', severity: 'error' }] as const;
  const warnings = [{ ...issues[0], severity: 'warning' }] as const;

  it.each<[Partial<Edition>, MoveInput]>([
    [{ state: 'draft' }, { action: 'submit' }],
    [{ ...SIGNED, state: 'approved' }, { action: 'publish' }],
    [{ state: 'draft' }, { action: 'force_publish', reason: 'Bencana: warga harus tahu.' }],
  ])('stop %j, %j; warnings do not', (edition, input) => {
    expect(refusalOf(edition, input, { issues })).toEqual({ code: 'checks_failed', issues });
    expect(refusalOf(edition, input, { issues: warnings })).toBeUndefined();
  });
});
