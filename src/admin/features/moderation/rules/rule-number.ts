/** What is wrong with the number of a rule. */
export type RuleFault = 'missing' | 'unknown';

/** What is wrong with the number of a rule that a decision names; while nobody knows the rules, the server decides. */
export const ruleFault = (
  ruleNumber: string,
  rules: readonly { readonly number: string }[],
): RuleFault | undefined => {
  const written = ruleNumber.trim();
  if (written === '') return 'missing';
  return rules.length === 0 || rules.some(({ number }) => number === written)
    ? undefined
    : 'unknown';
};
