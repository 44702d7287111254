import type { Finding, FindingSeverity } from '../finding';
import { findingsOf, type Context } from './context';
import { makeIsNear, sketchOf, type Sketch } from './sketch';

/** A wording that was written before. */
export interface PastText {
  readonly id: number;
  readonly textHash: string;
  readonly byKind: string;
  readonly byId: number | undefined;
  readonly submittedAt: Date;
  readonly sketch: Sketch;
}

/** The wordings that a text is compared with, each list bounded and the newest first. */
export interface PastTexts {
  /** Of the same author, within a day. */
  readonly own: readonly PastText[];
  /** With the same hash, within a week, by whomever. */
  readonly same: readonly Pick<PastText, 'byKind' | 'byId'>[];
  /** The newest of all, within a day. */
  readonly recent: readonly PastText[];
}

const duplicates = findingsOf('duplicates');

// `Terima kasih` and `setuju` are said by everybody, again and again.
const LETTERS_OF_A_COPY = 20;
const LETTERS_OF_A_NEAR_COPY = 40;
// One word of ten exchanged leaves some three quarters of the trigrams.
const NEAR = 0.7;
// The same click twice is no second post; whoever writes it to the database sees to that.
const CLICKED_TWICE_SECONDS = 60;
const COPIES_HELD = 2;
const AUTHORS_OF_A_CAMPAIGN = 2;
const AUTHORS_OF_A_NEAR_CAMPAIGN = 3;

const countOthers = (
  { submission: { author } }: Context,
  texts: readonly Pick<PastText, 'byKind' | 'byId'>[],
): number =>
  new Set(
    texts
      .filter(({ byKind, byId }) => byKind === 'citizen' && byId !== author.id)
      .map(({ byId }) => byId),
  ).size;

/** An office says the same in many places; that is a note to those who look, no more. */
const weigh = ({ submission: { author } }: Context, severity: FindingSeverity): FindingSeverity =>
  author.kind === 'citizen' ? severity : 'note';

const ownCopies = (context: Context, past: PastTexts): readonly Finding[] => {
  const copies = past.own.filter(({ textHash }) => textHash === context.textHash);
  const settled = context.submission.at.getTime() - CLICKED_TWICE_SECONDS * 1000;
  if (copies.length >= COPIES_HELD) {
    return [duplicates('own_copy', weigh(context, 'hold'), { actual: copies.length })];
  }
  const isOlder = copies.some(({ submittedAt }) => submittedAt.getTime() <= settled);
  return isOlder ? [duplicates('own_copy', weigh(context, 'nudge'), { actual: 1 })] : [];
};

type IsNear = (text: PastText) => boolean;

const ownNearCopies = (context: Context, past: PastTexts, isNear: IsNear): readonly Finding[] => {
  const actual = past.own.filter(
    (text) => text.textHash !== context.textHash && isNear(text),
  ).length;
  if (actual === 0) return [];
  const severity = actual >= COPIES_HELD ? 'hold' : 'note';
  return [duplicates('own_near_copy', weigh(context, severity), { actual })];
};

const campaigns = (context: Context, past: PastTexts, isNear: IsNear): readonly Finding[] => {
  const exact = countOthers(context, past.same);
  if (exact >= AUTHORS_OF_A_CAMPAIGN) {
    return [duplicates('campaign_copy', weigh(context, 'hold'), { actual: exact })];
  }
  const near = past.recent.filter(isNear);
  const actual = countOthers(context, near);
  if (actual < AUTHORS_OF_A_NEAR_CAMPAIGN) return [];
  return [duplicates('campaign_near_copy', weigh(context, 'hold'), { actual })];
};

/** Whether a text is long enough that the same words again are no chance. */
export const isComparable = ({ folded, submission }: Context): boolean =>
  submission.kind !== 'display_name' && folded.length >= LETTERS_OF_A_COPY;

/** The same text again: by its author in other places, or by many as if with one voice. */
export const findCopies = (context: Context, past: PastTexts): readonly Finding[] => {
  if (!isComparable(context)) return [];
  const copies = ownCopies(context, past);
  if (context.folded.length < LETTERS_OF_A_NEAR_COPY) return copies;
  const isNearSketch = makeIsNear(sketchOf(context.folded), NEAR);
  const isNear: IsNear = ({ sketch }) => isNearSketch(sketch);
  return [...copies, ...ownNearCopies(context, past, isNear), ...campaigns(context, past, isNear)];
};
