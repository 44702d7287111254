import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { LinkSigner } from '../application/fact-check-ports';

// Bound to this one use: a signature made for anything else under the same secret never opens a text.
const PURPOSE = 'humas-hub fact-check link 1';
const KEY_BYTES = 32;

const isSame = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Signs with HMAC-SHA256 under a key of its own, derived by HKDF from `secret`. A token is `<text>.<signature>`, both in
 * base64url. Another secret makes every link invalid.
 */
export const hmacLinkSigner = (secret: string): LinkSigner => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
  const sign = (body: string): string => createHmac('sha256', key).update(body).digest('base64url');
  return {
    seal(text) {
      const body = Buffer.from(text, 'utf8').toString('base64url');
      return `${body}.${sign(body)}`;
    },
    open(token) {
      const [body, signature, ...rest] = token.split('.');
      if (body === undefined || signature === undefined || rest.length > 0) return undefined;
      // Compared as written and not as bytes: the last character of base64url has bits that no byte holds.
      return isSame(sign(body), signature)
        ? Buffer.from(body, 'base64url').toString('utf8')
        : undefined;
    },
  };
};
