/** Longest wait between two posts of one author: a day, since more would be a lock. */
export const MAX_SLOW_MODE_SECONDS = 24 * 3600;

/** Longest time for which a thread is pinned or a poll is open: what stands longer is forgotten. */
export const MAX_DAYS_AHEAD = 365;

/** Longest note among staff, in characters. */
export const MAX_NOTE_CHARACTERS = 2000;

/** Longest summary of a thread, in characters of Markdown: a page. */
export const MAX_SUMMARY_CHARACTERS = 5000;

/** Longest title of a thread, in characters. */
export const MAX_TITLE_CHARACTERS = 150;

/** Longest question of a poll, and longest option, in characters: one line of a small screen, or two. */
export const MAX_POLL_QUESTION = 200;
export const MAX_POLL_OPTION = 100;

/** Options of a poll: from a choice to what fits on a screen. */
export const POLL_OPTIONS = { least: 2, most: 10 } as const;

const DAY_MS = 24 * 3600 * 1000;

/** Why a moment will not do as an end: it has passed, or is too far away; undefined where it will. */
export const refuseEnd = (
  end: Date,
  now: Date,
):
  | { readonly code: 'time_not_ahead' }
  | { readonly code: 'time_too_far'; readonly limit: number }
  | undefined => {
  if (end <= now) return { code: 'time_not_ahead' };
  return end.getTime() - now.getTime() > MAX_DAYS_AHEAD * DAY_MS
    ? { code: 'time_too_far', limit: MAX_DAYS_AHEAD }
    : undefined;
};
