import type { AccountAccess, CommentDesk } from '../../../channels/contract';
import type { Actor } from '../../editorial';
import type { SeenComment, StoredComment } from '../domain/comment';
import type { PendingActs } from '../domain/pending';

/** A post of the office that is, or was, public, with the text that it stands for. */
export interface Post {
  readonly deliveryId: number;
  readonly channel: string;
  readonly accountKey: string;
  readonly remoteId: string;
  readonly permalink: string;
  readonly publishedAt: Date;
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string;
  readonly contentHash: string;
}

/** The posts of the office, as far as comments under them go. */
export interface PostBook {
  exists(deliveryId: number): Promise<boolean>;
  /** The post of a delivery; undefined where none of it is out. */
  find(deliveryId: number): Promise<Post | undefined>;
  /** The posts that a channel knows by these ids. */
  ofRemoteIds(channel: string, remoteIds: readonly string[]): Promise<readonly Post[]>;
  /** Posts published since then whose comments are to be read now, those that waited longest first. */
  due(query: {
    readonly channels: readonly string[];
    readonly since: Date;
    readonly now: Date;
    readonly limit: number;
  }): Promise<readonly Post[]>;
  /** Takes a due post until then by one conditional UPDATE; false where somebody else was first. */
  claim(deliveryId: number, now: Date, until: Date): Promise<boolean>;
  /** Says when the comments under a post are read next. */
  readNext(deliveryId: number, at: Date): Promise<void>;
  /** Brings the next reading of these posts forward to this moment; one that is due sooner stays so. */
  readSoon(deliveryIds: readonly number[], at: Date): Promise<void>;
}

/** Where comments are kept; a comment is there once for its channel, account and id. */
export interface CommentStore {
  get(id: number): Promise<StoredComment | undefined>;
  /** All of a post, those that are gone too, the oldest first. */
  ofPost(deliveryId: number): Promise<readonly StoredComment[]>;
  /** Adds what is not there yet; what is there stays as it is. */
  add(post: Post, comments: readonly SeenComment[]): Promise<void>;
  /**
   * Brings a comment to what the channel shows, unless what is on its way for it has changed since it was read: the
   * channel may have been asked before that.
   */
  change(known: Pick<StoredComment, 'id' | 'pendingNo'>, seen: SeenComment): Promise<void>;
  markGone(id: number): Promise<void>;
  /** Comments for which something is to be done now. */
  withDueActs(now: Date, limit: number): Promise<readonly StoredComment[]>;
  /** Writes what is on its way, and perhaps what came of it, by one conditional UPDATE; false where somebody was faster. */
  writePending(
    known: Pick<StoredComment, 'id' | 'pendingNo'>,
    pending: PendingActs,
    outcome?: { readonly isHidden: boolean },
  ): Promise<boolean>;
}

/** An account whose channel has comments. */
export interface OpenedAccount {
  readonly desk: CommentDesk;
  readonly access: AccountAccess<unknown, unknown>;
}

/** Why nothing can be asked of, or sent to, an account. */
export type ClosedReason =
  'account_not_usable' | 'account_rehearses' | 'comments_not_offered' | 'delivery_off';

/** What opening an account came to. */
export type Opening =
  | { readonly ok: true; readonly account: OpenedAccount }
  | { readonly ok: false; readonly why: ClosedReason };

/**
 * Opens an account of the office that is live, with its secrets. `write`: not one that only rehearses, and not while all
 * delivery is switched off; what the public wrote is read all the same.
 */
export type OpenAccount = (input: {
  readonly channel: string;
  readonly accountKey: string;
  readonly purpose: 'read' | 'write';
}) => Promise<Opening>;

/** Puts on the record what a person did under a post, within the transaction of the caller. */
export type RecordDeed = (deed: {
  readonly post: Post;
  readonly at: Date;
  readonly by: Actor;
  readonly action: string;
  /** The answer, or the beginning of the comment that was hidden or shown. */
  readonly words: string;
}) => Promise<void>;

/** Runs work in one transaction, or in that of the caller. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;
