import type { Issue } from './failures';
import { fillIn, type IssueTexts, type Language } from './language';

/**
 * The sentence behind an issue, in one language, with its limit, actual value and details filled in.
 * A code without a sentence gives the code itself, so that nothing is hidden.
 */
export const describeIssue = (issue: Issue, texts: IssueTexts, language: Language): string => {
  const text = texts[issue.code];
  if (text === undefined) return issue.code;
  return fillIn(text[language], {
    field: issue.field,
    limit: issue.limit,
    actual: issue.actual,
    ...issue.details,
  });
};
