import type { PostState } from '../../../kernel/post-words';
import type { Verdict } from '../../../kernel/verdicts';
import type { AuthorKind, Category, ThreadRecord } from '../domain/post';
import type { PollResult } from '../domain/tools/poll';

/** A post as anybody may read it. One that its author took back has no text. */
export interface PublicPost {
  /** Its id in addresses. */
  readonly postId: string;
  readonly number: number;
  readonly state: Extract<PostState, 'visible' | 'locked' | 'removed_by_author'>;
  /** Markdown as it was written; empty where it was taken back. */
  readonly markdown: string;
  /** Safe HTML. */
  readonly html: string;
  readonly authorName: string;
  readonly authorKind: AuthorKind;
  readonly isAuthorVerified: boolean;
  /** What the moderation says beside it. */
  readonly publicNote?: string;
  readonly postedAt: Date;
  readonly editedAt?: Date;
  readonly version: number;
}

/** A thread in a list. */
export interface ThreadSummary extends Pick<
  ThreadRecord,
  | 'threadId'
  | 'slug'
  | 'title'
  | 'language'
  | 'postCount'
  | 'lastPostAt'
  | 'lockedAt'
  | 'archivedAt'
  | 'pinnedUntil'
> {
  readonly id: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly authorKind: AuthorKind;
}

/** A published rebuttal at the head of a thread: it says what was found, and hides nothing. */
export interface RebuttalBanner {
  readonly documentId: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Where it is read. */
  readonly url: string;
}

/** A thread with all that stands at its head. */
export interface PublicThread extends ThreadSummary {
  readonly category?: Pick<Category, 'slug' | 'name'>;
  readonly materialType?: string;
  readonly materialDocumentId?: string;
  readonly slowModeSeconds: number;
  readonly officialPostNumber?: number;
  readonly summary?: {
    readonly markdown: string;
    readonly html: string;
    readonly by: string;
    readonly at: Date;
  };
  readonly rebuttalDocumentId?: string;
  /** Absent where the rebuttal is not public any more. */
  readonly rebuttal?: RebuttalBanner;
  readonly poll?: PollResult;
}

/** A part of the posts of one thread. */
export interface PostSlice {
  readonly threadId: number;
  /** How many posts at most; one more where a post may lead them. */
  readonly limit: number;
  /**
   * `after`: numbers above it, ascending, led by the last post up to it where there is one. `before`: numbers below it,
   * descending. Absent: from the first one on.
   */
  readonly from?: { readonly direction: 'after' | 'before'; readonly number: number };
}

/** Where readers' pages come from: nothing that is not public is ever in an answer. */
export interface ForumReader {
  categories(): Promise<readonly Category[]>;
  findThread(threadId: string): Promise<PublicThread | undefined>;
  /** The thread at a present address. */
  threadOfSlug(slug: string): Promise<PublicThread | undefined>;
  /** The thread that stands for a former address, or for one that was merged. */
  successorOf(slug: string): Promise<Pick<PublicThread, 'threadId' | 'slug'> | undefined>;
  posts(slice: PostSlice): Promise<readonly PublicPost[]>;
  /** Threads of a category without those that are pinned, the one with the newest post first. */
  threads(input: {
    readonly categoryId: number;
    readonly limit: number;
    readonly now: Date;
    readonly after?: { readonly lastPostAt: Date; readonly id: number };
  }): Promise<readonly ThreadSummary[]>;
  pinned(categoryId: number, now: Date): Promise<readonly ThreadSummary[]>;
}
