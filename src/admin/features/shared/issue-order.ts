import type { Severity } from '../../../kernel/failures';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1 };

/** How many issues of each severity there are. */
export interface IssueCount {
  readonly errors: number;
  readonly warnings: number;
}

/** What a group of issues comes to: the worst severity in it, or `fine`. */
export type Tone = Severity | 'fine';

/** Errors before warnings; within each, the order in which they came. */
export const errorsFirst = <Each extends { readonly severity: Severity }>(
  issues: readonly Each[],
): readonly Each[] =>
  [...issues].sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);

/** Counts errors and warnings. */
export const countIssues = (issues: readonly { readonly severity: Severity }[]): IssueCount => ({
  errors: issues.filter((issue) => issue.severity === 'error').length,
  warnings: issues.filter((issue) => issue.severity === 'warning').length,
});

/** The worst that was counted. */
export const toneOf = ({ errors, warnings }: IssueCount): Tone =>
  errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'fine';
