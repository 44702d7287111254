/** Why something is not done in the forum, with the HTTP status under which a client learns of it. */
export const FORUM_REFUSAL_STATUS = {
  thread_not_found: 404,
  category_not_found: 404,
  forum_post_not_found: 404,
  author_not_found: 403,
  post_not_yours: 403,
  text_refused: 422,
  rewrite_suggested: 409,
  thread_closed: 409,
  category_closed: 409,
  slow_mode: 429,
  post_not_editable: 409,
  post_not_removable: 409,
  stale_post: 409,
  cursor_malformed: 400,
  cursor_of_another_list: 400,
  search_too_short: 400,
} as const;

/** Stable code of a refusal. */
export type ForumRefusalCode = keyof typeof FORUM_REFUSAL_STATUS;
