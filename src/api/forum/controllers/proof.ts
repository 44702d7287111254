import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn, valueOf, visitorOf } from '../../forum-door';

/** Work for the browser of a visitor, which each proof answers once. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async issue(context: Context) {
    const issued = await participation(strapi).askForProof(visitorOf(strapi, context));
    answerOwn(context, valueOf(strapi, context, issued));
  },
});
