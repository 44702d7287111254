import { FIRST_POSTS_HELD, findingsOf, isTrusted, type PureCheck } from './context';

const author = findingsOf('author');

/** The first posts of somebody whom nobody knows wait for a person. */
export const checkFirstPosts: PureCheck = ({ submission }) => {
  if (isTrusted(submission.author)) return [];
  const actual = submission.author.approvedPosts + 1;
  return [author('first_posts', 'hold', { limit: FIRST_POSTS_HELD, actual })];
};

const REJECTIONS_HELD = 3;
const REJECTION_SHARE = 0.4;

/** Somebody whose posts were rejected again and again. */
export const checkRejections: PureCheck = ({ submission: { author: known } }) => {
  const { approvedPosts, rejectedPosts: actual } = known;
  const isOften = actual >= REJECTIONS_HELD && actual >= (actual + approvedPosts) * REJECTION_SHARE;
  return isOften ? [author('often_rejected', 'hold', { actual })] : [];
};

const HOUR = 3_600_000;
const HELD_HOURS = 1; // accounts made for one campaign write at once
const NOTED_HOURS = 24 * 7;

/** An account that was opened a moment ago. */
export const checkAccountAge: PureCheck = ({ submission: { author: known, at } }) => {
  const hours = (at.getTime() - known.memberSince.getTime()) / HOUR;
  if (known.isVerified || hours >= NOTED_HOURS) return [];
  const actual = Math.max(0, Math.floor(hours));
  return [author('new_account', hours < HELD_HOURS ? 'hold' : 'note', { actual })];
};

const OPEN_CASES_HELD = 3;

/** Somebody about whom moderators have to decide already. One report holds nobody back. */
export const checkOpenCases: PureCheck = ({ submission: { author: known } }) => {
  const { openCases: actual } = known;
  if (actual === 0) return [];
  return [author('open_cases', actual >= OPEN_CASES_HELD ? 'hold' : 'note', { actual })];
};
