import type { Context } from 'koa';
import { z } from 'zod';
import type { Result } from '../../../../kernel/result';
import type { AdminRoute } from '../../../../platform/admin-routes';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import { toPostView, toThreadView } from '../../application/public-views';
import type { ReadPosts } from '../../application/read-posts';
import type { ReadThreads } from '../../application/read-threads';
import type { SearchBook } from '../../application/search-ports';
import type { ToolRefusal } from '../../application/tools/tool-refusal';
import { isSearchable, MAX_SEARCH_CHARACTERS, searchWords } from '../../domain/search-words';

/** What the lists of threads and posts need. */
export interface ThreadListDeps {
  readonly readThreads: ReadThreads;
  readonly readPosts: ReadPosts;
  readonly searchBook: Pick<SearchBook, 'threads'>;
  readonly toRefusalError: (refusal: ToolRefusal) => Error;
}

const PAGE = 25;
const THREADS_LOOKED_AT = 5_000; // as the search of readers
const LONGEST_CURSOR = 300;

const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const cursor = z.preprocess(emptyAsAbsent, z.string().max(LONGEST_CURSOR).optional());

const ThreadsSchema = z.object({
  category: z.string().regex(/^[a-z0-9-]{1,100}$/),
  q: z.string().max(MAX_SEARCH_CHARACTERS).default(''),
  after: cursor,
});
const ThreadSchema = z.object({ id: z.string().regex(/^[a-z0-9]{24}$/) });
const PostsSchema = z.object({ after: cursor });

type Handler = AdminRoute['handler'];

/**
 * The public threads of a category, or those whose titles hold some words, and the public posts of a thread, for the pages
 * on which staff lead threads: `GET /hub/forum/threads` and `GET /hub/forum/threads/:id/posts`.
 */
export const threadListRoutes = (deps: ThreadListDeps): readonly AdminRoute[] => {
  const valueOf = <Value>(result: Result<Value, ToolRefusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toRefusalError(result.failure);
  };
  const listThreads: Handler = async (context: Context) => {
    const { category, q, after } = parseInput(ThreadsSchema, context.query);
    const words = searchWords(q);
    if (isSearchable(words)) {
      const found = await deps.searchBook.threads({ words, among: THREADS_LOOKED_AT, limit: PAGE });
      context.body = { data: found.map(toThreadView), meta: {} };
      return;
    }
    const place = after === undefined ? {} : { after };
    const page = valueOf(await deps.readThreads({ category, limit: PAGE, ...place }));
    const threads = [...page.pinned, ...page.threads];
    context.body = { data: threads.map(toThreadView), meta: { next: page.after } };
  };
  const listPosts: Handler = async (context: Context) => {
    const { id: threadId } = parseInput(ThreadSchema, context.params);
    const { after } = parseInput(PostsSchema, context.query);
    const at = after === undefined ? {} : { at: { kind: 'after', cursor: after } as const };
    const page = valueOf(await deps.readPosts({ threadId, limit: PAGE, ...at }));
    context.body = { data: page.posts.map(toPostView), meta: { next: page.after } };
  };
  const reading = { method: 'GET', action: ACTION.moderationRead } as const;
  return [
    { ...reading, path: '/forum/threads', handler: listThreads },
    { ...reading, path: '/forum/threads/:id/posts', handler: listPosts },
  ];
};
