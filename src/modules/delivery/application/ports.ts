import type { ChannelClient, Rendition, RenditionRequest } from '../../../channels/contract';
import type { Result } from '../../../kernel/result';
import type { AccountMode, AccountState } from '../domain/account-view';
import type { Delivery, DeliverySlot, DeliveryState, DeliveryTask } from '../domain/delivery';
import type { DeliveryChange } from '../domain/delivery-change';
import type { DeliveryFailureRecord } from '../domain/failure-record';

export type { DeliveryChange } from '../domain/delivery-change';

/** An account of the office on a channel, without its secrets. */
export interface Account {
  readonly id: number;
  readonly channel: string;
  readonly key: string;
  readonly name: string;
  readonly settings: unknown;
  readonly state: AccountState;
  readonly mode: AccountMode;
}

/** Which account, by the two words that a row holds of it. */
export type AccountPlace = Pick<Account, 'channel' | 'key'>;

/** Why something is as it is. */
export interface Reason {
  /** Stable code. */
  readonly code: string;
  /** One sentence without secrets, for a person. */
  readonly message: string;
}

/** Where accounts are read. */
export interface AccountReader {
  list(): Promise<readonly Account[]>;
  find(account: AccountPlace): Promise<Account | undefined>;
  /** The opened secrets of an account; undefined where there are none or they cannot be opened. */
  openCredentials(id: number): Promise<unknown>;
}

/** Where accounts are kept. */
export interface AccountStore extends AccountReader {
  /**
   * Moves an account by itself, and puts that on the record in the same transaction. `reason` is shown beside the state.
   * What a person holds stays held, and what waits to be reconnected goes on waiting.
   */
  setState(id: number, state: Account['state'], reason?: DeliveryFailureRecord): Promise<void>;
}

/** An account that this process alone may send to. */
export interface Lane extends AccountPlace {
  readonly fence: number;
}

/** Lanes: one process at a time sends to an account. */
export interface LaneStore {
  /** Takes the lane of an account by one conditional UPDATE; undefined where another process has it, or there is no account. */
  take(
    account: AccountPlace,
    lease: { readonly now: Date; readonly until: Date },
  ): Promise<Lane | undefined>;
  /** Keeps it for longer; false where it ran out and another process took it. */
  renew(lane: Lane, until: Date): Promise<boolean>;
  /** Gives it back, where it is still ours. */
  free(lane: Lane): Promise<void>;
}

/** A delivery that is about to be written for the first time. */
export interface NewDelivery extends DeliverySlot {
  readonly key: string;
  readonly title: string;
  readonly contentHash: string;
  readonly payload: unknown;
  readonly place: string | undefined;
  readonly dueAt: Date;
  readonly notAfter: Date | undefined;
}

/** A document in one language, as far as deliveries know it. */
export type DeliveredContent = Pick<
  DeliverySlot,
  'contentType' | 'contentDocumentId' | 'contentLocale'
>;

/** What must still hold where a row is written, beside its state and its fencing number. */
export interface WriteCondition {
  /** No newer follow-up was put on it. */
  readonly followUpNo?: number;
  /** No person keeps it back. */
  readonly isHeld?: false;
  /** No worker holds it at this moment. */
  readonly unleasedAt?: Date;
}

/** What is told of a change, and what it hangs on. */
export interface WriteOptions {
  /** Who did it; absent: the hub. */
  readonly by?: string;
  /** For the timeline; that of `lastError` where it is absent. */
  readonly reason?: Reason;
  readonly where?: WriteCondition;
}

/** A row that a worker may take. */
export type DueRow = Pick<Delivery, 'id' | 'state' | 'task'>;

/**
 * Which due rows of an account are asked for: every one, or those of which nobody knows whether they are out, or whatever
 * puts no new post out.
 */
export type DueKind = 'all' | 'unsettled' | 'without_posts';

