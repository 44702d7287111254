/** Why the moderation refuses something, with the HTTP status under which a client learns of it. */
export const CASE_REFUSAL_STATUS = {
  moderation_not_permitted: 403,
  lead_only: 403,
  own_content: 403,
  appeal_own_decision: 403,
  appeal_not_yours: 403,
  undo_not_yours: 403,
  request_own: 403,
  case_not_found: 404,
  decision_not_found: 404,
  appeal_not_found: 404,
  sanction_not_found: 404,
  canned_text_not_found: 404,
  request_not_found: 404,
  citizen_not_found: 404,
  report_target_gone: 404,
  case_claimed: 409,
  case_decided: 409,
  case_stale: 409,
  decision_pending: 409,
  decision_not_possible: 409,
  target_undecided: 409,
  undo_too_late: 409,
  already_reported: 409,
  appeal_exists: 409,
  appeal_not_possible: 409,
  appeal_decided: 409,
  appeal_too_late: 409,
  sanction_over: 409,
  sanction_not_for_staff: 409,
  request_decided: 409,
  justification_too_short: 400,
  justification_too_long: 400,
  rule_number_missing: 400,
  sanction_days_missing: 400,
  sanction_too_long: 400,
  appeal_text_empty: 400,
  appeal_text_too_long: 400,
  unknown_quarter: 400,
} as const;

/** Stable code of a refusal. */
export type CaseRefusalCode = keyof typeof CASE_REFUSAL_STATUS;

/** Something that was not carried out, and why. Nothing was changed. */
export interface CaseRefusal {
  readonly code: CaseRefusalCode;
  /** The field of the input that is wrong, where one is. */
  readonly field?: string;
  readonly limit?: number;
  readonly actual?: number | string;
  /** Values for the sentence behind the code. */
  readonly details?: Readonly<Record<string, number | string>>;
}

const FORBIDDEN = 403;

/** Whether somebody tried what is not for them, which the record keeps; all other refusals happen to everybody. */
export const isOverstep = ({ code }: CaseRefusal): boolean =>
  CASE_REFUSAL_STATUS[code] === FORBIDDEN;
