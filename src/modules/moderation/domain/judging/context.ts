import type { Finding, FindingSeverity, Outcome, Phase } from '../finding';
import type { Submission, SubmissionAuthor } from '../submission';
import type { RenderedText } from './rendered-text';

/** What a check may know. Read-only: a check gives what it found, and the judge makes the next context of it. */
export interface Context {
  /** Its texts end at their limits: what is longer is refused, and nobody reads on. */
  readonly submission: Submission;
  /** Characters (code points) of the texts as they were sent. */
  readonly sent: { readonly title: number; readonly text: number };
  /** The words of the text as it is compared with others; empty before it was normalised. */
  readonly folded: string;
  /** SHA-256 by which copies are known. */
  readonly textHash: string;
  /** Every mark shown as typed, before it was rendered. */
  readonly rendered: RenderedText;
  /** What the checks before this one found. */
  readonly findings: readonly Finding[];
  /** `hold` until something was decided: a person decides where nothing else does. */
  readonly outcome: Outcome;
}

/** What a check gives: findings, and what it made for the checks after it. */
export interface Step {
  readonly findings: readonly Finding[];
  readonly change?: Partial<Pick<Context, 'folded' | 'textHash' | 'rendered' | 'outcome'>>;
}

/** Looks at one aspect of a text. Pure, and its time grows with the length of the text and no faster. */
export type PureCheck = (context: Context) => readonly Finding[];

/** Builds the findings of a phase. */
export const findingsOf =
  (phase: Phase) =>
  (code: string, severity: FindingSeverity, details?: Finding['details']): Finding => ({
    ...{ phase, code, severity },
    ...(details === undefined ? {} : { details }),
  });

/** Published posts after which an author is no newcomer any more. */
export const FIRST_POSTS_HELD = 2;

/** True for those whose texts are published at once: staff, verified citizens, and whoever has shown how they write. */
export const isTrusted = ({ kind, isVerified, approvedPosts }: SubmissionAuthor): boolean =>
  kind !== 'citizen' || isVerified || approvedPosts >= FIRST_POSTS_HELD;

/** True for a citizen's text that stands in the forum; a display name stands beside all of them. */
export const isCitizensPost = ({ author, kind }: Submission): boolean =>
  author.kind === 'citizen' && kind !== 'display_name';
