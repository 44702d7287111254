import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn, readAsked, valueOf, visitorOf } from '../../forum-door';
import { ThreadInput } from '../../forum-input';

/** Following a thread, and no more. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => {
  const follow = (isFollowing: boolean) => async (context: Context) => {
    const { id: threadId } = readAsked(strapi, ThreadInput, context);
    const from = visitorOf(strapi, context);
    const followed = await participation(strapi).follow({ from, threadId, isFollowing });
    answerOwn(context, valueOf(strapi, context, followed));
  };
  return { add: follow(true), remove: follow(false) };
};
