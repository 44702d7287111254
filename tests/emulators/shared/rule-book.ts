/** One thing that an emulator enforces, where it is documented, and how sure we are of it. */
export interface Rule {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  /** `verified`: the platform's documentation says so. `assumed`: our best guess, which can be switched off. */
  readonly status: 'verified' | 'assumed';
}

/** Tells whether a rule is enforced in this run. */
export type RuleBook<Id extends string> = (id: Id) => boolean;

/**
 * A rule book over `rules` without the `disabled` ones.
 * Throws where an id is unknown, and where a verified rule would be switched off: a test that needs that tests nothing.
 */
export const makeRuleBook = <Id extends string>({
  rules,
  disabled,
}: {
  rules: readonly (Rule & { readonly id: Id })[];
  disabled: readonly string[];
}): RuleBook<Id> => {
  for (const id of disabled) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) throw new Error(`No rule is called "${id}".`);
    if (rule.status === 'verified') {
      throw new Error(`The rule "${id}" is documented and cannot be switched off.`);
    }
  }
  const off = new Set(disabled);
  return (id) => !off.has(id);
};
