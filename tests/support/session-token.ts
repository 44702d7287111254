import { createHmac } from 'node:crypto';

/** A JSON Web Token with this payload, signed as Strapi signs sessions. */
export const tokenWith = (payload: object, secret: string): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};
