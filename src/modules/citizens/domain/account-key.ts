/** What a key that was mailed is for. */
export type KeyPurpose = 'confirmation' | 'new_password' | 'new_address';

/** Seconds for which a key holds: days for a new account, an hour for a new password or another address. */
export const KEY_SECONDS: Readonly<Record<KeyPurpose, number>> = {
  confirmation: 3 * 24 * 60 * 60,
  new_password: 60 * 60,
  new_address: 60 * 60,
};

/** Seconds within which no second mail of one kind goes to one address, whoever asks. */
export const KEY_PAUSE_SECONDS = 5 * 60;

/** A SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => string;

const KEY = /^([0-9a-z]{1,11})\.[A-Za-z0-9_-]{20,100}$/;
const STORED = /^([0-9a-z]{1,11})\.[0-9a-f]{64}$/;

const timeOf = (pattern: RegExp, text: string): Date | undefined => {
  const [, time] = pattern.exec(text) ?? [];
  return time === undefined ? undefined : new Date(Number.parseInt(time, 36));
};

/** A new key. It carries the moment until which it holds; `secret` makes it one that nobody guesses. */
export const makeKey = (made: {
  readonly purpose: KeyPurpose;
  readonly at: Date;
  readonly secret: string;
}): string => {
  const until = made.at.getTime() + KEY_SECONDS[made.purpose] * 1000;
  return `${until.toString(36)}.${made.secret}`;
};

/** What is kept of a key: who reads the database cannot use it. */
export const storedKey = (key: string, hash: Hash): string =>
  `${key.slice(0, key.indexOf('.'))}.${hash(key)}`;

/** Whether a key is worth looking up: one of ours, and not run out. */
export const readKey = (key: string, at: Date): 'fresh' | 'expired' | 'malformed' => {
  const until = timeOf(KEY, key);
  if (until === undefined) return 'malformed';
  return at.getTime() < until.getTime() ? 'fresh' : 'expired';
};

/** Whether a key was mailed so short a time ago that another mail would only annoy. */
export const wasJustMailed = (
  stored: string | undefined,
  { purpose, at }: { readonly purpose: KeyPurpose; readonly at: Date },
): boolean => {
  const until = stored === undefined ? undefined : timeOf(STORED, stored);
  if (until === undefined) return false;
  const mailedAt = until.getTime() - KEY_SECONDS[purpose] * 1000;
  return at.getTime() - mailedAt < KEY_PAUSE_SECONDS * 1000;
};
