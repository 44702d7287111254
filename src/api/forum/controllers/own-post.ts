import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { toOwnPostView } from '../../../modules/forum';
import { answerOwn, readAsked, valueOf, visitorOf } from '../../forum-door';
import { OwnPostsInput } from '../../forum-input';

/** What the citizen who signed in wrote, with what waits for a moderator, and why. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context) {
    const { after, limit } = readAsked(strapi, OwnPostsInput, context);
    const found = await participation(strapi).readOwnPosts({
      ...{ from: visitorOf(strapi, context), limit },
      ...(after === undefined ? {} : { after }),
    });
    const page = valueOf(strapi, context, found);
    answerOwn(context, page.posts.map(toOwnPostView), { meta: { after: page.after ?? null } });
  },
});
