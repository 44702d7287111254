import type { Core } from '@strapi/strapi';
import { extendType, intArg, nonNull, objectType, stringArg } from 'nexus';
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
import { FORUM_REFUSAL_TEXTS } from '../domain/refusal-texts';
import type { ForumDoors } from './install-doors';

/** The service of the GraphQL plugin, which ships no types for it. */
interface Extension {
  use(build: () => unknown): void;
}

const bilingual = objectType({
  name: 'ForumWords',
  description: 'A text of the office in both languages.',
  definition(t) {
    t.nonNull.string('id');
    t.nonNull.string('en');
  },
});

const category = objectType({
  name: 'ForumCategoryInfo',
  definition(t) {
    t.nonNull.string('slug');
    t.nonNull.field('name', { type: 'ForumWords' });
    t.nonNull.field('description', { type: 'ForumWords' });
    t.nonNull.boolean('isOpen', { description: 'Citizens may open threads here.' });
    t.nonNull.int('threadCount');
    t.nonNull.int('postCount');
  },
});

const thread = objectType({
  name: 'ForumThreadInfo',
  definition(t) {
    t.nonNull.string('id');
    t.nonNull.string('slug');
    t.nonNull.string('title');
    t.nonNull.string('language');
    t.nonNull.string('openedBy');
    t.nonNull.string('authorKind');
    t.nonNull.field('openedAt', { type: 'DateTime' as never });
    t.nonNull.int('postCount');
    for (const moment of ['lastPostAt', 'lockedAt', 'archivedAt', 'pinnedUntil']) {
      t.field(moment, { type: 'DateTime' as never });
    }
  },
});

const author = objectType({
  name: 'ForumAuthor',
  definition(t) {
    t.nonNull.string('name');
    t.nonNull.string('kind', { description: 'citizen, staff, office or erased' });
    t.nonNull.boolean('isVerified');
  },
});

const post = objectType({
  name: 'ForumPostInfo',
  definition(t) {
    t.nonNull.string('id');
    t.nonNull.int('number');
    t.nonNull.string('state', { description: 'visible, locked or removed_by_author' });
    t.nonNull.string('markdown');
    t.nonNull.string('html', { description: 'Safe HTML' });
    t.nonNull.field('author', { type: 'ForumAuthor' });
    t.string('publicNote');
    t.nonNull.field('postedAt', { type: 'DateTime' as never });
    t.field('editedAt', { type: 'DateTime' as never });
    t.nonNull.int('version');
  },
});

const threadPage = objectType({
  name: 'ForumThreadPage',
  definition(t) {
    t.nonNull.list.nonNull.field('pinned', { type: 'ForumThreadInfo' });
    t.nonNull.list.nonNull.field('threads', { type: 'ForumThreadInfo' });
    t.string('after', { description: 'Leads to the next page; null on the last.' });
  },
});

const postPage = objectType({
  name: 'ForumPostPage',
  definition(t) {
    t.nonNull.field('thread', { type: 'ForumThreadInfo' });
    t.nonNull.list.nonNull.field('posts', { type: 'ForumPostInfo' });
    t.string('before', { description: 'Leads to the posts before these; null on the first page.' });
    t.string('after', { description: 'Leads to the posts after these; null on the last page.' });
  },
});

const DEFAULT_LIMIT = 25;

const inBounds = (limit: number | null | undefined, most: number): number =>
  Math.min(Math.max(limit ?? DEFAULT_LIMIT, 1), most);

const unwrap = <Value>(result: Result<Value, ForumRefusal>): Value => {
  if (result.ok) return result.value;
  const { code } = result.failure;
  throw new errors.ApplicationError(FORUM_REFUSAL_TEXTS[code].en, { code });
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

const resolvers = ({ readCategories, readThreads, readPosts }: ForumDoors) => ({
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

const queries = (doors: ForumDoors) => {
  const { forumCategories, forumThreads, forumPosts } = resolvers(doors);
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
export const extendGraphqlWithForum = (strapi: Core.Strapi, doors: ForumDoors): void => {
  strapi
    .plugin('graphql')
    .service<Extension>('extension')
    .use(() => ({
      types: [bilingual, category, thread, author, post, threadPage, postPage, queries(doors)],
      resolversConfig: {
        'Query.forumCategories': scope('category.find'),
        'Query.forumThreads': scope('category.threads'),
        'Query.forumPosts': scope('thread.posts'),
      },
    }));
};
