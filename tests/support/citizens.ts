import request, { type Response } from 'supertest';
import { UID } from '../../src/platform/uids';
import type { BootedHub } from './hub';

/** A password that the hub takes. */
export const PASSWORD = 'kata sandi yang panjang';

/** Somebody who signed up, confirmed an address and signed in. */
export interface SignedIn {
  readonly email: string;
  readonly bearer: string;
  readonly refreshToken: string;
}

interface MailRow {
  readonly key: string;
  readonly subject: string;
  readonly text: string;
}

/** Mails to an address, the oldest first. */
export const mailsTo = async ({ strapi }: BootedHub, to: string): Promise<readonly MailRow[]> =>
  (await strapi.db
    .query(UID.mail)
    .findMany({ where: { to }, orderBy: { id: 'asc' } })) as readonly MailRow[];

/** The key that stands in the newest mail to an address. */
export const keyMailedTo = async (booted: BootedHub, to: string): Promise<string> => {
  const mail = (await mailsTo(booted, to)).at(-1);
  return /[0-9a-z]+\.[\w-]{32}/.exec(mail?.text ?? '')?.[0] ?? '';
};

/** What a test asks of the hub, from an address of its own: the doors of accounts count tries by address. */
export const callerOf = (booted: BootedHub) => {
  const send = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    {
      body,
      bearer,
      language = 'id',
    }: {
      readonly body?: object;
      readonly bearer?: string;
      readonly language?: string;
    } = {},
  ): Promise<Response> => {
    const asked = request(booted.server)[method](path).set('Accept-Language', language);
    if (bearer !== undefined) asked.set('Authorization', `Bearer ${bearer}`);
    return (async () => asked.send(body))();
  };
  const signIn = (email: string, password = PASSWORD) =>
    send('post', '/api/auth/local', { body: { identifier: email, password } });
  const register = (email: string, password = PASSWORD) =>
    send('post', '/api/auth/local/register', { body: { email, password } });
  const confirm = async (email: string) =>
    send('get', `/api/auth/email-confirmation?confirmation=${await keyMailedTo(booted, email)}`);
  return {
    ...{ send, signIn, register, confirm },
    async member(email: string): Promise<SignedIn> {
      await register(email);
      await confirm(email);
      const signedIn = (await signIn(email)).body as { jwt: string; refreshToken: string };
      const { jwt, refreshToken } = signedIn;
      return { email, bearer: jwt, refreshToken };
    },
  };
};

/** The stable code of a refusal. */
export const codeOf = ({ body }: Response): unknown =>
  (body as { error?: { details?: { code?: unknown } } }).error?.details?.code;

/** The sentence of a refusal. */
export const sentenceOf = ({ body }: Response): string =>
  (body as { error?: { message?: string } }).error?.message ?? '';
