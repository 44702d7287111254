import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../../../hub';
import { toCategoryView, toThreadView } from '../../../modules/forum';
import { answerPublic, readAsked, valueOf } from '../../forum-door';
import { ThreadsInput } from '../../forum-input';

/** Categories of the forum, and the threads of one. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context) {
    const categories = await hub(strapi).forum.readCategories();
    answerPublic(context, { data: categories.map(toCategoryView), meta: {} });
  },
  async threads(context: Context) {
    const { slug, after, limit } = readAsked(strapi, ThreadsInput, context);
    const page = await hub(strapi).forum.readThreads({
      ...{ category: slug, limit },
      ...(after === undefined ? {} : { after }),
    });
    const { category, pinned, threads, after: next } = valueOf(strapi, context, page);
    const meta = { category: toCategoryView(category), pinned: pinned.map(toThreadView) };
    answerPublic(context, {
      data: threads.map(toThreadView),
      meta: { ...meta, after: next ?? null },
    });
  },
});
