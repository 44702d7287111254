/** States of a post of the forum; the table of its moves is in the forum's `post-moves.ts`. */
export const POST_STATES = [
  'held',
  'visible',
  'refused',
  'rejected',
  'hidden_auto',
  'hidden',
  'removed_by_author',
  'locked',
  'purged',
] as const;

/** State of a post. Only `visible` and `locked` show their text to readers; `removed_by_author` shows that something stood there. */
export type PostState = (typeof POST_STATES)[number];

/** What the moderation does to a post, and what authors do who take theirs back. */
export const POST_MOVES = [
  'approve',
  'reject',
  'hide',
  'hide_auto',
  'show',
  'lock',
  'unlock',
  'overturn',
  'uphold',
  'remove_by_author',
  'purge',
] as const;

/** What the moderation does to a post, and what authors do who take theirs back. */
export type PostMove = (typeof POST_MOVES)[number];
