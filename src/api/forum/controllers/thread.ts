import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub, participation } from '../../../hub';
import { fail } from '../../../kernel/result';
import { toPostView, toThreadHeadView } from '../../../modules/forum';
import {
  answerOwn,
  answerPublic,
  placeIn,
  postAddress,
  readAsked,
  redirectTo,
  valueOf,
  visitorOf,
} from '../../forum-door';
import { NewThreadInput, PostsInput, SlugInput } from '../../forum-input';

/** Threads: the one at an address, its posts by page, and new ones. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async findBySlug(context: Context) {
    const { slug } = readAsked(strapi, SlugInput, context);
    const found = await hub(strapi).forum.findThread(slug);
    if (found?.kind === 'moved') {
      redirectTo(context, `/api/forum/threads/slug/${found.slug}`);
      return;
    }
    const thread =
      found?.thread ?? valueOf<never>(strapi, context, fail({ code: 'thread_not_found' }));
    answerPublic(context, { data: toThreadHeadView(thread), meta: {} });
  },
  async posts(context: Context) {
    const { id, limit, ...place } = readAsked(strapi, PostsInput, context);
    const { readPosts, findPostPlace } = hub(strapi).forum;
    const found = await readPosts({ threadId: id, limit, ...placeIn(place) });
    if (place.around !== undefined || !found.ok) {
      const moved = await findPostPlace({ thread: id, number: place.around ?? 1 });
      if (moved !== undefined) {
        redirectTo(context, postAddress(moved));
        return;
      }
    }
    const { thread, posts, before, after } = valueOf(strapi, context, found);
    answerPublic(context, {
      data: posts.map(toPostView),
      meta: { thread: toThreadHeadView(thread), before: before ?? null, after: after ?? null },
    });
  },
  async create(context: Context) {
    const { category, title, text, language, ...marks } = readAsked(
      strapi,
      NewThreadInput,
      context,
    );
    const written = await participation(strapi).writeThread({
      ...{ from: visitorOf(strapi, context), marks },
      wish: { category, title, text, language },
    });
    answerOwn(context, valueOf(strapi, context, written), { status: 201 });
  },
});
