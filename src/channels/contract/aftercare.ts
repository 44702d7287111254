import type { Checkpoint, DeliveryFailure, RemoteRef } from './outcomes';

/** What may follow a post that is out. */
export type AftercareKind = 'revise' | 'withdraw';

/** A post that is out, and what is to be done with it. */
export interface SentPost {
  readonly ref: RemoteRef;
  /** Number of the edition that is to be public afterwards: 2 for the first correction. */
  readonly revision: number;
  /** What readers are told about the change, in the language of the post; empty for a small one. */
  readonly note: string;
  /** When the change was published, an ISO 8601 instant. */
  readonly changedAt: string;
  /** What the last step of this correction or withdrawal left; empty at its beginning. */
  readonly checkpoint: Checkpoint;
}

/**
 * What one step of a correction or withdrawal came to. Each step looks before it writes, so that it may be repeated after
 * anything. `manual`: what the API can do was done, and the rest is a task for a person.
 */
export type AftercareOutcome =
  | { readonly kind: 'done'; readonly ref?: RemoteRef }
  | { readonly kind: 'manual' }
  | { readonly kind: 'wait'; readonly checkpoint: Checkpoint; readonly seconds: number }
  | { readonly kind: 'failed'; readonly checkpoint: Checkpoint; readonly failure: DeliveryFailure };

/** The numbers that the hub knows, by the name that the desk shows. */
export const METRICS = ['reach', 'views', 'likes', 'comments', 'saves', 'shares'] as const;

/** A number that a channel counts about a post. */
export type Metric = (typeof METRICS)[number];

/** What a channel says about a post. `no_data` is not nought: the channel has not counted yet. */
export type MetricsOutcome =
  | { readonly kind: 'measured'; readonly values: Readonly<Partial<Record<Metric, number>>> }
  | { readonly kind: 'no_data' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure };

/** A comment under a post of the office. */
export interface RemoteComment {
  readonly remoteId: string;
  /** The comment that it answers; empty where it stands under the post itself. */
  readonly parentRemoteId: string;
  /** Empty where the channel does not tell. */
  readonly authorName: string;
  readonly text: string;
  /** ISO 8601 instant. */
  readonly writtenAt: string;
  readonly isHidden: boolean;
  /** Written by the office's own account. */
  readonly isOurs: boolean;
}

/** What reading or writing comments came to. `unclear`: sent, and no clear answer came back; read before sending again. */
export type CommentOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'unclear'; readonly message: string };

/** A message of a channel that something was written under a post. */
export interface WebhookComment extends RemoteComment {
  /** Id of the account on the channel. */
  readonly remoteAccountId: string;
  /** Id of the post. */
  readonly postRemoteId: string;
}
