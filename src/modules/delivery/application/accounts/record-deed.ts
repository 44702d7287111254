import type { Actor } from '../../../editorial';

/** Something that somebody did with an account or a delivery, for the audit record. */
export interface Deed {
  readonly by: Actor;
  readonly action: string;
  /** What it was done with: `instagram/kantor`. */
  readonly subject: string;
  /** What the person wrote; empty where they wrote nothing. */
  readonly reason: string;
}

/** Puts a deed on the audit record, within the transaction of the caller. */
export type RecordDeed = (deed: Deed) => Promise<void>;
