import { fail, succeed, type Result } from '../../../kernel/result';
import { isShownToReaders } from '../domain/post-moves';
import type { Post, ThreadRecord } from '../domain/post';
import type { Contributor, PostBook } from './post-ports';
import type { ForumRefusal } from './refusal';

/** A post that somebody may change, as its author saw it last. */
export const findOwnPost = async (
  book: PostBook,
  wanted: { readonly by: Contributor; readonly postId: string; readonly version?: number },
): Promise<Result<{ readonly post: Post; readonly thread: ThreadRecord }, ForumRefusal>> => {
  const { by, postId, version } = wanted;
  const post = await book.findPost(postId);
  const thread = post && (await book.threadOf(post.threadId));
  if (post === undefined || thread === undefined || post.state === 'purged') {
    return fail({ code: 'forum_post_not_found' });
  }
  if (post.author.kind !== by.kind || post.author.id !== by.id) {
    // Whether there is a post that readers do not see is nobody else's business.
    const isPublic = isShownToReaders(post) && !thread.isHidden;
    return fail({ code: isPublic ? 'post_not_yours' : 'forum_post_not_found' });
  }
  return version === undefined || version === post.version
    ? succeed({ post, thread })
    : fail({ code: 'stale_post', limit: post.version, actual: version });
};
