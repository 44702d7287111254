import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../kernel/clock';
import type { ReadToken } from '../application/check-sign-in';

const HeaderSchema = z.object({ alg: z.literal('HS256') });
const PayloadSchema = z.object({
  type: z.literal('access'),
  userId: z.coerce.number().int(),
  exp: z.number(),
});

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Whether a text looks like a JSON Web Token (RFC 7519): three parts in base64url. API tokens of Strapi do not. */
export const isWebToken = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/**
 * Reads access tokens that Strapi signed. Strapi itself says of a token only that it is not valid, and a citizen should
 * learn whether to sign in again.
 */
export const makeReadToken =
  ({ secret, clock }: { readonly secret: string; readonly clock: Clock }): ReadToken =>
  (token) => {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const right = createHmac('sha256', secret).update(`${header}.${payload}`).digest();
    const given = Buffer.from(signature, 'base64url');
    const isOurs = given.length === right.length && timingSafeEqual(given, right);
    if (!isOurs || !HeaderSchema.safeParse(decode(header)).success) return { state: 'foreign' };
    const read = PayloadSchema.safeParse(decode(payload));
    if (!read.success) return { state: 'foreign' };
    const { exp, userId } = read.data;
    return exp * 1000 <= clock.now().getTime() ? { state: 'expired' } : { state: 'fresh', userId };
  };
