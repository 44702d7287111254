import type { Judgement } from '../domain/finding';
import type { RenderedText } from '../domain/judging/rendered-text';
import type { Submission } from '../domain/submission';

export type { RenderedText };

/** Turns Markdown into safe HTML; pure, and bounded by the length of the text. */
export type RenderText = (markdown: string) => RenderedText;

/** A text after the checks: what was said of it, and what they made on the way. */
export interface Judged extends Judgement {
  /** Safe HTML of the text; empty where it is refused. */
  readonly html: string;
  /** SHA-256 of the folded text, by which copies are known. */
  readonly textHash: string;
}

/** Puts a text through every check. It does not throw where a check fails or hangs: that is a finding. */
export type Judge = (submission: Submission) => Promise<Judged>;
