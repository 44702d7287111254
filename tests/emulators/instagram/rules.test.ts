import type { Rule } from '../shared/rule-book';
import { rulesWithoutTest } from '../shared/rule-coverage';
import { INSTAGRAM_RULES } from './rules';

const rules: readonly Rule[] = INSTAGRAM_RULES;

describe('the rules of the Instagram emulator', () => {
  it('have each its own id, a source and a test', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ source, text }) => source === '' || text === '')).toEqual([]);
    expect(rulesWithoutTest(rules, __dirname)).toEqual([]);
  });
});
