import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { participation } from '../../../hub';
import { rulesIn } from '../../../modules/moderation';
import { requestLanguage } from '../../../platform/request-language';
import { answerPublic } from '../../forum-door';

/** The rules in force, in the language of the request; no data where none were published yet. */
export default ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async show(context: Context) {
    const rules = await participation(strapi).findRules();
    context.set('Vary', 'Accept-Language');
    const data = rules === undefined ? null : rulesIn(rules, requestLanguage(strapi));
    answerPublic(context, { data, meta: {} });
  },
});
