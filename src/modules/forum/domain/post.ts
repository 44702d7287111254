import { hasPublicText, type PostStanding, type RevisionState } from './post-moves';

/** Who speaks in the forum. `erased`: somebody whose data was taken away at their wish. */
export type AuthorKind = 'citizen' | 'staff' | 'office' | 'erased';

/** The author of a post, as it stands beside it. */
export interface PostAuthor {
  readonly kind: AuthorKind;
  /** A citizen's or a member of staff's number; 0 for the office and for who was erased. */
  readonly id: number;
  readonly name: string;
  readonly isVerified: boolean;
}

/** A post as the forum keeps it; its wordings stand beside it. */
export interface Post extends PostStanding {
  readonly id: number;
  /** Its id in addresses. */
  readonly postId: string;
  readonly threadId: number;
  /** From 1 on within its thread, in the order in which posts came in; never given twice. */
  readonly number: number;
  readonly author: PostAuthor;
  /** Grows with every change of state or wording. */
  readonly version: number;
  readonly postedAt: Date;
  readonly editedAt?: Date;
}

/** One wording of a post. */
export interface Wording {
  readonly number: number;
  readonly state: RevisionState;
  /** Markdown; empty where it was purged. */
  readonly text: string;
  readonly html: string;
}

/** A category of the forum. */
export interface Category {
  readonly id: number;
  readonly slug: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly description: { readonly id: string; readonly en: string };
  readonly position: number;
  /** Citizens may open threads here. */
  readonly isOpen: boolean;
  /** Every post waits for a person. */
  readonly holdsAll: boolean;
  readonly allowsLinks: boolean;
  readonly slowModeSeconds: number;
  /** Staff who moderate here; empty: every moderator. */
  readonly moderatorIds: readonly number[];
  readonly threadCount: number;
  readonly postCount: number;
  readonly version: number;
}

/** A thread as the forum keeps it. */
export interface ThreadRecord {
  readonly id: number;
  /** Its id in addresses. */
  readonly threadId: string;
  readonly slug: string;
  readonly title: string;
  readonly language: 'id' | 'en';
  readonly categoryId?: number;
  readonly author: { readonly kind: AuthorKind; readonly id: number };
  readonly isHidden: boolean;
  /** Posts whose text readers see. */
  readonly postCount: number;
  /** The highest number that was ever given. */
  readonly lastNumber: number;
  /** When the newest post that readers see was posted. */
  readonly lastPostAt?: Date;
  readonly lockedAt?: Date;
  readonly archivedAt?: Date;
  readonly pinnedUntil?: Date;
  readonly slowModeSeconds: number;
  readonly movedToThreadId?: number;
}

/** Whether citizens may write in a thread. */
export const isThreadOpen = ({ isHidden, lockedAt, archivedAt }: ThreadRecord): boolean =>
  !isHidden && lockedAt === undefined && archivedAt === undefined;

/** Seconds between two posts of one author: the longer of the thread's and its category's. */
export const slowModeOf = (
  thread: Pick<ThreadRecord, 'slowModeSeconds'>,
  category: Pick<Category, 'slowModeSeconds'> | undefined,
): number => Math.max(thread.slowModeSeconds, category?.slowModeSeconds ?? 0);

/** What a post says of its author: by how much it adds to what was approved and to what was rejected. */
export const standingOf = ({
  state,
}: Pick<PostStanding, 'state'>): { readonly approved: number; readonly rejected: number } => ({
  approved: hasPublicText(state) ? 1 : 0,
  rejected: state === 'rejected' || state === 'hidden' ? 1 : 0,
});
