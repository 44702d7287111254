/** An end user of users-permissions, as far as the hub wants to know. */
export interface Account {
  readonly userId: number;
  readonly email: string;
  readonly isConfirmed: boolean;
  readonly isBlocked: boolean;
  /** What is kept of the key that was mailed last, to confirm the address; absent where there is none. */
  readonly confirmationKey?: string;
  /** The same, for a new password. */
  readonly passwordKey?: string;
  readonly registeredAt: Date;
}

/** Where accounts are kept. Every call joins the transaction of its caller. */
export interface AccountStore {
  /** Whether the office lets new people in. */
  isOpen(): Promise<boolean>;
  find(userId: number): Promise<Account | undefined>;
  /** An account that nobody else changes or takes away until the transaction ends. */
  findLocked(userId: number): Promise<Account | undefined>;
  /** By address, in any case of its letters. */
  findByEmail(email: string): Promise<Account | undefined>;
  findByConfirmationKey(key: string): Promise<Account | undefined>;
  findByPasswordKey(key: string): Promise<Account | undefined>;
  /** Lets nobody else open an account until the transaction ends: of two with one address, one would be too many. */
  lock(): Promise<void>;
  /** Opens an account that is not confirmed; its password is hashed. */
  add(account: {
    readonly email: string;
    readonly password: string;
    readonly username: string;
    readonly confirmationKey: string;
  }): Promise<Account>;
  setConfirmationKey(userId: number, key: string): Promise<void>;
  setPasswordKey(userId: number, key: string): Promise<void>;
  confirm(userId: number): Promise<void>;
  /** Another address, which has answered; its key is spent. */
  setEmail(userId: number, email: string): Promise<void>;
  /**
   * Whether this is the password of the account. Takes as long for an account that there is not: who measures answers
   * learns nothing.
   */
  hasPassword(userId: number | undefined, password: string): Promise<boolean>;
  /** Takes as long as hashing a password. */
  pretendToHash(password: string): Promise<void>;
  /** Takes an account away, with its sessions. */
  remove(userId: number): Promise<void>;
  /** Accounts that were opened before then and never confirmed; at most `limit`. */
  unconfirmedSince(before: Date, limit: number): Promise<readonly number[]>;
}

/** Random text for names and keys, of letters, digits, `-` and `_`. */
export type NewSecret = () => string;
