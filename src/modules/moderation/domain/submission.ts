/** What kind of text somebody wants to have in public. */
export type SubmissionKind = 'thread' | 'post' | 'edit' | 'display_name';

/** Limits put on somebody by a decision of the office. */
export interface ActiveSanction {
  readonly kind: 'mute' | 'suspend' | 'ban';
  /** Absent: for good. */
  readonly until?: Date;
}

/** Who wrote it, as far as the checks want to know. */
export interface SubmissionAuthor {
  readonly kind: 'citizen' | 'staff' | 'office';
  readonly id: number;
  readonly isVerified: boolean;
  /** E-mail address confirmed. */
  readonly isConfirmed: boolean;
  /** Grown up, or with the consent of a guardian. */
  readonly mayTakePart: boolean;
  /** The version of the rules that was accepted; 0 for none. */
  readonly rulesVersion: number;
  readonly memberSince: Date;
  /** Posts that were published, by the checks or by a moderator. */
  readonly approvedPosts: number;
  readonly rejectedPosts: number;
  readonly openCases: number;
  readonly sanctions: readonly ActiveSanction[];
}

/** Where it is to stand. */
export interface SubmissionPlace {
  readonly threadId?: number;
  /** The post that is edited; absent for a new one. */
  readonly postId?: number;
  readonly categoryId?: number;
  readonly isThreadOpen: boolean;
  /** Citizens may open threads here. */
  readonly isCategoryOpen: boolean;
  /** Seconds between two posts of one author; 0 for none. */
  readonly slowModeSeconds: number;
  /** When this author wrote here last. */
  readonly lastPostAt?: Date;
  /** Every post waits for a person. */
  readonly holdsAll: boolean;
  readonly allowsLinks: boolean;
}

/** What the door saw besides the text. */
export interface SubmissionDoor {
  /** The field that people do not see was filled in. */
  readonly isHoneypotFilled: boolean;
  /** What became of the proof of work; absent where the door asks for none. */
  readonly proof?: 'valid' | 'missing' | 'invalid' | 'expired' | 'replayed';
}

/** A text that somebody wants to have in public, with all that the checks may know. Read-only. */
export interface Submission {
  readonly kind: SubmissionKind;
  /** Of a thread; empty for all else. */
  readonly title: string;
  /** Markdown as it was written; the name itself for a display name. */
  readonly text: string;
  readonly language: 'id' | 'en';
  readonly author: SubmissionAuthor;
  readonly place: SubmissionPlace;
  readonly door: SubmissionDoor;
  /** The number of the rules that hold now. */
  readonly currentRulesVersion: number;
  /** The author was asked to rewrite this, and sends it all the same. */
  readonly wasNudged: boolean;
  readonly at: Date;
}
