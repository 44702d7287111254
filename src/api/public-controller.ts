import { factories, type Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../hub';
import { makePlainReads, type Finish, type PlainReads } from '../platform/plain-reads/plain-reads';
import { PUBLISHABLE_UIDS, type PUBLIC_UIDS, type UID } from '../platform/uids';
import { SIGN_IN } from './sign-in';

type PublicUid = (typeof PUBLIC_UIDS)[number];

/** The short way of the reads of a public type. */
export const publicReads = (strapi: Core.Strapi, uid: PublicUid): PlainReads =>
  makePlainReads(strapi, {
    uid,
    params: PUBLISHABLE_UIDS.some((known) => known === uid) ? ['audience'] : [],
    defaultLocale: () => hub(strapi).defaultLocale(),
    signIn: SIGN_IN,
  });

const asTheyAre: Finish = (entries) => Promise.resolve(entries);

/** A controller of a type that anybody may read, and that has one text for everybody. */
export const createPublicController = (
  uid: typeof UID.section | typeof UID.tag | typeof UID.person,
) =>
  factories.createCoreController(uid, ({ strapi }) => {
    const plainReads = publicReads(strapi, uid);
    return {
      async find(context: Context): Promise<unknown> {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
        return (await plainReads.find(context, asTheyAre)) ?? super.find(context);
      },
      async findOne(context: Context): Promise<unknown> {
        const { id: documentId } = context.params as { readonly id: string };
        const plain = await plainReads.findOne(context, { documentId }, asTheyAre);
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
        if (plain === undefined) return super.findOne(context);
        return plain.data === null ? null : plain;
      },
    };
  });
