import { INPUT_FAULT_STATUS } from '../../../kernel/input-faults';

/** Why something around an account is not done, with the HTTP status under which a client learns of it. */
export const CITIZEN_REFUSAL_STATUS = {
  ...INPUT_FAULT_STATUS,
  sign_in_needed: 401,
  sign_in_failed: 400,
  email_unconfirmed: 403,
  account_blocked: 403,
  token_expired: 401,
  token_invalid: 401,
  token_ended: 401,
  refresh_token_invalid: 401,
  too_many_tries: 429,
  registration_closed: 403,
  email_malformed: 400,
  email_unchanged: 400,
  password_too_short: 400,
  password_too_long: 400,
  password_too_simple: 400,
  passwords_differ: 400,
  password_unchanged: 400,
  wrong_password: 403,
  key_expired: 400,
  key_invalid: 400,
  profile_needed: 409,
  display_name_too_short: 422,
  display_name_too_long: 422,
  display_name_characters: 422,
  display_name_link: 422,
  display_name_digits: 422,
  display_name_of_office: 422,
  display_name_refused: 422,
  display_name_taken: 409,
  display_name_too_soon: 409,
  rules_outdated: 409,
  privacy_outdated: 409,
  guardian_consent_missing: 422,
} as const;

/** Stable code of a refusal. */
export type CitizenRefusalCode = keyof typeof CITIZEN_REFUSAL_STATUS;

/** Something that was not done, and why. Nothing was changed. */
export interface CitizenRefusal {
  readonly code: CitizenRefusalCode;
  /** The field of the request that is meant. */
  readonly field?: string;
  readonly limit?: number;
  readonly actual?: number;
}
