import type { Post, PostAuthor, ThreadRecord } from '../domain/post';
import { firstStanding, movePost, type PostStanding } from '../domain/post-moves';
import { changePost } from './change-post';
import type { PostBook } from './post-ports';
import { settlePost } from './settle-post';

/** What the opening posts of the office need: what it publishes was approved there, and goes through no checks here. */
export interface OfficeDeps {
  readonly book: PostBook;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: (text: string) => string;
}

// The office has no standing that could be counted.
const citizens = { countPosts: () => Promise.resolve() };

/** The office as the author of a post. */
export const officeAuthor = (name: string): PostAuthor => ({
  ...{ kind: 'office', id: 0, name, isVerified: true },
});

/** Writes the opening post of a thread of the office; of one that is hidden, a hidden one. */
export const addOfficePost = async (
  { book, hash }: OfficeDeps,
  added: {
    readonly thread: ThreadRecord;
    readonly name: string;
    readonly text: string;
    readonly at: Date;
    readonly isHidden: boolean;
  },
): Promise<void> => {
  const { thread, name, text, at, isHidden } = added;
  const standing: PostStanding = {
    ...firstStanding(true),
    state: isHidden ? 'hidden' : 'visible',
  };
  const after = await book.addPost({
    ...{ ...standing, text, html: '', textHash: hash(text), findings: [], postedAt: at },
    ...{ threadId: thread.id, number: 1, author: officeAuthor(name) },
  });
  await settlePost({ book, citizens }, { thread, after, shownText: isHidden ? '' : text });
};

const lockOpening = async (
  { book }: OfficeDeps,
  threadId: number,
): Promise<{ readonly thread: ThreadRecord; readonly post: Post } | undefined> => {
  const thread = await book.lockThread(threadId);
  const post = thread && (await book.openingOf(threadId));
  return thread && post && { thread, post };
};

/** Gives the opening post a newer wording; one that is hidden stays hidden. */
export const reviseOfficePost = async (
  deps: OfficeDeps,
  revised: { readonly threadId: number; readonly text: string; readonly at: Date },
): Promise<void> => {
  const found = await lockOpening(deps, revised.threadId);
  const after = found && movePost(found.post, 'revise_by_office');
  if (found === undefined || after === undefined) return;
  const { text, at } = revised;
  const { latestRevision } = found.post;
  if ((await deps.book.wordingOf(found.post.id, latestRevision))?.text === text) return;
  await deps.book.addWording(found.post, {
    ...{ text, html: '', textHash: deps.hash(text), findings: [] },
    ...{ number: after.latestRevision, state: 'visible', at },
  });
  const written = { text, html: '' };
  const { thread, post: before } = found;
  await changePost({ book: deps.book, citizens }, { thread, before, after, written, editedAt: at });
};

/** Hides or shows the opening post; where it is so already, nothing changes. */
export const moveOfficePost = async (
  deps: OfficeDeps,
  moved: { readonly threadId: number; readonly move: 'hide' | 'show' },
): Promise<void> => {
  const found = await lockOpening(deps, moved.threadId);
  const after = found && movePost(found.post, moved.move);
  if (found === undefined || after === undefined) return;
  await changePost(
    { book: deps.book, citizens },
    { thread: found.thread, before: found.post, after },
  );
};
