import type { DeliveryFailureRecord } from './failure-record';

/** Where a delivery stands (design: queued → claimed → preparing → prepared → publishing → published). */
export type DeliveryState =
  | 'queued'
  | 'claimed'
  | 'preparing'
  | 'prepared'
  | 'publishing'
  | 'published'
  | 'waiting'
  | 'on_hold'
  | 'needs_reconnect'
  | 'unknown'
  | 'failed'
  | 'cancelled';

/** The place that a post takes: at most one post may be public in it at a time. */
export interface DeliverySlot {
  readonly contentType: string;
  readonly contentDocumentId: string;
  readonly contentLocale: string;
  readonly audience: string;
  readonly channel: string;
  readonly accountKey: string;
}

/** One post on its way to one account. */
export interface Delivery extends DeliverySlot {
  readonly id: number;
  readonly key: string;
  readonly contentHash: string;
  readonly payload: unknown;
  readonly checkpoint: Readonly<Record<string, unknown>>;
  readonly state: DeliveryState;
  /** Failed tries so far. */
  readonly attempts: number;
  readonly dueAt: Date;
  /** Grows with every claim; a worker whose number is older may not write any more. */
  readonly fence: number;
  readonly remoteId: string;
  readonly permalink: string;
  readonly lastError: DeliveryFailureRecord | undefined;
}

/** States in which a worker holds the row and nothing was sent yet. */
export const HELD_STATES: readonly DeliveryState[] = ['claimed', 'preparing', 'prepared'];

/**
 * States in which nothing was sent yet: a new edition may take the place of the row. A worker that holds it is refused
 * its next write.
 */
export const UNSENT_STATES: readonly DeliveryState[] = [
  'queued',
  'waiting',
  'on_hold',
  'needs_reconnect',
  'failed',
  ...HELD_STATES,
];

/** States in which the post is, or may be, public, and no answer is awaited any more. */
export const OUT_STATES: readonly DeliveryState[] = ['published', 'unknown'];

/** States that end when the account is live again. */
export const STATES_WAITING_FOR_ACCOUNT: readonly DeliveryState[] = ['on_hold', 'needs_reconnect'];

/** States from which a worker may take a row that is due. `publishing` is not among them: it is never sent again. */
export const CLAIMABLE_STATES: readonly DeliveryState[] = [
  'queued',
  'waiting',
  ...HELD_STATES,
  ...STATES_WAITING_FOR_ACCOUNT,
];
