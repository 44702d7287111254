import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerPublic, readAsked, valueOf } from '../../forum-door';
import { NumbersInput } from '../../forum-input';

/** The quarterly numbers of the moderation, which are public. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context) {
    const { quarter } = readAsked(strapi, NumbersInput, context);
    const counted = await participation(strapi).quarterlyReport({ quarter });
    answerPublic(context, { data: valueOf(strapi, context, counted), meta: {} });
  },
});
