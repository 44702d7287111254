import type { CitizenBook } from '../../citizens';
import type { OpenCaseFor } from '../../moderation';
import { firstStanding } from '../domain/post-moves';
import type { Post, ThreadRecord } from '../domain/post';
import type { PassedText } from './judge-text';
import type { Contributor, PostBook } from './post-ports';
import { settlePost } from './settle-post';
import { tellModerators } from './tell-moderators';

/** What writing a post comes to, for its author. */
export interface WrittenPost {
  readonly postId: string;
  readonly threadId: string;
  readonly threadSlug: string;
  readonly number: number;
  /** `held`: nobody reads it before a person has decided. */
  readonly state: Post['state'];
  readonly version: number;
  /** True where an edit waits for a person while readers see the wording before it. */
  readonly isEditHeld: boolean;
}

/** A post as its author hears of it. */
export const toWritten = (post: Post, thread: ThreadRecord): WrittenPost => ({
  postId: post.postId,
  threadId: thread.threadId,
  threadSlug: thread.slug,
  number: post.number,
  state: post.state,
  version: post.version,
  isEditHeld: post.latestState === 'held' && post.publicRevision > 0,
});

const DOUBLE_CLICK_SECONDS = 60; // longer than a client waits before it sends a request again

interface AddDeps {
  readonly book: PostBook;
  readonly citizens: Pick<CitizenBook, 'countPosts'>;
  readonly openCase: OpenCaseFor;
}

/** A text that passed the checks, and who wrote it where. */
export interface AddedPost {
  readonly thread: ThreadRecord;
  readonly by: Contributor;
  readonly text: string;
  readonly passed: PassedText;
  readonly at: Date;
}

const authorOf = ({ by, passed }: AddedPost): Post['author'] => ({ ...by, ...passed.author });

/** The post that the same click, or the same request sent again, has written already. */
export const findDouble = (
  book: PostBook,
  { by, text, passed, at }: Omit<AddedPost, 'thread'>,
  place: { readonly threadId: number } | { readonly title: string },
): Promise<Post | undefined> =>
  book.findDouble({
    place,
    author: { ...by, ...passed.author },
    text,
    textHash: passed.judged.textHash,
    since: new Date(at.getTime() - DOUBLE_CLICK_SECONDS * 1000),
  });

/** Writes the next post of a thread that the caller has locked, with all that follows from it. */
export const addPost = async (deps: AddDeps, added: AddedPost): Promise<WrittenPost> => {
  const { thread, text, passed, at } = added;
  const { html, textHash, findings } = passed.judged;
  const standing = firstStanding(passed.isPassed);
  const post = await deps.book.addPost({
    ...{ ...standing, text, html, textHash, findings, author: authorOf(added), postedAt: at },
    threadId: thread.id,
    number: thread.lastNumber + 1,
  });
  await settlePost(deps, { thread, after: post, shownText: passed.isPassed ? text : '' });
  const newest = { number: 1, state: standing.latestState, text, html };
  const published = passed.isPassed ? { published: newest } : {};
  await tellModerators(deps, { inPlace: { post, thread, newest, ...published }, passed, at });
  return toWritten(post, thread);
};
