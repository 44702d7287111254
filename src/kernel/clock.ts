/** Where the time comes from; rules and use cases never read the machine's clock themselves. */
export interface Clock {
  /** The present moment. */
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };
