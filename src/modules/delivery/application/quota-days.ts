/** One day of the quota that a platform gives a project. */
export interface QuotaDay {
  readonly project: string;
  /** The platform's own day: `2026-11-22`. */
  readonly day: string;
}

/** Where the units of a day are counted, for all processes of the hub together. */
export interface QuotaDays {
  /** Adds units to those of the day unless that makes more than `limit`; false, and nothing added, where it would. */
  take(day: QuotaDay, units: number, limit: number): Promise<boolean>;
  /** Sets the units of the day to `units` where they are fewer. */
  fill(day: QuotaDay, units: number): Promise<void>;
  used(day: QuotaDay): Promise<number>;
}
