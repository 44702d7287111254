import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../../../hub';
import { answerFeed, feedName, readAsked, redirectTo, valueOf } from '../../forum-door';
import { FeedInput } from '../../forum-input';
import { requestLanguage } from '../../../platform/request-language';

/** Atom feeds of categories and threads. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async category(context: Context) {
    const { file } = readAsked(strapi, FeedInput, context);
    const category = valueOf(strapi, context, feedName(file));
    const language = requestLanguage(strapi);
    const feed = await hub(strapi).forum.readCategoryFeed({ category, language });
    context.vary('Accept-Language');
    answerFeed(context, valueOf(strapi, context, feed));
  },
  async thread(context: Context) {
    const { file } = readAsked(strapi, FeedInput, context);
    const slug = valueOf(strapi, context, feedName(file));
    const found = valueOf(strapi, context, await hub(strapi).forum.readThreadFeed(slug));
    if (found.kind === 'feed') answerFeed(context, found.feed);
    else redirectTo(context, `/api/forum/feeds/threads/${found.slug}.atom`);
  },
});
