import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import { readThreadCursor, toThreadCursor } from '../domain/cursors';
import type { Category } from '../domain/post';
import type { ForumReader, ThreadSummary } from './read-ports';
import type { ForumRefusal } from './refusal';

/** Most threads on one page. */
export const MAX_THREADS_PER_PAGE = 50;

/** One page of a category, the thread with the newest post first. */
export interface ThreadPage {
  readonly category: Category;
  /** On the first page alone: what the office has pinned, which stands on no other page. */
  readonly pinned: readonly ThreadSummary[];
  readonly threads: readonly ThreadSummary[];
  /** Leads to the next page; absent on the last. */
  readonly after?: string;
}

/** Reads a page of the threads of a category. */
export type ReadThreads = (input: {
  /** The slug of the category. */
  readonly category: string;
  /** 1 to `MAX_THREADS_PER_PAGE`. */
  readonly limit: number;
  readonly after?: string;
}) => Promise<Result<ThreadPage, ForumRefusal>>;

const nextCursor = (
  category: Category,
  threads: readonly ThreadSummary[],
  hasMore: boolean,
): { readonly after?: string } => {
  const last = threads.at(-1);
  if (!hasMore || last?.lastPostAt === undefined) return {};
  const { lastPostAt, id } = last;
  return { after: toThreadCursor({ category: category.slug, lastPostAt, id }) };
};

/** Builds the use case. */
export const makeReadThreads =
  ({ reader, clock }: { readonly reader: ForumReader; readonly clock: Clock }): ReadThreads =>
  async ({ category: slug, limit, after }) => {
    const place = after === undefined ? undefined : readThreadCursor(after, slug);
    if (typeof place === 'string') return fail({ code: place });
    const category = (await reader.categories()).find((known) => known.slug === slug);
    if (category === undefined) return fail({ code: 'category_not_found' });
    const now = clock.now();
    const found = await reader.threads({
      ...{ categoryId: category.id, limit: limit + 1, now },
      ...(place === undefined ? {} : { after: place }),
    });
    const threads = found.slice(0, limit);
    const pinned = place === undefined ? await reader.pinned(category.id, now) : [];
    return succeed({
      ...{ category, pinned, threads },
      ...nextCursor(category, threads, found.length > limit),
    });
  };
