import { fail, succeed, type Result } from '../../../kernel/result';
import { readPostCursor, toPostCursor } from '../domain/cursors';
import type { ForumReader, PostSlice, PublicPost, PublicThread } from './read-ports';
import type { ForumRefusal } from './refusal';

/** Most posts on one page. */
export const MAX_POSTS_PER_PAGE = 50;

/** One page of a thread, in the order of numbers. */
export interface PostPage {
  readonly thread: PublicThread;
  readonly posts: readonly PublicPost[];
  /** Leads to the posts before these; absent on the first page. */
  readonly before?: string;
  /** Leads to the posts after these; absent on the last page. */
  readonly after?: string;
}

/** Reads a page of a thread: from the first post, after or before a cursor, or with the post of a number in it. */
export type ReadPosts = (input: {
  /** The id of the thread in addresses. */
  readonly threadId: string;
  /** 1 to `MAX_POSTS_PER_PAGE`. */
  readonly limit: number;
  readonly at?:
    | { readonly kind: 'after' | 'before'; readonly cursor: string }
    | { readonly kind: 'around'; readonly number: number };
}) => Promise<Result<PostPage, ForumRefusal>>;

type From = PostSlice['from'];
type At = Parameters<ReadPosts>[0]['at'];

const placeOf = (at: At, threadId: string): Result<From, ForumRefusal> => {
  if (at === undefined) return succeed(undefined);
  // The post with that number stands first; where readers do not see it, the next one does.
  if (at.kind === 'around') return succeed({ direction: 'after', number: at.number - 1 });
  const place = readPostCursor(at.cursor, threadId);
  return typeof place === 'string'
    ? fail({ code: place })
    : succeed({ direction: at.kind, number: place.number });
};

/** Takes the post away that leads a page, and stands on the one before it. */
const withoutLeading = (
  found: readonly PublicPost[],
  from: From,
): { readonly found: readonly PublicPost[]; readonly isLed: boolean } => {
  const isLed = from?.direction === 'after' && (found[0]?.number ?? Infinity) <= from.number;
  return { found: isLed ? found.slice(1) : found, isLed };
};

const toPage = async (
  reader: ForumReader,
  thread: PublicThread,
  { limit, from }: { readonly limit: number; readonly from: From },
): Promise<PostPage> => {
  // One more than asked for says whether another page follows.
  const read = await reader.posts({
    ...{ threadId: thread.id, limit: limit + 1 },
    ...(from === undefined ? {} : { from }),
  });
  const { found, isLed } = withoutLeading(read, from);
  const isBackwards = from?.direction === 'before';
  const kept = found.slice(0, limit);
  const posts = isBackwards ? kept.toReversed() : kept;
  const [first, last] = [posts[0], posts.at(-1)];
  if (first === undefined || last === undefined) return { thread, posts };
  const hasMore = found.length > limit;
  const isBefore = isBackwards ? hasMore : isLed;
  const { threadId } = thread;
  return {
    ...{ thread, posts },
    ...(isBefore ? { before: toPostCursor({ threadId, number: first.number }) } : {}),
    ...(isBackwards || hasMore ? { after: toPostCursor({ threadId, number: last.number }) } : {}),
  };
};

/** Builds the use case. A page costs the same wherever it lies: it is found by its number, never by counting. */
export const makeReadPosts =
  ({ reader }: { readonly reader: ForumReader }): ReadPosts =>
  async ({ threadId, limit, at }) => {
    const from = placeOf(at, threadId);
    if (!from.ok) return from;
    const thread = await reader.findThread(threadId);
    if (thread === undefined) return fail({ code: 'thread_not_found' });
    return succeed(await toPage(reader, thread, { limit, from: from.value }));
  };