/** Which rows of an account are asked for. */
export interface DueQuery {
  readonly now: Date;
  readonly limit: number;
  readonly kind: DueKind;
  /** False where the account takes nothing: rows that wait for it go on waiting. */
  readonly isAccountOpen: boolean;
}

/** An account with rows that are due, as far as the rows say. */
export interface DueAccount extends AccountPlace {
  /** True where all of them wait until the account is live again. */
  readonly isWaitingForAccount: boolean;
}

/** The outbox: deliveries in the database. Everything joins the transaction of the caller. */
export interface OutboxStore {
  /** Writes a row, queued. */
  add(delivery: NewDelivery): Promise<Delivery>;
  find(id: number): Promise<Delivery | undefined>;
  /** Every delivery that ever took this slot, the oldest first. */
  inSlot(slot: DeliverySlot): Promise<readonly Delivery[]>;
  /** Every delivery of a document in one language, the oldest first, locked until the transaction of the caller ends. */
  lockContent(content: DeliveredContent): Promise<readonly Delivery[]>;
  /**
   * Changes a row that is still as it was read, by state and fencing number, and writes a line of its timeline where state
   * or task change: both in one transaction. Gives the row as it is now; undefined where it was lost to somebody else.
   * @throws Error where the row may not go to that state
   */
  write(
    row: Delivery,
    change: DeliveryChange,
    options?: WriteOptions,
  ): Promise<Delivery | undefined>;
  /** Takes a row that is due, with a lease and the next fencing number; undefined where somebody else was first. */
  claim(
    id: number,
    lease: { readonly now: Date; readonly until: Date },
  ): Promise<Delivery | undefined>;
  /**
   * Takes those of the rows that are due and to be sent, all at once; within the transaction of the caller, which publishes
   * them. Whoever else wants one of them waits for it.
   */
  claimTogether(
    ids: readonly number[],
    lease: { readonly now: Date; readonly until: Date },
  ): Promise<readonly Delivery[]>;
  /** Ids of those rows in whose slot another one is, or may be, out. */
  withTakenSlots(rows: readonly Delivery[]): Promise<ReadonlySet<number>>;
  /**
   * Deliveries that have, or are to have, one of these places on a channel, the oldest first; two statements at most,
   * whatever the number of places.
   */
  readonly inPlaces: (channel: string, places: readonly string[]) => Promise<readonly Delivery[]>;
  /**
   * Ids of those rows that another one keeps from the place that they go to. Within a transaction nobody else decides
   * about these places until it ends.
   */
  withTakenPlaces(rows: readonly Delivery[]): Promise<ReadonlySet<number>>;
  /** Accounts with due rows. */
  dueAccounts(now: Date): Promise<readonly DueAccount[]>;
  /** Due rows of an account, the longest due first. */
  due(account: AccountPlace, query: DueQuery): Promise<readonly DueRow[]>;
  /** Whether nobody knows yet of some row of the account, other than `exceptId`, whether its post is out. */
  hasUnsettled(account: AccountPlace, exceptId?: number): Promise<boolean>;
  /** Ids of unsent rows whose time has passed, which no worker holds. */
  outOfTime(now: Date, limit: number): Promise<readonly number[]>;
}

/** Whether the edition that a row was written for is still what readers see. */
export type TextStanding = 'current' | 'changed' | 'withdrawn' | 'gone';

/** Compares rows with what is public, by id; reads within the transaction of the caller. */
export type CompareWithPublic = (
  rows: readonly Delivery[],
) => Promise<ReadonlyMap<number, TextStanding>>;

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

/** A line of a delivery's timeline before it is written. */
export interface DeliveryEvent {
  readonly deliveryId: number;
  readonly at: Date;
  /** Empty where it was just written. */
  readonly fromState: DeliveryState | '';
  readonly toState: DeliveryState;
  readonly task: DeliveryTask;
  readonly revision: number;
  readonly fence: number;
  readonly by: string;
  readonly reason: (Reason & { readonly at: string }) | null;
}
