/** Why something about comments is refused, with the HTTP status under which a client learns of it. */
export const LISTENING_REFUSAL_STATUS = {
  delivery_not_found: 404,
  comment_not_found: 404,
  answer_empty: 400,
  answer_too_long: 400,
  comment_gone: 409,
  act_under_way: 409,
  answer_unclear_yet: 409,
  answer_unclear_unread: 409,
  answer_found: 409,
  account_not_usable: 409,
  account_rehearses: 409,
  comments_not_offered: 409,
  delivery_off: 409,
} as const;

/** Stable code of a refusal. */
export type ListeningRefusalCode = keyof typeof LISTENING_REFUSAL_STATUS;

/** Something that was not carried out, and why. Nothing was sent. */
export interface ListeningRefusal {
  readonly code: ListeningRefusalCode;
  readonly limit?: number;
  readonly actual?: number;
}

/**
 * Characters (code points) of an answer. [U] Meta's reference of comments names 300 characters as the most that its API
 * takes; the strictest of the channels that have comments.
 */
export const MAX_ANSWER_CHARACTERS = 300;
