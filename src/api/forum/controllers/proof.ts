import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn } from '../../forum-door';

/** Work for the browser of a visitor, which each proof answers once. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async issue(context: Context) {
    answerOwn(context, await participation(strapi).issueProof());
  },
});
