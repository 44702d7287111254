import type { Post, ThreadRecord } from '../domain/post';
import type { PostBook } from './post-ports';

const MOST_MOVES = 3; // a post moves while somebody waits for its thread: once is rare

/**
 * A post with its thread locked until the transaction ends. A post that was moved to another thread while this one was
 * waited for is looked for there.
 */
export const lockPost = async (
  book: Pick<PostBook, 'lockThread' | 'postOf'>,
  found: Pick<Post, 'id' | 'threadId'>,
): Promise<{ readonly thread: ThreadRecord; readonly post: Post } | undefined> => {
  let { threadId } = found;
  for (let step = 0; step < MOST_MOVES; step += 1) {
    const thread = await book.lockThread(threadId);
    const post = await book.postOf(found.id);
    if (thread === undefined || post === undefined) return undefined;
    if (post.threadId === thread.id) return { thread, post };
    ({ threadId } = post);
  }
  return undefined;
};
