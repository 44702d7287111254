/** Somebody who takes part in the forum. */
export interface Citizen {
  readonly id: number;
  /** The end user of users-permissions behind it; negative where the account was erased. */
  readonly userId: number;
  readonly displayName: string;
  readonly language: 'id' | 'en';
  readonly isConfirmed: boolean;
  readonly isAdult: boolean;
  readonly hasGuardianConsent: boolean;
  readonly isVerified: boolean;
  /** The versions that were accepted; 0 for none. */
  readonly rulesVersion: number;
  readonly privacyVersion: number;
  readonly approvedPosts: number;
  readonly rejectedPosts: number;
  readonly joinedAt: Date;
  /** When the display name was last changed; absent where it is the first one. */
  readonly nameChangedAt?: Date;
  readonly erasedAt?: Date;
}

/** What becomes of what somebody wrote, when their data is erased: the name goes alone, or the texts go too. */
export const ERASURE_WISHES = ['keep_without_name', 'wipe'] as const;

/** What becomes of what somebody wrote, when their data is erased. */
export type ErasureWish = (typeof ERASURE_WISHES)[number];

/** What stands in the place of a name whose owner had their data erased. */
export const ERASED_CITIZEN_NAME = 'Akun terhapus';
