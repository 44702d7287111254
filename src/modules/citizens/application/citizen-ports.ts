import type { Citizen, ErasureWish } from '../domain/citizen';
import type { Consent } from '../domain/consent';
import type { NoticeFacts } from '../domain/write-notice';
import type { CitizenBook, KnownAs, NewNotice } from './ports';

/** What a profile says. */
export interface Profile {
  readonly displayName: string;
  readonly foldedName: string;
  readonly language: 'id' | 'en';
}

/** An erasure that is not finished. */
export interface OpenErasure {
  readonly citizenId: number;
  readonly at: Date;
  readonly wish: ErasureWish;
}

/** Where profiles are kept and changed. Every call joins the transaction of its caller. */
export interface CitizenStore extends CitizenBook {
  /**
   * Lets nobody else change this citizen, or write under their name, until the transaction ends. Undefined where their
   * data was erased.
   */
  lock(id: number): Promise<KnownAs | undefined>;
  /** Whether somebody else has a name that folds to this one. */
  isNameTaken(foldedName: string, exceptUserId: number): Promise<boolean>;
  /** Writes a new profile; false where its name was taken meanwhile, or the user has one. */
  add(userId: number, profile: Profile, at: Date): Promise<boolean>;
  /** Changes a profile; false where its name was taken meanwhile. `renamedAt`: when its name changed, where it does. */
  change(id: number, profile: Profile & { readonly renamedAt?: Date }): Promise<boolean>;
  setConsent(
    id: number,
    change: {
      readonly rulesVersion: number;
      readonly privacyVersion: number;
      readonly isAdult: boolean;
      readonly hasGuardianConsent: boolean;
      readonly at: Date;
    },
  ): Promise<void>;
  /** Takes name, user and standing from a citizen, and marks what is left to do; false where that was done before. */
  erase(id: number, erasure: { readonly at: Date; readonly wish: ErasureWish }): Promise<boolean>;
  openErasures(limit: number): Promise<readonly OpenErasure[]>;
  finishErasure(id: number): Promise<void>;
}

/** The record of consents. */
export interface ConsentStore {
  ofCitizen(citizenId: number): Promise<readonly Consent[]>;
  add(citizenId: number, consents: readonly Omit<Consent, 'withdrawnAt'>[]): Promise<void>;
  withdraw(citizenId: number, at: Date): Promise<void>;
  /** Takes away what belonged to people who were erased before then; gives how many rows. */
  purgeErasedBefore(before: Date): Promise<number>;
}

/** A notice in the account. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly facts: NoticeFacts;
  readonly writtenAt: Date;
  readonly readAt?: Date;
}

/** A place in the list of notices: just after, in time, the notice of this moment and number. */
export interface NoticePlace {
  readonly writtenAt: Date;
  readonly rowId: number;
}

/** Where notices are kept. */
export interface NoticeStore {
  /** Writes a notice; false where one has this key. */
  add(notice: NewNotice, at: Date): Promise<boolean>;
  /** The newest first. */
  list(
    citizenId: number,
    page: { readonly before?: NoticePlace; readonly limit: number },
  ): Promise<readonly (Notice & { readonly rowId: number })[]>;
  countUnread(citizenId: number): Promise<number>;
  /** Those of these keys whose notices are there and were not read. */
  unreadAmong(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Marks notices of this citizen as read, all where none are named; gives how many were unread. */
  markRead(
    citizenId: number,
    marked: { readonly ids?: readonly string[] | undefined; readonly at: Date },
  ): Promise<number>;
  removeAll(citizenId: number): Promise<void>;
  /** Takes old notices away; gives how many. */
  purge(before: { readonly read: Date; readonly written: Date }): Promise<number>;
}

/** What the checks of the forum say of a name. */
export type JudgeName = (input: {
  readonly name: string;
  readonly language: 'id' | 'en';
  readonly citizen: Citizen | undefined;
  readonly at: Date;
}) => Promise<{ readonly isAllowed: boolean }>;
