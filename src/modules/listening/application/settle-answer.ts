import type { SeenComment, StoredComment } from '../domain/comment';
import type { CommentStore, InTransaction, Post } from './ports';

/** An answer is public: keeps it as a comment of its own, and takes it off what is on its way. */
export const settleAnswer = async (
  {
    comments,
    inTransaction,
  }: { readonly comments: CommentStore; readonly inTransaction: InTransaction },
  {
    comment,
    post,
    answer,
  }: { readonly comment: StoredComment; readonly post: Post; readonly answer: SeenComment },
): Promise<void> => {
  const { answer: _done, ...left } = comment.pending;
  await inTransaction(async () => {
    if (await comments.writePending(comment, left)) await comments.add(post, [answer]);
  });
};
