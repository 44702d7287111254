import type { RemoteComment } from '../../../channels/contract';
import type { SeenComment } from '../domain/comment';

// Longer than any channel lets people write; PostgreSQL takes no NUL.
const MAX_TEXT = 10_000;
const MAX_NAME = 200;

const storable = (text: string, limit: number): string =>
  text.replaceAll('\u0000', '\uFFFD').slice(0, limit);

/** A comment as the hub keeps it; one that does not say when it was written counts as written now. */
export const toSeenComment = (comment: RemoteComment, now: Date): SeenComment => {
  const at = Date.parse(comment.writtenAt);
  return {
    remoteId: comment.remoteId,
    parentRemoteId: comment.parentRemoteId,
    authorName: storable(comment.authorName, MAX_NAME),
    text: storable(comment.text, MAX_TEXT),
    writtenAt: Number.isNaN(at) ? now : new Date(at),
    isHidden: comment.isHidden,
    isOurs: comment.isOurs,
  };
};
