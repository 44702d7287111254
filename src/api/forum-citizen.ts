import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { hub } from '../hub';
import type { Result } from '../kernel/result';
import { ERASURE_WISHES, type CitizenRefusal, type OwnAccount } from '../modules/citizens';

const MAX_TEXT = 1000; // longer than any name or password

const language = z.enum(['id', 'en']);

/** What the doors of one's own account take. */
export const ProfileSchema = z.strictObject({ displayName: z.string().max(MAX_TEXT), language });

/** What the doors of one's own account take. */
export const ConsentSchema = z.strictObject({
  rulesVersion: z.int().min(0),
  privacyVersion: z.int().min(0),
  isAdult: z.boolean(),
  hasGuardianConsent: z.boolean(),
  language,
});

/** What the doors of one's own account take. */
export const ErasureSchema = z.strictObject({
  password: z.string().max(MAX_TEXT),
  posts: z.enum(ERASURE_WISHES),
});

const email = z.string().max(MAX_TEXT);

/** What the doors of one's own account take. */
export const NewAddressSchema = z.strictObject({ email, password: z.string().max(MAX_TEXT) });

/** What the doors of one's own account take. */
export const AddressCodeSchema = z.strictObject({ email, code: z.string().max(MAX_TEXT) });

const AddressSchema = z.email().max(254); // RFC 5321, 4.5.3.1.3

/** An address that mails can be sent to. Throws where it is none. */
export const addressIn = (strapi: Core.Strapi, typed: string): string => {
  if (AddressSchema.safeParse(typed.trim()).success) return typed.trim();
  throw hub(strapi).citizens.toRefusalError({ code: 'email_malformed', field: 'email' });
};

const MAX_READ = 100;

/** What the doors of one's own account take. */
export const ReadSchema = z.strictObject({
  ids: z.array(z.string().max(64)).max(MAX_READ).optional(),
});

const PLACE = /^(\d{1,15})\.(\d{1,9})$/;

/** A place in the list of notices, as a client carries it: the moment and the number of the notice before it. */
export const NoticesSchema = z.strictObject({
  after: z
    .string()
    .regex(PLACE)
    .transform((text) => {
      const [, at, rowId] = PLACE.exec(text) ?? [];
      return { writtenAt: new Date(Number(at)), rowId: Number(rowId) };
    })
    .optional(),
});

/** Who asks; answers about an account are kept by no cache. Throws where nobody is signed in as a citizen. */
export const citizenOf = (strapi: Core.Strapi, context: Context): number => {
  context.set('Cache-Control', 'private, no-store');
  const { user } = context.state as { user?: { id: number } };
  if (user !== undefined) return user.id;
  throw hub(strapi).citizens.toRefusalError({ code: 'sign_in_needed' });
};

/** The value of a result. Throws the error that a client gets, where there is none. */
export const orRefuse = <Value>(
  strapi: Core.Strapi,
  result: Result<Value, CitizenRefusal>,
): Value => {
  if (result.ok) return result.value;
  throw hub(strapi).citizens.toRefusalError(result.failure);
};

/** An account in the words of the API. Ids of rows stay inside. */
export const toOwnAccount = ({ citizen, ...account }: OwnAccount) => ({
  ...account,
  profile:
    citizen === undefined
      ? null
      : {
          displayName: citizen.displayName,
          language: citizen.language,
          isVerified: citizen.isVerified,
          isAdult: citizen.isAdult,
          hasGuardianConsent: citizen.hasGuardianConsent,
          rulesVersion: citizen.rulesVersion,
          privacyVersion: citizen.privacyVersion,
          joinedAt: citizen.joinedAt,
        },
  mayWrite: account.stepsLeft.length === 0,
});
