import type { DeliveryFailure } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { SeenComment } from '../domain/comment';
import { mergeComments } from '../domain/merge-comments';
import { nextReading, READING_LEASE_SECONDS, readSince } from '../domain/reading-times';
import type { CommentStore, InTransaction, OpenAccount, Post, PostBook } from './ports';
import { toSeenComment } from './to-seen-comment';

/** What reading comments needs. */
export interface ReadDeps {
  readonly posts: PostBook;
  readonly comments: CommentStore;
  readonly openAccount: OpenAccount;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Why comments could not be read. */
export interface Unread {
  readonly code: string;
  /** Where the channel says when to come back: seconds from now. */
  readonly retryAfterSeconds: number;
}

const unreadBy = ({ code, retryAfterSeconds = 0 }: DeliveryFailure): Unread => ({
  code,
  retryAfterSeconds,
});

const store = async (
  { comments }: ReadDeps,
  post: Post,
  { added, changed, gone }: ReturnType<typeof mergeComments>,
): Promise<void> => {
  await comments.add(post, added);
  for (const { known, seen } of changed) await comments.change(known, seen);
  for (const { id } of gone) await comments.markGone(id);
};

/** Asks the channel for the comments under one post and keeps them; gives what the channel shows. */
export const readPost = async (
  deps: ReadDeps,
  post: Post,
): Promise<Result<readonly SeenComment[], Unread>> => {
  const { channel, accountKey, remoteId, permalink } = post;
  const opened = await deps.openAccount({ channel, accountKey, purpose: 'read' });
  if (!opened.ok) return fail({ code: opened.why, retryAfterSeconds: 0 });
  const { desk, access } = opened.account;
  // Before the channel is asked: what comes in meanwhile is not missed.
  const known = await deps.comments.ofPost(post.deliveryId);
  const listed = await desk.list(access, { remoteId, permalink });
  if (listed.kind === 'failed') return fail(unreadBy(listed.failure));
  if (listed.kind === 'unclear') return fail({ code: 'unclear', retryAfterSeconds: 0 });
  const now = deps.clock.now();
  const seen = listed.value.map((comment) => toSeenComment(comment, now));
  await deps.inTransaction(() => store(deps, post, mergeComments(known, seen)));
  return succeed(seen);
};

/** Posts read in one sweep; the next sweep goes on where this one ended. */
const BATCH = 20;

interface ReadDueDeps extends ReadDeps {
  /** Channels whose client has comments. */
  readonly channels: readonly string[];
  /** Told of every reading that failed; the post is read again at its next time. */
  readonly onUnread: (post: Post, unread: Unread) => void;
  /** Told of what nobody foresaw; the post is read again when its lease has run out. */
  readonly onSurprise: (post: Post, error: unknown) => void;
}

/** Reads the comments that are due; gives how many posts were read. Begins with no further one once `stopping` is aborted. */
export type ReadDueComments = (stopping?: AbortSignal) => Promise<number>;

const readDuePost = async (deps: ReadDueDeps, post: Post): Promise<void> => {
  const read = await readPost(deps, post);
  const now = deps.clock.now();
  const next = nextReading(post.publishedAt, now);
  if (read.ok) {
    await deps.posts.readNext(post.deliveryId, next);
    return;
  }
  deps.onUnread(post, read.failure);
  const comeBack = now.getTime() + read.failure.retryAfterSeconds * 1000;
  await deps.posts.readNext(post.deliveryId, new Date(Math.max(next.getTime(), comeBack)));
};

/**
 * Builds the sweep that reads the comments under the posts of the last 30 days, ever more seldom as a post grows older.
 * A post is held while it is read; one whose reader died is read again when that time is over.
 */
export const makeReadDueComments =
  (deps: ReadDueDeps): ReadDueComments =>
  async (stopping) => {
    const { posts, clock, channels } = deps;
    const now = clock.now();
    const due = await posts.due({ channels, since: readSince(now), now, limit: BATCH });
    let read = 0;
    for (const post of due) {
      if (stopping?.aborted === true) break;
      const at = clock.now();
      const until = new Date(at.getTime() + READING_LEASE_SECONDS * 1000);
      if (!(await posts.claim(post.deliveryId, at, until))) continue;
      try {
        await readDuePost(deps, post);
        read += 1;
      } catch (error) {
        deps.onSurprise(post, error);
      }
    }
    return read;
  };
