import { fail, succeed, type Result } from '../../../kernel/result';
import { readSearchCursor, toSearchCursor } from '../domain/cursors';
import { isSearchable, MIN_SEARCH_CHARACTERS, searchWords } from '../domain/search-words';
import type { ThreadSummary } from './read-ports';
import type { ForumRefusal } from './refusal';
import type { FoundPost, SearchBook } from './search-ports';

/** What a search finds, the newest first. */
export interface SearchPage {
  /** Threads by their titles; on the first page alone. */
  readonly threads: readonly ThreadSummary[];
  readonly posts: readonly FoundPost[];
  /** Leads to older posts. A page may be empty and still have it: a search looks through so many posts at a time. */
  readonly after?: string;
}

/** Most posts on one page of a search. */
export const MAX_FOUND_PER_PAGE = 25;

/** Looks for words in public posts and in titles of public threads. */
export type SearchForum = (input: {
  readonly asked: string;
  /** 1 to `MAX_FOUND_PER_PAGE`. */
  readonly limit: number;
  readonly after?: string;
}) => Promise<Result<SearchPage, ForumRefusal>>;

const POSTS_PER_LOOK = 5_000; // some ten milliseconds of a database that does nothing else meanwhile
const LOOKS_PER_PAGE = 4;
const THREADS_LOOKED_AT = 5_000;
const MAX_FOUND_THREADS = 10;

interface Looked {
  readonly posts: readonly FoundPost[];
  /** Posts below this id were not looked at yet; 0 where none are left. */
  readonly below: number;
}

const lookForPosts = async (
  book: SearchBook,
  words: readonly string[],
  { limit, below: from }: { readonly limit: number; readonly below: number },
): Promise<Looked> => {
  const posts: FoundPost[] = [];
  let below = from;
  for (let look = 0; look < LOOKS_PER_PAGE && below > 1; look += 1) {
    const above = Math.max(below - 1 - POSTS_PER_LOOK, 0);
    const missing = limit - posts.length;
    const found = await book.posts({ words, above, below, limit: missing });
    posts.push(...found);
    const last = found.at(-1);
    if (last !== undefined && found.length === missing) return { posts, below: last.id };
    below = above + 1;
  }
  return { posts, below: below > 1 ? below : 0 };
};

/**
 * Builds the use case. The work of one page is bounded whatever is asked for: some twenty thousand posts are looked at, by
 * their ids, and the cursor leads on to those before them.
 */
export const makeSearchForum =
  ({ book }: { readonly book: SearchBook }): SearchForum =>
  async ({ asked, limit, after }) => {
    const words = searchWords(asked);
    if (!isSearchable(words))
      return fail({ code: 'search_too_short', limit: MIN_SEARCH_CHARACTERS });
    const place = after === undefined ? undefined : readSearchCursor(after);
    if (typeof place === 'string') return fail({ code: place });
    const below = place?.id ?? (await book.newestPostId()) + 1;
    const looked = await lookForPosts(book, words, { limit, below });
    const isFirst = place === undefined;
    const threads = isFirst
      ? await book.threads({ words, among: THREADS_LOOKED_AT, limit: MAX_FOUND_THREADS })
      : [];
    return succeed({
      ...{ threads, posts: looked.posts },
      ...(looked.below > 1 ? { after: toSearchCursor({ id: looked.below }) } : {}),
    });
  };
