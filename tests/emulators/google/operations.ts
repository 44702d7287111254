/** What a request is for, as faults and watchers name it. */
export type GoogleOperation = 'token' | 'exchange_code' | 'list' | 'update' | 'channels' | 'other';

/** An error of the API that a test asks for. */
export interface ChosenGoogleError {
  /** HTTP status; 403 by default. */
  readonly status?: number;
  /** `rateLimitExceeded`, say; at the token endpoint the string in `error`: `invalid_grant`. */
  readonly reason: string;
  readonly message?: string;
}
