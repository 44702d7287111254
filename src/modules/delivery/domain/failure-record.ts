/** What went wrong last, as it stands on the row. Holds no secret. */
export interface DeliveryFailureRecord {
  /** What kind of failure, by what has to happen next. */
  readonly class: string;
  /** Stable code: the channel's own where it has one. */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  readonly field?: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
