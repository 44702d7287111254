import type { ChannelClient, Rendition, RenditionRequest } from '../../../channels/contract';
import type { Result } from '../../../kernel/result';
import type { Delivery, DeliverySlot, DeliveryState } from '../domain/delivery';
import type { DeliveryFailureRecord } from '../domain/failure-record';

/** An account of the office on a channel, without its secrets. */
export interface Account {
  readonly id: number;
  readonly channel: string;
  readonly key: string;
  readonly name: string;
  readonly settings: unknown;
  readonly state: 'live' | 'on_hold' | 'needs_reconnect';
}

/** Where accounts are kept. */
export interface AccountStore {
  list(): Promise<readonly Account[]>;
  find(account: { readonly channel: string; readonly key: string }): Promise<Account | undefined>;
  /** The opened secrets of an account; undefined where there are none or they cannot be opened. */
  openCredentials(id: number): Promise<unknown>;
  setState(id: number, state: Account['state']): Promise<void>;
}

/** A delivery that is about to be written for the first time. */
export interface NewDelivery extends DeliverySlot {
  readonly key: string;
  readonly contentHash: string;
  readonly payload: unknown;
  readonly dueAt: Date;
}

/** What a worker may change on a row that it holds. */
export interface DeliveryChange {
  readonly state?: DeliveryState;
  /** The post, written anew: only while nothing was sent. */
  readonly payload?: unknown;
  readonly checkpoint?: Readonly<Record<string, unknown>>;
  readonly attempts?: number;
  readonly dueAt?: Date;
  /** null frees the row. */
  readonly leaseUntil?: Date | null;
  readonly remoteId?: string;
  readonly permalink?: string;
  readonly lastError?: DeliveryFailureRecord | null;
  readonly publishedToChannelAt?: Date;
  readonly fence?: number;
}

/** A document in one language, as far as deliveries know it. */
export type DeliveredContent = Pick<
  DeliverySlot,
  'contentType' | 'contentDocumentId' | 'contentLocale'
>;

/** The outbox: deliveries in the database. */
export interface OutboxStore {
  /** Writes a row; runs in the caller's transaction. */
  add(delivery: NewDelivery): Promise<void>;
  /** Every delivery that ever took this slot, the oldest first. */
  inSlot(slot: DeliverySlot): Promise<readonly Delivery[]>;
  /** Ids of the deliveries of a document in one language that are still in one of the given states. */
  ofContent(
    content: DeliveredContent,
    states: readonly DeliveryState[],
  ): Promise<readonly number[]>;
  /** Changes a row if it is still in one of the given states; false where it is not. */
  changeIf(id: number, states: readonly DeliveryState[], change: DeliveryChange): Promise<boolean>;
  /** Ids of rows that may be claimed at `now`, the longest due first; those whose account is not live take no place. */
  due(now: Date, limit: number): Promise<readonly number[]>;
  /** Takes a row by one conditional UPDATE, with a lease and the next fencing number; undefined where somebody else was first. */
  claim(id: number, now: Date, leaseUntil: Date): Promise<Delivery | undefined>;
  /**
   * Changes a row that is held under this fencing number, and is still in one of `states` where they are given; false
   * where it was lost.
   */
  write(
    held: Pick<Delivery, 'id' | 'fence'>,
    change: DeliveryChange,
    states?: readonly DeliveryState[],
  ): Promise<boolean>;
  /** Rows whose worker died between the irreversible request and its answer: they become `unknown`. Gives their number. */
  markAbandoned(now: Date, record: DeliveryFailureRecord): Promise<number>;
}

/** The I/O half of a channel, by the channel's id. */
export type FindClient = (channel: string) => ChannelClient | undefined;

/** Makes derivatives once and gives them in the order of the requests. */
export type EnsureRenditions = (
  requests: readonly RenditionRequest[],
) => Promise<Result<readonly Rendition[], { readonly code: string; readonly fileId: number }>>;

/** Runs a piece of work in one database transaction; joins the one that is open. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => string;
