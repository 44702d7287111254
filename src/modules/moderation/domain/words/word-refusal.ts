/** Why something about word lists and rules is refused, with the HTTP status under which a client learns of it. */
export const WORD_REFUSAL_STATUS = {
  words_not_permitted: 403,
  word_not_found: 404,
  word_known: 409,
  word_stale: 409,
  word_list_full: 409,
  refusing_list_full: 409,
  word_too_short: 400,
  word_too_long: 400,
  word_effect_unfit: 400,
  refusing_needs_phrase: 400,
  rules_stale: 409,
  rule_number_twice: 400,
} as const;

/** Stable code of a refusal. */
export type WordRefusalCode = keyof typeof WORD_REFUSAL_STATUS;

/** Something that was not carried out, and why. Nothing was changed. */
export interface WordRefusal {
  readonly code: WordRefusalCode;
  /** The field of the input that is wrong, where one is. */
  readonly field?: string;
  readonly limit?: number;
  readonly actual?: number | string;
}
