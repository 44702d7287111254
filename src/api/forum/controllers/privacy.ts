import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { privacyNotice } from '../../../modules/citizens';
import { requestLanguage } from '../../../platform/request-language';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  show(context: Context): void {
    context.set('Vary', 'Accept-Language');
    context.body = { data: privacyNotice(requestLanguage(strapi)), meta: {} };
  },
});
