import type { Finding, SubmissionAuthor } from '../../moderation';
import type { Post, PostAuthor, Category, ThreadRecord, Wording } from '../domain/post';
import type { PostStanding, RevisionState } from '../domain/post-moves';

/** Runs work in one transaction, or in that of the caller: all of it stands, or nothing. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Somebody who wants to speak: a citizen, or a member of staff. */
export interface Contributor {
  readonly kind: 'citizen' | 'staff';
  readonly id: number;
}

/** What is known of a contributor; undefined where there is none, or their data was erased. */
export type DescribeAuthor = (
  contributor: Contributor,
  at: Date,
) => Promise<{ readonly name: string; readonly submission: SubmissionAuthor } | undefined>;

/** A wording before it is written. */
export interface NewWording {
  readonly text: string;
  readonly html: string;
  readonly textHash: string;
  readonly findings: readonly Finding[];
}

/** A post before it is written. */
export interface NewPost extends PostStanding, NewWording {
  readonly threadId: number;
  readonly number: number;
  readonly author: PostAuthor;
  readonly postedAt: Date;
}

/** A thread before it is written. */
export interface NewThreadRecord {
  readonly title: string;
  /** Unique, and part of its address. */
  readonly slug: string;
  readonly key: string;
  readonly language: 'id' | 'en';
  readonly categoryId?: number;
  readonly author: PostAuthor;
  readonly openedAt: Date;
  /** The published text that the office opens it about. */
  readonly material?: { readonly kind: string; readonly documentId: string };
}

/** What is written of a thread after one of its posts changed. */
export interface ThreadChange {
  readonly isHidden: boolean;
  readonly postCount: number;
  readonly lastNumber: number;
  readonly lastPostAt: Date | undefined;
  /** The public text of its opening post; absent where that does not change. */
  readonly text?: string;
  /** A neutral title and address in the place of what was purged. */
  readonly purged?: { readonly title: string; readonly slug: string };
}

/** A post with its place and the wordings that matter: the newest, and the one that readers see or saw last. */
export interface PostInPlace {
  readonly post: Post;
  readonly thread: Pick<ThreadRecord, 'id' | 'title' | 'categoryId'>;
  readonly newest: Wording;
  readonly published?: Wording;
}

/** Where categories, threads and posts are kept. Every call joins the transaction of its caller. */
export interface PostBook {
  findCategory(slug: string): Promise<Category | undefined>;
  categoryOf(id: number): Promise<Category | undefined>;
  /** Adds to the counters of a category; its row is locked until the transaction ends. */
  countIn(
    categoryId: number,
    change: { readonly threads: number; readonly posts: number },
  ): Promise<void>;

  findThread(threadId: string): Promise<ThreadRecord | undefined>;
  threadOf(id: number): Promise<ThreadRecord | undefined>;
  /** A thread, locked until the transaction ends: whoever changes a post of it locks it first. */
  lockThread(id: number): Promise<ThreadRecord | undefined>;
  addThread(thread: NewThreadRecord): Promise<ThreadRecord>;
  changeThread(id: number, change: ThreadChange): Promise<void>;

  findPost(postId: string): Promise<Post | undefined>;
  postOf(id: number): Promise<Post | undefined>;
  /** The post with number 1. */
  openingOf(threadId: number): Promise<Post | undefined>;
  /** A post with this text, that this author wrote here since then: the same click twice. */
  findDouble(input: {
    /** A thread that is answered in, or the title of one that is opened. */
    readonly place: { readonly threadId: number } | { readonly title: string };
    readonly author: PostAuthor;
    /** To the last sign: "Ya!" and "Ya?" have one hash, and are two posts. */
    readonly text: string;
    /** By which it is found. */
    readonly textHash: string;
    readonly since: Date;
  }): Promise<Post | undefined>;
  /** When this author posted in a thread last, if since then. */
  lastPostBy(input: {
    readonly threadId: number;
    readonly by: Contributor;
    readonly since: Date;
  }): Promise<Date | undefined>;
  /** When the newest post of a thread that readers see was posted. */
  lastShownAt(threadId: number): Promise<Date | undefined>;
  /** Writes a post with its first wording; what readers may not see stands with the wording alone. */
  addPost(post: NewPost): Promise<Post>;
  /** Posts by their ids, and the opening posts of threads by the ids of those; in no order. */
  inPlace(wanted: {
    readonly posts: readonly number[];
    readonly threads: readonly number[];
  }): Promise<readonly PostInPlace[]>;
  wordingOf(postId: number, number: number): Promise<Wording | undefined>;
  addWording(
    post: Post,
    wording: NewWording & {
      readonly number: number;
      readonly state: RevisionState;
      readonly at: Date;
    },
  ): Promise<void>;
  /** Marks a wording; of a decision with its time and reason. */
  markWording(
    postId: number,
    mark: {
      readonly number: number;
      readonly state: RevisionState;
      readonly at: Date;
      readonly reason: string;
    },
  ): Promise<void>;
  /** Wipes every wording of a post; hashes, reasons and who wrote them stay. */
  wipeWordings(postId: number): Promise<void>;
  /** Takes the addresses away, words of its title in them, of a thread that a post opened before it was merged. */
  forgetFormerAddresses(postId: number): Promise<void>;
  /** Takes the name of its author from a post and its wordings, and from the thread that it opened. */
  forgetAuthor(post: Post, name: string): Promise<void>;
  /** Posts of somebody with an id above this one, in the order of ids. */
  postsBy(
    author: Contributor,
    page: { readonly afterId: number; readonly limit: number },
  ): Promise<readonly Post[]>;
  /** Every wording of a post, the first one first. */
  wordingsOf(postId: number): Promise<readonly (Wording & { readonly submittedAt: Date })[]>;
  /** Writes where a post stands now, if it still has this version; false where it has not. `text` is what readers see. */
  changePost(
    before: Post,
    after: PostStanding,
    shown: {
      readonly text: Pick<Wording, 'text' | 'html'> | undefined;
      readonly editedAt?: Date;
    },
  ): Promise<boolean>;
}
