import type { Issue } from '../../../kernel/failures';
import type { EditionState } from './edition';

/** Why an action is refused, with the HTTP status under which a client learns of it. */
export const REFUSAL_STATUS = {
  approval_required: 403,
  not_permitted: 403,
  approver_is_submitter: 403,
  approver_is_editor: 403,
  checker_is_editor: 403,
  reviewer_is_publisher: 403,
  reviewer_is_editor: 403,
  edition_not_found: 404,
  snapshot_not_found: 404,
  stale_version: 409,
  illegal_move: 409,
  content_changed: 409,
  fact_check_missing: 409,
  not_public: 409,
  no_open_review: 409,
  record_kept: 409,
  address_taken: 409,
  checks_failed: 400,
  change_note_missing: 400,
  reason_too_short: 400,
  reason_too_long: 400,
  invalid_date: 400,
  too_soon: 400,
  too_far: 400,
  unknown_action: 400,
  invalid_input: 400,
  workflow_field: 400,
  redirect_missing: 400,
  redirect_address_invalid: 400,
  redirect_to_itself: 400,
  redirect_in_a_circle: 400,
  redirect_target_not_public: 400,
  name_too_short: 400,
  name_too_long: 400,
  hours_out_of_range: 400,
  outside_verdict_missing: 400,
  comment_too_short: 400,
  comment_too_long: 400,
  link_invalid: 403,
  link_outdated: 409,
  link_expired: 410,
  link_used_up: 429,
} as const;

/** Stable code of a refusal. */
export type RefusalCode = keyof typeof REFUSAL_STATUS;

/** An action that was not carried out, and why. Nothing was changed. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The field of the input that is wrong, where one is. */
  readonly field?: string;
  readonly limit?: number | string;
  readonly actual?: number | string;
  /** The newer state of the edition, for who acted on an older one. */
  readonly edition?: { readonly state: EditionState; readonly version: number };
  /** What the checks found, for `checks_failed`. */
  readonly issues?: readonly Issue[];
  /** Values for the sentence behind the code. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** A refusal as an issue, so that it is told by the same sentences as everything else. */
export const toIssue = ({ code, field = '', limit, actual, details }: Refusal): Issue => ({
  code,
  field,
  severity: 'error',
  ...(limit === undefined ? {} : { limit }),
  ...(actual === undefined ? {} : { actual }),
  ...(details === undefined ? {} : { details }),
});
