import { z } from 'zod';

/** A random key of at least 16 characters; `what` says what it is for. */
export const secret = (what: string) =>
  z
    .string({ error: `is missing: ${what}, at least 16 characters` })
    .min(16, { error: `is too short: ${what}, at least 16 characters` });

const hasNoPassword = (text: string): boolean => {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
};

/** An address that begins with http:// or https:// and carries no password: it is logged and shown. */
export const webAddress = (example: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `should be a web address that begins with http:// or https://, such as ${example}`,
    })
    .refine(hasNoPassword, {
      error: `should be a web address without user and password, such as ${example}`,
    });

/** A whole number within a range; `unit` is what is counted. */
export const whole = (range: { min: number; max: number; fallback: number; unit: string }) => {
  const error = `should be a whole number of ${range.unit} from ${String(range.min)} to ${String(range.max)}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(range.min, { error })
    .max(range.max, { error })
    .default(range.fallback);
};
