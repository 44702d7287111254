import type { Language } from '../../../kernel/language';
import { succeed, type Result } from '../../../kernel/result';
import type { Feed, FeedEntry } from '../domain/atom';
import { categoryAddress, categoryFeedAddress, threadAddress } from '../domain/public-addresses';
import type { ThreadSummary } from './read-ports';
import type { ReadThreads } from './read-threads';
import type { ForumRefusal } from './refusal';

/** Reads the threads of a category, the one with the newest post first, as a feed. */
export type ReadCategoryFeed = (input: {
  /** The slug of the category. */
  readonly category: string;
  readonly language: Language;
}) => Promise<Result<Feed, ForumRefusal>>;

const THREADS_IN_FEED = 30; // what a reader missed in a few days

const changedAt = ({ lastPostAt, openedAt }: ThreadSummary): Date => lastPostAt ?? openedAt;

const toEntry = (publicUrl: string, thread: ThreadSummary): FeedEntry => ({
  id: threadAddress(publicUrl, thread),
  title: thread.title,
  link: threadAddress(publicUrl, thread),
  author: thread.openedBy,
  publishedAt: thread.openedAt,
  updatedAt: changedAt(thread),
});

const EMPTY = new Date(0); // a category without threads was never changed

/** Builds the use case. */
export const makeReadCategoryFeed =
  ({
    readThreads,
    publicUrl,
  }: {
    readonly readThreads: ReadThreads;
    /** Address of the hub, without a slash at its end. */
    readonly publicUrl: string;
  }): ReadCategoryFeed =>
  async ({ category: slug, language }) => {
    const page = await readThreads({ category: slug, limit: THREADS_IN_FEED });
    if (!page.ok) return page;
    const { category, pinned, threads } = page.value;
    const newest = [...pinned, ...threads].sort(
      (one, other) => changedAt(other).getTime() - changedAt(one).getTime(),
    );
    const [first] = newest;
    return succeed({
      ...{ id: categoryAddress(publicUrl, slug), title: category.name[language], language },
      ...{ self: categoryFeedAddress(publicUrl, slug), link: categoryAddress(publicUrl, slug) },
      updatedAt: first === undefined ? EMPTY : changedAt(first),
      entries: newest.map((thread) => toEntry(publicUrl, thread)),
    });
  };
