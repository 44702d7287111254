import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { answerOwn, readAsked, valueOf, visitorOf } from '../../forum-door';
import { AppealInput } from '../../forum-input';

/** Appeals of authors. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async create(context: Context) {
    const { id: decision, text } = readAsked(strapi, AppealInput, context);
    const from = visitorOf(strapi, context);
    const filed = await participation(strapi).fileAppeal({ from, decision, text });
    answerOwn(context, valueOf(strapi, context, filed), { status: 201 });
  },
});
