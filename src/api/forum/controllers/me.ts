import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../../../hub';
import { requestLanguage } from '../../../platform/request-language';
import {
  AddressCodeSchema,
  addressIn,
  citizenOf,
  ConsentSchema,
  ErasureSchema,
  NewAddressSchema,
  NoticesSchema,
  orRefuse,
  ProfileSchema,
  ReadSchema,
  toOwnAccount,
} from '../../forum-citizen';
import { readAsked } from '../../forum-door';

const EXPORT_NAME = 'data-saya.json';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const me = () => hub(strapi).citizens;
  const show = async (context: Context, userId: number): Promise<void> => {
    const account = await me().showMe(userId);
    if (account === undefined) throw me().toRefusalError({ code: 'token_ended' });
    context.body = { data: toOwnAccount(account), meta: {} };
  };
  return {
    show: (context: Context) => show(context, citizenOf(strapi, context)),
    async update(context: Context) {
      const userId = citizenOf(strapi, context);
      const profile = readAsked(strapi, ProfileSchema, context);
      orRefuse(strapi, await me().saveProfile({ ...profile, userId }));
      await show(context, userId);
    },
    async consent(context: Context) {
      const userId = citizenOf(strapi, context);
      const agreement = readAsked(strapi, ConsentSchema, context);
      orRefuse(strapi, await me().giveConsent({ ...agreement, userId }));
      await show(context, userId);
    },
    async withdraw(context: Context) {
      const userId = citizenOf(strapi, context);
      orRefuse(strapi, await me().withdrawConsent(userId));
      await show(context, userId);
    },
    async exportData(context: Context) {
      const data = orRefuse(strapi, await me().exportData(citizenOf(strapi, context)));
      context.attachment(EXPORT_NAME);
      context.type = 'application/json';
      context.body = JSON.stringify({ data, meta: {} }, null, 2);
    },
    async erase(context: Context) {
      const userId = citizenOf(strapi, context);
      const { password, posts: wish } = readAsked(strapi, ErasureSchema, context);
      const language = requestLanguage(strapi);
      orRefuse(strapi, await me().eraseMe({ userId, password, wish, language }));
      context.status = 204;
    },
    async askForAddress(context: Context) {
      const userId = citizenOf(strapi, context);
      const { email: typed, password } = readAsked(strapi, NewAddressSchema, context);
      const asked = { userId, password, email: addressIn(strapi, typed) };
      const language = requestLanguage(strapi);
      context.body = { data: orRefuse(strapi, await me().askForAddress({ ...asked, language })) };
      context.status = 202;
    },
    async changeAddress(context: Context) {
      const userId = citizenOf(strapi, context);
      const asked = readAsked(strapi, AddressCodeSchema, context);
      const language = requestLanguage(strapi);
      orRefuse(strapi, await me().changeAddress({ ...asked, userId, language }));
      await show(context, userId);
    },
    async notices(context: Context) {
      const userId = citizenOf(strapi, context);
      const { after: before } = readAsked(strapi, NoticesSchema, context);
      const language = requestLanguage(strapi);
      const { notices, next } = await me().readNotices({ userId, language, before });
      const after = next && `${String(next.writtenAt.getTime())}.${String(next.rowId)}`;
      context.body = { data: notices, meta: { after: after ?? null } };
    },
    async readNotices(context: Context) {
      const userId = citizenOf(strapi, context);
      const { ids } = readAsked(strapi, ReadSchema, context);
      const marked = orRefuse(strapi, await me().markNoticesRead({ userId, ids }));
      context.body = { data: { marked }, meta: {} };
    },
  };
};
