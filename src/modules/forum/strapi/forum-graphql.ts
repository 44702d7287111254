import type { Core } from '@strapi/strapi';
import { extendType, intArg, nonNull, stringArg } from 'nexus';
import type { Result } from '../../../kernel/result';
import { countRootRead, type GraphqlContext } from '../../../platform/graphql-reads';
import { errors } from '@strapi/utils';
import {
  toCategoryView,
  toPostView,
  toThreadHeadView,
  toThreadView,
} from '../application/public-views';
import { MAX_POSTS_PER_PAGE } from '../application/read-posts';
import { MAX_THREADS_PER_PAGE } from '../application/read-threads';
import type { ForumRefusal } from '../application/refusal';
import { FORUM_TYPES } from './forum-graphql-types';
import type { ForumDoors } from './install-doors';

/** The service of the GraphQL plugin, which ships no types for it. */
interface Extension {
  use(build: () => unknown): void;
}

const DEFAULT_LIMIT = 25;

const inBounds = (limit: number | null | undefined, most: number): number =>
  Math.min(Math.max(limit ?? DEFAULT_LIMIT, 1), most);

/** The sentence behind a refusal, in the language of the request. */
export type TellForumRefusal = (refusal: ForumRefusal) => string;

/** A refusal as the error that GraphQL gives; Strapi hides the words of any other kind. */
const orThrow =
  (tell: TellForumRefusal) =>
  <Value>(result: Result<Value, ForumRefusal>): Value => {
    if (result.ok) return result.value;
    const { code, limit } = result.failure;
    throw new errors.ApplicationError(tell(result.failure), { code, limit });
  };

interface ThreadsAsked {
  readonly category: string;
  readonly after?: string | null;
  readonly limit?: number | null;
}

interface PostsAsked {
  readonly thread: string;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly limit?: number | null;
}

const placeOf = ({ after, before }: PostsAsked) => {
  if (typeof after === 'string') return { at: { kind: 'after', cursor: after } } as const;
  return typeof before === 'string' ? ({ at: { kind: 'before', cursor: before } } as const) : {};
};

const resolvers = (
  { readCategories, readThreads, readPosts }: ForumDoors,
  unwrap: ReturnType<typeof orThrow>,
) => ({
  forumCategories: async (_parent: unknown, _args: unknown, context: GraphqlContext) => {
    countRootRead(context);
    return (await readCategories()).map(toCategoryView);
  },
  forumThreads: async (_parent: unknown, asked: ThreadsAsked, context: GraphqlContext) => {
    countRootRead(context);
    const { category: slug, after, limit } = asked;
    const page = unwrap(
      await readThreads({
        ...{ category: slug, limit: inBounds(limit, MAX_THREADS_PER_PAGE) },
        ...(typeof after === 'string' ? { after } : {}),
      }),
    );
    return {
      pinned: page.pinned.map(toThreadView),
      threads: page.threads.map(toThreadView),
      after: page.after ?? null,
    };
  },
  forumPosts: async (_parent: unknown, asked: PostsAsked, context: GraphqlContext) => {
    countRootRead(context);
    const limit = inBounds(asked.limit, MAX_POSTS_PER_PAGE);
    const page = unwrap(await readPosts({ threadId: asked.thread, limit, ...placeOf(asked) }));
    return {
      thread: toThreadHeadView(page.thread),
      posts: page.posts.map(toPostView),
      ...{ before: page.before ?? null, after: page.after ?? null },
    };
  },
});

const queries = (doors: ForumDoors, tell: TellForumRefusal) => {
  const { forumCategories, forumThreads, forumPosts } = resolvers(doors, orThrow(tell));
  const page = { after: stringArg(), limit: intArg() };
  return extendType({
    type: 'Query',
    definition(t) {
      t.nonNull.list.nonNull.field('forumCategories', {
        type: 'ForumCategoryInfo',
        resolve: forumCategories as never,
      });
      t.nonNull.field('forumThreads', {
        type: 'ForumThreadPage',
        args: { category: nonNull(stringArg()), ...page },
        resolve: forumThreads as never,
      });
      t.nonNull.field('forumPosts', {
        type: 'ForumPostPage',
        args: { thread: nonNull(stringArg()), before: stringArg(), ...page },
        resolve: forumPosts as never,
      });
    },
  });
};

const scope = (action: string) => ({ auth: { scope: [`api::forum.${action}`] } });

/**
 * Adds `forumCategories`, `forumThreads` and `forumPosts` to the GraphQL API, for whoever may read the same over REST. They
 * answer what the REST routes answer, page by page, and count as reads of texts.
 */
export const extendGraphqlWithForum = (
  strapi: Core.Strapi,
  doors: ForumDoors,
  tell: TellForumRefusal,
): void => {
  strapi
    .plugin('graphql')
    .service<Extension>('extension')
    .use(() => ({
      types: [...FORUM_TYPES, queries(doors, tell)],
      resolversConfig: {
        'Query.forumCategories': scope('category.find'),
        'Query.forumThreads': scope('category.threads'),
        'Query.forumPosts': scope('thread.posts'),
      },
    }));
};
