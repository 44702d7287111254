/** Limits of the platform that a test may move. */
export interface GoogleLimits {
  /** Units that a client may use between two midnights in Pacific time. */
  readonly unitsADay: number;
  /** Calls that a client may make in a minute; more are rateLimitExceeded. */
  readonly callsAMinute: number;
}

/** Limits that nobody moved. */
export const DEFAULT_LIMITS: GoogleLimits = {
  unitsADay: 10_000,
  callsAMinute: Infinity, // there is one, and Google does not say which
};
