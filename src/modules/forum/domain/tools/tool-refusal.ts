/** Why something is not done with a thread as a whole, with the HTTP status under which a client learns of it. */
export const TOOL_REFUSAL_STATUS = {
  thread_stale: 409,
  thread_not_shown: 409,
  thread_merged: 409,
  thread_of_office: 409,
  time_not_ahead: 400,
  time_too_far: 400,
  split_number_unfit: 400,
  merge_into_itself: 400,
  merge_two_polls: 409,
  official_post_unfit: 409,
  rebuttal_not_public: 409,
  poll_exists: 409,
  poll_not_found: 404,
  poll_closed: 409,
  poll_option_unknown: 400,
  poll_options_alike: 400,
  already_voted: 409,
  vote_not_permitted: 403,
  note_subject_not_found: 404,
  category_stale: 409,
  category_known: 409,
  categories_full: 409,
  moderator_unknown: 400,
} as const;

/** Stable code of a refusal. */
export type ToolRefusalCode = keyof typeof TOOL_REFUSAL_STATUS;
