import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { makeFindThread } from '../application/find-thread';
import { makeReadCategoryFeed } from '../application/read-category-feed';
import { makeReadPosts } from '../application/read-posts';
import { makeReadThreadFeed } from '../application/read-thread-feed';
import { makeReadThreads } from '../application/read-threads';
import { makeFindPostPlace } from '../application/tools/find-post-place';
import { strapiForumReader } from './forum-reader';
import type { ToHtml } from './forum-rows';
import { strapiThreadToolBook } from './tools/tool-book';

/** Builds what anybody may read. All of it goes through one reader, which knows nothing that is not public. */
export const buildForumDoors = (
  strapi: Core.Strapi,
  {
    clock,
    toHtml,
    publicUrl,
  }: {
    readonly clock: Clock;
    /** Renders what the office wrote, as safe HTML. */
    readonly toHtml: ToHtml;
    /** Address of the hub, without a slash at its end. */
    readonly publicUrl: string;
  },
) => {
  const reader = strapiForumReader(strapi, toHtml);
  const findThread = makeFindThread({ reader });
  const readThreads = makeReadThreads({ reader, clock });
  return {
    readCategories: reader.categories.bind(reader),
    readPosts: makeReadPosts({ reader }),
    ...{ findThread, readThreads },
    findPostPlace: makeFindPostPlace({ tools: strapiThreadToolBook(strapi) }),
    readThreadFeed: makeReadThreadFeed({ reader, findThread, publicUrl }),
    readCategoryFeed: makeReadCategoryFeed({ readThreads, publicUrl }),
  };
};

/** What anybody may read in the forum. */
export type ForumDoors = ReturnType<typeof buildForumDoors>;
