import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { toFoundView, toThreadView } from '../../../modules/forum';
import { answerPublic, readAsked, valueOf, visitorOf } from '../../forum-door';
import { SearchInput } from '../../forum-input';

/** Search in what is public. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context) {
    const { q: asked, after, limit } = readAsked(strapi, SearchInput, context);
    const found = await participation(strapi).search({
      ...{ from: visitorOf(strapi, context), asked, limit },
      ...(after === undefined ? {} : { after }),
    });
    const { threads, posts, after: next } = valueOf(strapi, context, found);
    const data = { threads: threads.map(toThreadView), posts: posts.map(toFoundView) };
    answerPublic(context, { data, meta: { after: next ?? null } });
  },
});
