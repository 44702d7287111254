import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from './rule-book';

/** Ids of the rules that no `describe('rule …')` in the tests of `folder` names. */
export const rulesWithoutTest = (rules: readonly Rule[], folder: string): readonly string[] => {
  const tests = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  return rules.map(({ id }) => id).filter((id) => !tests.includes(`describe('rule ${id}'`));
};
