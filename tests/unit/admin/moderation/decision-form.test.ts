import type { CannedText } from '../../../../src/modules/moderation/domain/cases/canned-text';
import { DECISION_ACTIONS } from '../../../../src/modules/moderation/domain/cases/decisions';
import {
  cannedFor,
  EMPTY_DECISION,
  faultsOf,
  offeredActions,
  takeCanned,
  toDecisionInput,
} from '../../../../src/admin/features/moderation/rules/decision-form';
import { ruleFault } from '../../../../src/admin/features/moderation/rules/rule-number';

const LEAD = { isLead: true };
const MODERATOR = { isLead: false };

const canned = (id: number, more: Partial<CannedText> = {}): CannedText => ({
  id,
  documentId: `c${String(id)}`,
  title: 'Judi',
  action: 'reject',
  ruleNumber: '4',
  textId: 'Kiriman ini mempromosikan judi.',
  textEn: 'This post promotes gambling.',
  isActive: true,
  position: 0,
  ...more,
});

const WRITTEN = {
  ...EMPTY_DECISION,
  justification: 'Ini menyerang orangnya, bukan pendapatnya.',
  ruleNumber: '1',
};

describe('what a decision asks for', () => {
  it('is a reason and a rule where it speaks against the author', () => {
    expect(faultsOf('hide', EMPTY_DECISION, LEAD)).toEqual({
      justification: { code: 'too_short', limit: 10 },
      ruleNumber: 'missing',
    });
    expect(faultsOf('hide', WRITTEN, LEAD)).toEqual({});
  });

  it('is nothing where it speaks for the author, and a reason alone for the lead', () => {
    expect(faultsOf('approve', EMPTY_DECISION, MODERATOR)).toEqual({});
    expect(Object.keys(faultsOf('escalate', EMPTY_DECISION, MODERATOR))).toEqual(['justification']);
  });

  it('is days within the bounds of the role for a sanction', () => {
    expect(faultsOf('mute', { ...WRITTEN, days: '8' }, MODERATOR)).toEqual({ days: { limit: 7 } });
    expect(faultsOf('mute', { ...WRITTEN, days: '7' }, MODERATOR)).toEqual({});
    expect(faultsOf('suspend', { ...WRITTEN, days: '30' }, LEAD)).toEqual({});
    for (const days of ['', '0', '1.5', '-1', 'dua']) {
      expect(faultsOf('mute', { ...WRITTEN, days }, LEAD)).toEqual({ days: { limit: 365 } });
    }
    expect(faultsOf('ban', WRITTEN, LEAD)).toEqual({});
  });

  it('is never offered to a moderator where it is the lead’s alone', () => {
    expect(offeredActions(DECISION_ACTIONS, MODERATOR)).not.toContain('ban');
    expect(offeredActions(DECISION_ACTIONS, LEAD)).toContain('ban');
    expect(offeredActions(['hide'], LEAD)).toEqual(['hide']);
  });

  it('is offered once, where two words would come to the same', () => {
    expect(offeredActions(['show', 'dismiss', 'hide'], MODERATOR)).toEqual(['dismiss', 'hide']);
    expect(offeredActions(['show', 'warn'], MODERATOR)).toEqual(['show', 'warn']);
  });
});

describe('the rule that a decision names', () => {
  const rules = [{ number: '1' }, { number: '3.1' }];

  it('is one of those that hold', () => {
    expect(ruleFault(' 3.1 ', rules)).toBeUndefined();
    expect(ruleFault('3', rules)).toBe('unknown');
    expect(ruleFault(' ', rules)).toBe('missing');
  });

  it('is left to the server while nobody knows the rules', () => {
    expect(ruleFault('3', [])).toBeUndefined();
    expect(ruleFault('', [])).toBe('missing');
  });

  it('is asked for where the decision speaks against the author', () => {
    const values = { ...EMPTY_DECISION, justification: 'Menyerang orang lain.', ruleNumber: '9' };
    expect(faultsOf('hide', values, { ...MODERATOR, rules })).toEqual({ ruleNumber: 'unknown' });
    expect(faultsOf('dismiss', values, { ...MODERATOR, rules })).toEqual({});
  });
});

describe('canned texts', () => {
  it('stand first where they were written for the decision, and never speak the other way', () => {
    const texts = [
      canned(1, { action: 'hide' }),
      canned(2),
      canned(3, { action: 'dismiss' }),
      canned(4, { isActive: false }),
    ];
    expect(cannedFor('reject', texts).map(({ id }) => id)).toEqual([2, 1]);
    expect(cannedFor('escalate', texts)).toEqual([]);
    expect(cannedFor('approve', texts).map(({ id }) => id)).toEqual([3]);
  });

  it('bring their rule, and leave the one that stands there where they have none', () => {
    expect(takeCanned(EMPTY_DECISION, canned(1), 'en')).toEqual({
      ...EMPTY_DECISION,
      canned: '1',
      justification: 'This post promotes gambling.',
      ruleNumber: '4',
    });
    expect(takeCanned(WRITTEN, canned(1, { ruleNumber: '' }), 'id').ruleNumber).toBe('1');
  });

  it('are sent by their id alone while nobody has changed them', () => {
    const values = takeCanned(EMPTY_DECISION, canned(1), 'id');
    const context = { canned: canned(1), language: 'id', isLead: false } as const;
    expect(toDecisionInput('reject', values, context)).toEqual({
      ...{ action: 'reject', justification: '', ruleNumber: '4', cannedTextId: 1 },
    });
    const changed = { ...values, justification: `${values.justification} Tulis ulang.` };
    expect(toDecisionInput('reject', changed, context).justification).toBe(
      'Kiriman ini mempromosikan judi. Tulis ulang.',
    );
  });

  it('leave days out where there are none', () => {
    const context = { canned: undefined, language: 'id', isLead: true } as const;
    expect(toDecisionInput('mute', { ...WRITTEN, days: '3' }, context).days).toBe(3);
    expect(toDecisionInput('ban', { ...WRITTEN, days: '3' }, context)).not.toHaveProperty('days');
  });
});
