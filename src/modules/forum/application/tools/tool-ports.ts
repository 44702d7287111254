import type { FaqDraft } from '../../domain/tools/faq-draft';
import type { PostMoveRange, PostPlace } from '../../domain/tools/moved-posts';
import type { Poll, PollOption } from '../../domain/tools/poll';
import type { ThreadRecord } from '../../domain/post';

/** A thread as those who lead it see it. */
export interface ToolThread extends ThreadRecord {
  /** Grows with everything that is done to the thread as a whole; posts do not change it. */
  readonly version: number;
  /** It stands for a published text of the office. */
  readonly hasMaterial: boolean;
  readonly officialPostNumber?: number;
  /** Markdown. */
  readonly summary?: string;
  readonly rebuttalDocumentId?: string;
}

/** What is written of a thread; what is left out stays, `null` empties. */
export interface ToolChanges {
  readonly lockedAt?: Date | null;
  readonly archivedAt?: Date | null;
  readonly pinnedUntil?: Date | null;
  readonly slowModeSeconds?: number;
  readonly categoryId?: number;
  readonly officialPostNumber?: number | null;
  readonly summary?: {
    readonly markdown: string;
    readonly html: string;
    readonly by: string;
    readonly at: Date;
  } | null;
  readonly rebuttalDocumentId?: string | null;
  readonly isHidden?: boolean;
  readonly postCount?: number;
  readonly lastNumber?: number;
  readonly lastPostAt?: Date | null;
  /** Public text of the opening post. */
  readonly text?: string;
}

/** By which a thread is named: its id in addresses, or its number. */
export type ThreadName = string | number;

/** Threads as a whole. Every call joins the transaction of its caller. */
export interface ThreadToolBook {
  find(name: ThreadName): Promise<ToolThread | undefined>;
  /** A thread, locked until the transaction ends. */
  lock(id: number): Promise<ToolThread | undefined>;
  /** Writes the changes and raises the version by one. */
  save(id: number, changes: ToolChanges): Promise<void>;
  /** Puts posts into another thread, under new numbers, and remembers it for their old addresses. */
  movePosts(
    input: PostMoveRange & { readonly openingPostId?: number; readonly at: Date },
  ): Promise<void>;
  /** Where a post of this number stands after one move; undefined where it has not moved. */
  nextPlace(place: PostPlace): Promise<PostPlace | undefined>;
  /** Posts of a thread from a number on, and how many of them readers see. */
  countFrom(
    threadId: number,
    number: number,
  ): Promise<{ readonly all: number; readonly shown: number }>;
  /** Ids of the posts of a thread above a number, in the order of numbers. */
  postsAfter(
    threadId: number,
    page: { readonly number: number; readonly limit: number },
  ): Promise<readonly { readonly id: number; readonly number: number }[]>;
  postAt(
    threadId: number,
    number: number,
  ): Promise<
    | {
        readonly state: string;
        readonly authorKind: string;
        /** What readers see of it, in Markdown. */
        readonly markdown: string;
      }
    | undefined
  >;
  /**
   * Makes a thread a signpost to another one: hidden, without posts, title and names; its address, and those that led
   * to it, lead on.
   */
  retire(input: {
    readonly id: number;
    readonly successorId: number;
    readonly at: Date;
  }): Promise<void>;
}

/** Polls and votes. Every call joins the transaction of its caller. */
export interface PollBook {
  ofThread(threadId: number): Promise<Poll | undefined>;
  /** False where the thread has one already. */
  add(poll: {
    readonly threadId: number;
    readonly question: string;
    readonly options: readonly PollOption[];
    readonly closesAt: Date | undefined;
    readonly byName: string;
    readonly openedAt: Date;
  }): Promise<boolean>;
  close(pollId: number, at: Date): Promise<void>;
  /** False where this citizen has voted already: one row for each, by a unique index. */
  vote(vote: {
    readonly pollId: number;
    readonly citizenId: number;
    readonly optionKey: string;
    readonly at: Date;
  }): Promise<boolean>;
  /** Votes for each option, by its key. */
  counts(pollId: number): Promise<ReadonlyMap<string, number>>;
  moveTo(fromThreadId: number, toThreadId: number): Promise<void>;
}

/** What a note is about. */
export const NOTE_SUBJECTS = ['thread', 'citizen'] as const;

/** What a note is about. */
export interface NoteSubject {
  readonly kind: (typeof NOTE_SUBJECTS)[number];
  readonly id: number;
}

/** What members of staff tell each other. */
export interface StaffNote {
  readonly id: number;
  readonly text: string;
  readonly byId: number;
  readonly byName: string;
  readonly writtenAt: Date;
}

/** Notes among staff. Every call joins the transaction of its caller. */
export interface NoteBook {
  add(subject: NoteSubject, note: Omit<StaffNote, 'id'>): Promise<StaffNote>;
  /** The newest first. */
  list(subject: NoteSubject, limit: number): Promise<readonly StaffNote[]>;
  moveTo(fromThreadId: number, toThreadId: number): Promise<void>;
}

/** Who follows which thread. Every call joins the transaction of its caller. */
export interface Follows {
  /** Follows from here on: what has been written so far is no news. Again, it changes nothing. */
  add(follow: {
    readonly threadId: number;
    readonly citizenId: number;
    readonly toldNumber: number;
    readonly at: Date;
  }): Promise<void>;
  remove(threadId: number, citizenId: number): Promise<void>;
  has(threadId: number, citizenId: number): Promise<boolean>;
  /** Lets followers of a thread follow the one to which its posts move, told of what they were told of. */
  copy(move: PostMoveRange & { readonly at: Date }): Promise<void>;
  /** The same, for a thread of which nothing is left: they follow the other one instead. */
  move(move: PostMoveRange & { readonly at: Date }): Promise<void>;
}

/** Finds a rebuttal that readers can look up now. */
export type FindPublicRebuttal = (
  documentId: string,
) => Promise<{ readonly title: string } | undefined>;

/** Writes the draft of a question, the way editors do; gives its id in addresses. Publishing stays with the workflow. */
export type WriteFaqDraft = (draft: FaqDraft) => Promise<{ readonly documentId: string }>;
