import { fail, succeed, type Result } from '../../../kernel/result';
import type { Feed, FeedEntry } from '../domain/atom';
import { postsAddress, threadAddress, threadFeedAddress } from '../domain/public-addresses';
import type { FindThread } from './find-thread';
import type { ForumReader, PublicPost, PublicThread } from './read-ports';
import type { ForumRefusal } from './refusal';

/** What stands at the address of a feed: the feed, or the thread that stands for this one. */
export type ThreadFeedAt =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'moved'; readonly slug: string };

/** Reads the newest posts of a thread as a feed. */
export type ReadThreadFeed = (slug: string) => Promise<Result<ThreadFeedAt, ForumRefusal>>;

const POSTS_IN_FEED = 30; // what a reader missed in a day or two
const NEWEST = { direction: 'before', number: 999_999_999 } as const;

const newestOf = (dates: readonly Date[], otherwise: Date): Date =>
  dates.reduce((newest, date) => (date > newest ? date : newest), otherwise);

const toEntry = (publicUrl: string, thread: PublicThread, post: PublicPost): FeedEntry => ({
  id: `${postsAddress(publicUrl, thread)}#${post.postId}`,
  title: `${thread.title} · #${String(post.number)}`,
  link: `${postsAddress(publicUrl, thread)}?around=${String(post.number)}`,
  author: post.authorName,
  publishedAt: post.postedAt,
  updatedAt: post.editedAt ?? post.postedAt,
  html: post.html,
});

/** Builds the use case. What authors took back is in no feed: there is nothing to read. */
export const makeReadThreadFeed =
  ({
    reader,
    findThread,
    publicUrl,
  }: {
    readonly reader: ForumReader;
    readonly findThread: FindThread;
    /** Address of the hub, without a slash at its end. */
    readonly publicUrl: string;
  }): ReadThreadFeed =>
  async (slug) => {
    const found = await findThread(slug);
    if (found === undefined) return fail({ code: 'thread_not_found' });
    if (found.kind === 'moved') return succeed({ kind: 'moved', slug: found.slug });
    const { thread } = found;
    const newest = await reader.posts({ threadId: thread.id, limit: POSTS_IN_FEED, from: NEWEST });
    const entries = newest
      .filter(({ state }) => state !== 'removed_by_author')
      .map((post) => toEntry(publicUrl, thread, post));
    const feed = {
      ...{ id: threadAddress(publicUrl, thread), title: thread.title, language: thread.language },
      ...{ self: threadFeedAddress(publicUrl, thread), link: threadAddress(publicUrl, thread) },
      updatedAt: newestOf(
        entries.map(({ updatedAt }) => updatedAt),
        thread.openedAt,
      ),
      entries,
    };
    return succeed({ kind: 'feed', feed });
  };
