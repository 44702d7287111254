import { makeRuleBook } from './rule-book';

const rules = [
  { id: 'known', text: '', source: '', status: 'verified' },
  { id: 'guessed', text: '', source: '', status: 'assumed' },
] as const;

describe('a rule book', () => {
  it('enforces everything by default', () => {
    const isOn = makeRuleBook({ rules, disabled: [] });
    expect([isOn('known'), isOn('guessed')]).toEqual([true, true]);
  });

  it('lets an assumed rule be switched off', () => {
    expect(makeRuleBook({ rules, disabled: ['guessed'] })('guessed')).toBe(false);
  });

  it('refuses to switch off a documented rule, or one that it does not know', () => {
    expect(() => makeRuleBook({ rules, disabled: ['known'] })).toThrow('cannot be switched off');
    expect(() => makeRuleBook({ rules, disabled: ['other'] })).toThrow('No rule is called "other"');
  });
});
