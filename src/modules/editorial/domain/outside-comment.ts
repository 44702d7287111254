import { fail, succeed, type Result } from '../../../kernel/result';
import { countCodePoints } from '../../../kernel/text';
import { toPlainText } from './plain-input';
import type { Refusal } from './refusal';

/** What an outside fact checker may find. Advice: it moves no state. */
export const OUTSIDE_VERDICTS = ['facts_right', 'something_wrong'] as const;

/** What an outside fact checker found. */
export type OutsideVerdict = (typeof OUTSIDE_VERDICTS)[number];

/** Length of a comment in characters (Unicode code points). */
export const COMMENT_LIMITS = { min: 10, max: 2_000 } as const;

/** An outside fact checker's finding. */
export interface OutsideComment {
  readonly verdict: OutsideVerdict;
  readonly comment: string;
}

/** A finding as it is kept, from what somebody outside sent; or what is wrong with it. */
export const checkFinding = (input: {
  readonly verdict: string;
  readonly comment: string;
}): Result<OutsideComment, Refusal> => {
  const { min, max } = COMMENT_LIMITS;
  const verdict = OUTSIDE_VERDICTS.find((known) => known === input.verdict);
  if (verdict === undefined) return fail({ code: 'outside_verdict_missing', field: 'verdict' });
  const comment = toPlainText(input.comment);
  const actual = countCodePoints(comment);
  const field = 'comment';
  if (actual < min) return fail({ code: 'comment_too_short', field, limit: min, actual });
  if (actual > max) return fail({ code: 'comment_too_long', field, limit: max, actual });
  return succeed({ verdict, comment });
};

/** The finding as it stands in the record, as the reason of an `outside_comment`. */
export const writeFinding = ({ verdict, comment }: OutsideComment): string =>
  `[${verdict}] ${comment}`;

/** The finding that a reason of the record holds; undefined where it holds none. */
export const readFinding = (reason: string): OutsideComment | undefined => {
  const verdict = OUTSIDE_VERDICTS.find((known) => reason.startsWith(`[${known}] `));
  return verdict === undefined
    ? undefined
    : { verdict, comment: reason.slice(verdict.length + '[] '.length) };
};
