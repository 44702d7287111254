import { fail, succeed, type Result } from '../../../kernel/result';
import { movePost } from '../domain/post-moves';
import type { Post } from '../domain/post';
import { changePost } from './change-post';
import { findOwnPost } from './find-own-post';
import { lockPost } from './lock-post';
import type { Contributor } from './post-ports';
import type { ForumRefusal } from './refusal';
import { toWritten, type WrittenPost } from './add-post';
import type { PostDeps } from './write-post';

/** Takes one's own post back; readers see that something stood there. Again, it changes nothing. */
export type RemovePost = (input: {
  readonly by: Contributor;
  /** The id of the post in addresses. */
  readonly postId: string;
}) => Promise<Result<WrittenPost, ForumRefusal>>;

const remove = async (deps: PostDeps, found: Post): Promise<Result<WrittenPost, ForumRefusal>> => {
  const locked = await lockPost(deps.book, found);
  if (locked === undefined) return fail({ code: 'forum_post_not_found' });
  const { thread, post } = locked;
  if (post.state === 'removed_by_author') return succeed(toWritten(post, thread));
  const after = movePost(post, 'remove_by_author');
  if (after === undefined) return fail({ code: 'post_not_removable' });
  const changed = await changePost(deps, { thread, before: post, after });
  const isOpening = post.number === 1;
  await deps.closeCase({
    ref: isOpening ? { kind: 'thread', id: thread.id } : { kind: 'post', id: post.id },
    at: deps.clock.now(),
    why: 'removed_by_author',
  });
  return succeed(toWritten(changed, thread));
};

/** Builds the use case. What somebody decided on, or locked, stays: its author may appeal. */
export const makeRemovePost =
  (deps: PostDeps): RemovePost =>
  async ({ by, postId }) => {
    const found = await findOwnPost(deps.book, { by, postId });
    return found.ok ? deps.inTransaction(() => remove(deps, found.value.post)) : found;
  };
