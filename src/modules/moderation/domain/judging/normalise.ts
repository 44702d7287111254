import { countCodePoints } from '../../../../kernel/text';
import type { Finding } from '../finding';
import type { Submission } from '../submission';
import { foldText } from '../words/fold';
import { findingsOf, type Context, type PureCheck } from './context';
import {
  LONGEST_NAME,
  LONGEST_TEXT,
  LONGEST_TITLE,
  SHORTEST_NAME,
  SHORTEST_TITLE,
} from './text-limits';

const normalise = findingsOf('normalise');

const longestOf = ({ kind }: Submission): number =>
  kind === 'display_name' ? LONGEST_NAME : LONGEST_TEXT;

// A character is one or two UTF-16 units: what is beyond twice the limit need not be counted exactly.
const beginningOf = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : Array.from(text.slice(0, limit * 2))
        .slice(0, limit)
        .join('');

/** A submission whose texts end at their limits: the checks look at no more of them, and what is longer is refused. */
export const withinLimits = (submission: Submission): Pick<Context, 'submission' | 'sent'> => {
  const { title, text } = submission;
  return {
    submission: {
      ...submission,
      title: beginningOf(title, LONGEST_TITLE),
      text: beginningOf(text, longestOf(submission)),
    },
    sent: { title: countCodePoints(title), text: countCodePoints(text) },
  };
};

/** The words of a text as it is compared with others, in whatever script; of one without words, its signs. */
export const foldForComparing = (text: string): string => {
  const folded = foldText(text).text;
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || folded.replace(/\s+/g, '');
};

// Blanks, and what is shown as nothing at all: fillers, joiners, marks of direction.
const NOTHING = /[\s\p{C}\p{M}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

const isNothing = (text: string): boolean => text.replace(NOTHING, '') === '';

/** A text that holds nothing, or too much. */
export const checkLength: PureCheck = ({ submission, sent }) => {
  const isName = submission.kind === 'display_name';
  const limit = longestOf(submission);
  const codeOf = (what: string) => `${isName ? 'name' : 'text'}_${what}`;
  const found: Finding[] = [];
  if (isNothing(submission.text)) found.push(normalise(codeOf('empty'), 'refuse'));
  else if (isName && sent.text < SHORTEST_NAME) {
    const details = { limit: SHORTEST_NAME, actual: sent.text };
    found.push(normalise('name_too_short', 'refuse', details));
  }
  if (sent.text > limit) {
    found.push(normalise(codeOf('too_long'), 'refuse', { limit, actual: sent.text }));
  }
  return found.map((finding) => ({ ...finding, field: 'text' }));
};

/** The title of a thread has to say something in a list. */
export const checkTitle: PureCheck = ({ submission: { kind, title }, sent }) => {
  if (kind !== 'thread') return [];
  const actual = sent.title;
  const isTooShort = isNothing(title) || actual < SHORTEST_TITLE;
  const found = [
    ...(isTooShort
      ? [normalise('title_too_short', 'refuse', { limit: SHORTEST_TITLE, actual })]
      : []),
    ...(actual > LONGEST_TITLE
      ? [normalise('title_too_long', 'refuse', { limit: LONGEST_TITLE, actual })]
      : []),
  ];
  return found.map((finding) => ({ ...finding, field: 'title' }));
};
