import type { PendingActs } from './pending';

/** A comment under a post of the office, as the channel tells it. */
export interface SeenComment {
  /** Id on the channel. */
  readonly remoteId: string;
  /** Id of the comment that it answers; empty where it stands under the post itself. */
  readonly parentRemoteId: string;
  /** Empty where the channel does not tell. */
  readonly authorName: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly isHidden: boolean;
  /** Written by the office's own account. */
  readonly isOurs: boolean;
}

/** A comment as the hub keeps it. */
export interface StoredComment extends SeenComment {
  readonly id: number;
  readonly channel: string;
  readonly accountKey: string;
  readonly deliveryId: number;
  /** It was there once, and the channel shows it no more. */
  readonly isGone: boolean;
  readonly pending: PendingActs;
  /** Grows with every change of `pending`; who knows an older number may not write any more. */
  readonly pendingNo: number;
}
