import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn, readAsked, valueOf, visitorOf } from '../../forum-door';
import { VoteInput } from '../../forum-input';

/** Votes in the poll of a thread. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async vote(context: Context) {
    const { id: threadId, option } = readAsked(strapi, VoteInput, context);
    const from = visitorOf(strapi, context);
    const voted = await participation(strapi).vote({ from, threadId, option });
    answerOwn(context, valueOf(strapi, context, voted), { status: 201 });
  },
});
