import type { DeliveryCandidate, DeliveryState, DeliveryTask, FollowUp } from './delivery';
import type { DeliveryFailureRecord } from './failure-record';

/** A request that a rehearsal would have sent. */
export interface RehearsedRequest {
  readonly method: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What may change on a row; what is absent stays as it is. */
export interface DeliveryChange {
  readonly state?: DeliveryState;
  readonly task?: DeliveryTask;
  /** The post, written anew. */
  readonly payload?: unknown;
  /** null: none. */
  readonly place?: string | null;
  readonly contentHash?: string;
  readonly revision?: number;
  readonly checkpoint?: Readonly<Record<string, unknown>>;
  readonly attempts?: number;
  readonly dueAt?: Date;
  /** null: whenever. */
  readonly notAfter?: Date | null;
  /** null frees the row. */
  readonly leaseUntil?: Date | null;
  readonly fence?: number;
  /** null: nothing is to follow any more. */
  readonly followUp?: FollowUp | null;
  readonly followUpNo?: number;
  readonly intendedAt?: Date;
  readonly isHeld?: boolean;
  readonly remoteId?: string;
  readonly permalink?: string;
  readonly candidates?: readonly DeliveryCandidate[];
  readonly rehearsal?: readonly RehearsedRequest[];
  readonly lastError?: DeliveryFailureRecord | null;
  readonly publishedToChannelAt?: Date;
}
