/** Limits of the platform that a test may move, and the numbers that its headers tell. */
export interface InstagramLimits {
  /** Calls that an account may make in an hour; more are 80002. */
  readonly callsAnHour: number;
  /** Posts that an account may publish in 24 hours. */
  readonly postsADay: number;
  /** Containers that an account may make in 24 hours. */
  readonly containersADay: number;
  /** Percent of the calls that the headers tell; undefined: what was really used. */
  readonly callCount: number | undefined;
  /** How long a post cannot be seen after it was published, in milliseconds. */
  readonly showDelay: number;
  /** Minutes until access comes back that the headers tell; undefined: what is really left. */
  readonly minutesToRegain: number | undefined;
}

/** Limits that nobody moved. */
export const DEFAULT_LIMITS: InstagramLimits = {
  callsAnHour: 4_800, // the platform's own number depends on the account's reach; this one is assumed
  postsADay: 100, // Meta's documents say 100 and 50: a client has to ask
  containersADay: 400,
  showDelay: 0,
  callCount: undefined,
  minutesToRegain: undefined,
};
