import type { Mail, MailFailure, MailState, NewMail } from '../domain/mail';

/** What a worker may change on a mail that it holds. */
export interface MailChange {
  readonly state: MailState;
  readonly attempts?: number;
  readonly dueAt?: Date;
  readonly lastError?: MailFailure | null;
  readonly sentAt?: Date;
}

/** The outbox: mails in the database. */
export interface MailStore {
  /** Writes a mail, due at `now`, within the transaction of the caller; one whose key is taken is left as it is. */
  add(mail: NewMail, now: Date): Promise<void>;
  /** Ids of mails that may be claimed at `now`, the longest due first. */
  due(now: Date, limit: number): Promise<readonly number[]>;
  /** Takes a mail by one conditional UPDATE, with a lease and the next fencing number; undefined where somebody else was first. */
  claim(id: number, now: Date, leaseUntil: Date): Promise<Mail | undefined>;
  /** Changes a mail that is held under this fencing number, and lets it go; false where it was lost. */
  settle(held: Pick<Mail, 'id' | 'fence'>, change: MailChange): Promise<boolean>;
  /** Takes every mail to an address away, sent or not. */
  removeTo(address: string): Promise<void>;
  /** Takes mails away whose key begins so, that were due before then and are sent or given up; gives how many. */
  removeDone(done: { readonly keyPrefix: string; readonly before: Date }): Promise<number>;
}

/** Hands a mail to a mail server, or puts it into a folder; throws where that fails. */
export type SendMail = (mail: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: Date;
}) => Promise<void>;

/** A SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => string;
