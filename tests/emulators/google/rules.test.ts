import type { Rule } from '../shared/rule-book';
import { rulesWithoutTest } from '../shared/rule-coverage';
import { GOOGLE_RULES } from './rules';

const rules: readonly Rule[] = GOOGLE_RULES;

describe('the rules of the Google emulator', () => {
  it('have each its own id, a source and a test', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ source, text }) => source === '' || text === '')).toEqual([]);
    expect(rulesWithoutTest(rules, __dirname)).toEqual([]);
  });
});
