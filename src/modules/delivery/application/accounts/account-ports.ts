import type { AccountHealth, AccountMode, AccountState } from '../../domain/account-view';
import type { CredentialLife } from '../../domain/credential-life';
import type { Account } from '../ports';

/** Why an account is in its state, as it is stored: `message` is for where the code has no sentence of its own. */
export interface AccountReason {
  readonly code: string;
  readonly message: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** An account with all that the hub knows of it but its secrets. */
export interface StoredAccount extends Account, CredentialLife {
  readonly stateReason: AccountReason | undefined;
  /** The last warning that was sent about the end of these credentials. */
  readonly warnedDays: number | undefined;
  readonly health: AccountHealth | undefined;
}

/** An account as somebody gives it. */
export interface NewAccount {
  readonly channel: string;
  /** Under which plans name it; the same key again replaces the account. */
  readonly key: string;
  readonly name: string;
  readonly settings: unknown;
  readonly credentials: unknown;
  /** Absent: as it was, else live. */
  readonly mode?: AccountMode;
  /** When the credentials end; absent where they last or nobody knows. */
  readonly expiresAt?: Date;
}

/** What is written of an account when it is saved. */
export interface AccountRecord extends CredentialLife {
  readonly channel: string;
  readonly key: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly state: AccountState;
  readonly stateReason: AccountReason | undefined;
  readonly mode: AccountMode;
  /** Opened; the book seals them. */
  readonly credentials: unknown;
}

/** The opened secrets of an account. `seal` changes with every new secret: who acts on old ones notices. */
export interface OpenedCredentials {
  readonly value: unknown;
  readonly seal: string;
}

/** What may be changed on an account beside its secrets. */
export interface AccountChange {
  readonly state?: AccountState;
  /** null takes it away. */
  readonly stateReason?: AccountReason | null;
  readonly mode?: AccountMode;
  readonly health?: AccountHealth;
  readonly warnedDays?: number;
}

/** What an account must still be like for a change to be made. */
export interface AccountCondition {
  readonly states?: readonly AccountState[];
  readonly seal?: string;
  /** The warning that was last sent; null: none. */
  readonly warnedDays?: number | null;
}

/** The accounts of the office, for those who look after them. Everything joins the transaction of the caller. */
export interface AccountBook {
  /** Lets nobody else add or replace an account until the transaction ends; which keys are read after it stays true. */
  lock(): Promise<void>;
  all(): Promise<readonly StoredAccount[]>;
  get(id: number): Promise<StoredAccount | undefined>;
  at(place: { readonly channel: string; readonly key: string }): Promise<StoredAccount | undefined>;
  /** Opens the secrets of an account; undefined where there are none or they cannot be opened. */
  open(id: number): Promise<OpenedCredentials | undefined>;
  /**
   * Replaces the account `before`, or adds one where it is undefined. Gives undefined, and writes nothing, where the account
   * is gone or somebody else added one under this key first. Nothing is written where the secrets cannot be sealed, and it
   * throws.
   */
  save(
    account: AccountRecord,
    before: StoredAccount | undefined,
  ): Promise<StoredAccount | undefined>;
  /** Changes an account by one conditional UPDATE; false where the condition no longer holds. */
  change(id: number, change: AccountChange, condition?: AccountCondition): Promise<boolean>;
  /** Puts new secrets in the place of those under `seal`, by one conditional UPDATE; false where others stand there. */
  renew(
    id: number,
    fresh: CredentialLife & { readonly credentials: unknown; readonly seal: string },
  ): Promise<boolean>;
  remove(id: number): Promise<void>;
}

/** What is still on its way to an account, or waits for somebody. */
export interface OpenDeliveries {
  count(place: { readonly channel: string; readonly key: string }): Promise<number>;
  /** Titles of the oldest of them. */
  titles(
    place: { readonly channel: string; readonly key: string },
    limit: number,
  ): Promise<readonly string[]>;
}

/** A member of staff who looks after accounts. */
export interface AccountKeeper {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'id' | 'en';
}

/** Everybody who may manage accounts; those who are blocked or not active are not among them. */
export type ListAccountKeepers = () => Promise<readonly AccountKeeper[]>;

/** How an account is named on the record. */
export const subjectOf = ({
  channel,
  key,
}: {
  readonly channel: string;
  readonly key: string;
}): string => `${channel}/${key}`;
