import type { Issue } from '../../../kernel/failures';

/** Why something was not done with an account, or with a connection to one, by the HTTP status that belongs to it. */
export const ACCOUNT_REFUSAL_STATUS = {
  account_gone: 404,
  account_changed: 409,
  account_busy: 409,
  account_not_connected: 409,
  account_invalid: 400,
  account_channel_unknown: 400,
  account_key_invalid: 400,
  account_key_taken: 409,
  account_known: 409,
  login_unknown: 400,
  login_not_ready: 409,
  connection_gone: 404,
  connection_expired: 410,
  connection_open: 409,
  connection_used: 409,
  connection_denied: 409,
  connection_failed: 409,
  connection_empty: 409,
  connection_other_account: 404,
} as const;

/** A stable code of a refusal. */
export type AccountRefusalCode = keyof typeof ACCOUNT_REFUSAL_STATUS;

/** Why something was not done with an account, or with a connection to one. */
export interface AccountRefusal {
  readonly code: AccountRefusalCode;
  readonly field?: string;
  readonly limit?: number | string;
  readonly actual?: number | string;
}

/** The refusal as something that a sentence can be told of. */
export const toAccountIssue = ({ code, field, limit, actual }: AccountRefusal): Issue => ({
  code,
  field: field ?? '',
  severity: 'error',
  limit,
  actual,
});

/** Keys are typed by people into plans, and stand in the history for ever. */
export const ACCOUNT_KEY = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._-]{0,59}$/u;

/** Longest name that an account may bear, in characters. */
export const MAX_ACCOUNT_NAME = 120;
