import type { CitizenBook } from '../../citizens';
import type { Post, ThreadRecord, Wording } from '../domain/post';
import { hasPublicText, type PostStanding } from '../domain/post-moves';
import type { PostBook } from './post-ports';
import { settlePost } from './settle-post';

interface ChangeDeps {
  readonly book: PostBook;
  readonly citizens: Pick<CitizenBook, 'countPosts'>;
}

/** A change of a post whose thread is locked by the caller. */
export interface PostChange {
  readonly thread: ThreadRecord;
  readonly before: Post;
  readonly after: PostStanding;
  /** The wording that is public afterwards, where it has just been written. */
  readonly written?: Pick<Wording, 'text' | 'html'>;
  readonly editedAt?: Date;
}

const shownAfter = async (
  book: PostBook,
  { before, after, written }: PostChange,
): Promise<Pick<Wording, 'text' | 'html'> | undefined> => {
  if (!hasPublicText(after.state)) return undefined;
  const isNew = after.publicRevision > before.latestRevision;
  if (isNew) return written;
  const wording = await book.wordingOf(before.id, after.publicRevision);
  if (wording === undefined) {
    throw new Error(`Post ${String(before.id)} lacks its wording ${String(after.publicRevision)}.`);
  }
  return wording;
};

/**
 * Writes where a post stands now, with the text that readers see of it, its thread, its category and its author's
 * standing. Gives the post as it is then.
 * @throws Error where the post was changed without its thread being locked
 */
export const changePost = async (deps: ChangeDeps, change: PostChange): Promise<Post> => {
  const { thread, before, after, editedAt } = change;
  const text = await shownAfter(deps.book, change);
  const edited = editedAt === undefined ? {} : { editedAt };
  if (!(await deps.book.changePost(before, after, { text, ...edited }))) {
    throw new Error(`Post ${String(before.id)} was changed without the lock of its thread.`);
  }
  const changed: Post = { ...before, ...after, ...edited, version: before.version + 1 };
  await settlePost(deps, { thread, before, after: changed, shownText: text?.text ?? '' });
  return changed;
};
