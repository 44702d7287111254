import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn, readAsked, valueOf, visitorOf } from '../../forum-door';
import { ReportInput } from '../../forum-input';

/** Reports of citizens and visitors. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async create(context: Context) {
    const { id: postId, ...report } = readAsked(strapi, ReportInput, context);
    const from = visitorOf(strapi, context);
    const taken = await participation(strapi).reportPost({ ...report, from, postId });
    answerOwn(context, valueOf(strapi, context, taken), { status: 201 });
  },
});
