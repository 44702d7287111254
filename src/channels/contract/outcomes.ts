/** What a client remembers between two steps; stored after each, so that a killed worker goes on where it was. */
export type Checkpoint = Readonly<Record<string, unknown>>;

/** Why a step or a commit did not succeed, by what has to happen next. */
export interface DeliveryFailure {
  readonly class:
    | 'validation'
    | 'auth'
    | 'forbidden'
    | 'not_found'
    | 'rate_limited'
    | 'account_restricted'
    | 'retryable'
    | 'container_gone'
    | 'conflict';
  /** Stable code: the channel's own where it has one (`36003/2207009`), else ours. */
  readonly code: string;
  /** One sentence without secrets, for a person. */
  readonly message: string;
  readonly field?: string;
  /** Where the channel says when to come back: seconds from now. */
  readonly retryAfterSeconds?: number;
}

/** What one invisible, repeatable step came to. `wait`: ask again in so many seconds. */
export type Step =
  | { readonly kind: 'continue'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'wait'; readonly checkpoint: Checkpoint; readonly seconds: number }
  | { readonly kind: 'ready'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'failed'; readonly checkpoint: Checkpoint; readonly failure: DeliveryFailure };

/** Where a post can be found. */
export interface RemoteRef {
  readonly remoteId: string;
  /** Empty while unknown: an address that cannot be fetched does not un-publish a post. */
  readonly permalink: string;
}

/** What the one irreversible request came to. `unknown`: sent, and no clear answer came back. */
export type CommitOutcome =
  | { readonly kind: 'published'; readonly ref: RemoteRef }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'unknown'; readonly message: string };

/** A post on the channel that may be ours: a person picks, or says that none is. */
export interface Candidate extends RemoteRef {
  /** When the channel says that it was published, an ISO 8601 instant; empty where it does not say. */
  readonly publishedAt: string;
  /** The first words of the post, where the channel lets them be read. */
  readonly excerpt: string;
}

/**
 * What a look at the channel after an unclear commit came to.
 * `not_published`: it is certain that nothing went out; with a checkpoint the commit may be sent once more, with an empty
 * one everything is prepared anew. `failed`: the look itself failed; nothing is known of the post.
 */
export type ReconcileOutcome =
  | { readonly kind: 'published'; readonly ref: RemoteRef }
  | { readonly kind: 'unlinked'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'not_published'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'wait'; readonly checkpoint: Checkpoint; readonly seconds: number }
  | { readonly kind: 'failed'; readonly checkpoint: Checkpoint; readonly failure: DeliveryFailure }
  | { readonly kind: 'unknown'; readonly message: string };

/** A request as it would be sent; holds no secret. */
export interface PlannedRequest {
  readonly method: string;
  readonly url: string;
  /** Parameters or fields of the body; what an earlier request would give stands as `{container}`. */
  readonly fields: Readonly<Record<string, string>>;
}
