import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn, readAsked, valueOf, visitorOf } from '../../forum-door';
import { EditInput, NewPostInput, PostInput } from '../../forum-input';

/** Posts of the citizen who signed in. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async create(context: Context) {
    const { id, text, ...marks } = readAsked(strapi, NewPostInput, context);
    const written = await participation(strapi).writePost({
      ...{ from: visitorOf(strapi, context), marks },
      wish: { threadId: id, text },
    });
    answerOwn(context, valueOf(strapi, context, written), { status: 201 });
  },
  async update(context: Context) {
    const { id, text, version, ...marks } = readAsked(strapi, EditInput, context);
    const written = await participation(strapi).editPost({
      ...{ from: visitorOf(strapi, context), marks },
      wish: { postId: id, text, version },
    });
    answerOwn(context, valueOf(strapi, context, written));
  },
  async delete(context: Context) {
    const { id: postId } = readAsked(strapi, PostInput, context);
    const from = visitorOf(strapi, context);
    const removed = await participation(strapi).removePost({ from, postId });
    answerOwn(context, valueOf(strapi, context, removed));
  },
});
