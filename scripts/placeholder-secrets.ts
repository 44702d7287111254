import { randomBytes } from 'node:crypto';

const SECRET_NAMES = [
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;

const makeSecret = (): string => randomBytes(32).toString('base64url');

/**
 * Random values for the secrets that the hub's configuration asks for, so that a fresh clone can be built and checked
 * without a `.env`. Nothing is stored under them.
 */
export const placeholderSecrets = (): Readonly<Record<string, string>> => ({
  APP_KEYS: `${makeSecret()},${makeSecret()}`,
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, makeSecret()])),
});
