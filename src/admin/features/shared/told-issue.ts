import type { Issue } from '../../../kernel/failures';

/** An issue with the sentence that a person reads, in the language of that person. */
export interface ToldIssue extends Issue {
  readonly message: string;
}
