import { z } from 'zod';
import { mailSender, smtpUrl } from './mail-settings';

const secret = (what: string) =>
  z
    .string({ error: `is missing: ${what}, at least 16 characters` })
    .min(16, { error: `is too short: ${what}, at least 16 characters` });

const webAddress = (example: string) =>
  z.url({
    protocol: /^https?$/,
    error: `should be a web address that begins with http:// or https://, such as ${example}`,
  });

const whole = (range: { min: number; max: number; fallback: number; unit: string }) => {
  const error = `should be a whole number of ${range.unit} from ${String(range.min)} to ${String(range.max)}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(range.min, { error })
    .max(range.max, { error })
    .default(range.fallback);
};

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const appKeys = z
  .string({ error: 'is missing: two or more random keys, separated by commas' })
  .transform((keys) =>
    keys
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  )
  .refine((keys) => keys.length >= 2 && keys.every((key) => key.length >= 16), {
    error: 'should be two or more random keys of at least 16 characters, separated by commas',
  });

const SettingsSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole({ min: 1, max: 65535, fallback: 1337, unit: 'port numbers' }),
  APP_KEYS: appKeys,
  ADMIN_JWT_SECRET: secret('the key that signs the sessions of the admin'),
  API_TOKEN_SALT: secret('the salt of API tokens'),
  TRANSFER_TOKEN_SALT: secret('the salt of transfer tokens'),
  ENCRYPTION_KEY: secret('the key that encrypts the secrets of channel accounts'),
  JWT_SECRET: secret('the key that signs the sessions of readers'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, {
      error: 'should be a PostgreSQL address, such as postgres://user:password@host:5432/hub',
    })
    .optional(),
  DATABASE_FILENAME: z.string().min(1).default('.tmp/data.db'),
  // Folder whose `uploads` holds the files of the media library, where they are kept on this disk.
  HUB_PUBLIC_DIR: z.string().min(1).default('public'),
  HUB_PUBLIC_URL: webAddress('https://hub.example.go.id').optional(),
  HUB_SITE_URL: z
    .string()
    .regex(/^(?=.*\{slug\})https?:\/\/[^\s{}]+(\{(type|slug|locale)\}[^\s{}]*)+$/, {
      error:
        'should be the address of a page of your site with {slug} and, if you like, {type} and {locale}, such as https://example.go.id/{type}/{slug}',
    })
    .optional(),
  HUB_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'should be an IANA time zone, such as Asia/Jakarta' })
    .default('Asia/Jakarta'),
  HUB_INSTAGRAM_URL: webAddress('https://graph.instagram.com').default(
    'https://graph.instagram.com',
  ),
  // Accounts that were connected through a Facebook login are served by another host.
  HUB_FACEBOOK_URL: webAddress('https://graph.facebook.com').default('https://graph.facebook.com'),
  HUB_INSTAGRAM_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, { error: 'should be a version of the Graph API, such as v26.0' })
    .default('v26.0'),
  HUB_INSTAGRAM_HASHTAG_LIMIT: whole({ min: 0, max: 30, fallback: 5, unit: 'hashtags' }),
  HUB_GOOGLE_API_URL: webAddress('https://youtube.googleapis.com').default(
    'https://youtube.googleapis.com',
  ),
  HUB_GOOGLE_TOKEN_URL: webAddress('https://oauth2.googleapis.com/token').default(
    'https://oauth2.googleapis.com/token',
  ),
  // Without a mail server each mail becomes a file in the folder.
  HUB_SMTP_URL: smtpUrl.optional(),
  HUB_MAIL_FOLDER: z.string().min(1).default('.tmp/mails'),
  HUB_MAIL_FROM: mailSender.default('Humas Hub <hub@localhost>'),
  HUB_LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'], {
      error: 'should be error, warn, info, http or debug',
    })
    .default('http'),
  // Off: nothing runs beside the requests, neither posts nor schedules nor mails. For maintenance.
  HUB_JOBS: z.enum(['on', 'off'], { error: 'should be on or off' }).default('on'),
  HUB_DELIVERY: z.enum(['on', 'off'], { error: 'should be on or off' }).default('on'),
  HUB_DELIVERY_SWEEP_SECONDS: whole({ min: 1, max: 59, fallback: 15, unit: 'seconds' }),
  // Meta asks for one poll a minute, five minutes at most.
  HUB_DELIVERY_POLL_SECONDS: whole({ min: 1, max: 300, fallback: 60, unit: 'seconds' }),
  // Longer than the slowest commit: three requests to a channel, each given up after 60 s.
  HUB_DELIVERY_LEASE_SECONDS: whole({ min: 240, max: 3600, fallback: 300, unit: 'seconds' }),
});

/** The settings of the hub, checked. Names are those of the environment. */
export type Settings = z.infer<typeof SettingsSchema> & { readonly HUB_PUBLIC_URL: string };

/** Why the hub does not start: each wrong setting with its name and what it should be. Never holds a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const explain = (issues: readonly z.core.$ZodIssue[]): string =>
  [
    'Humas Hub cannot start: these settings need your attention (environment or .env file).',
    ...issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`),
  ].join('\n');

/**
 * Reads and checks all settings at once.
 * @throws SettingsError that names every missing or malformed setting and what it should be
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  // An empty line in .env means "not set".
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = SettingsSchema.safeParse(filled);
  if (!parsed.success) throw new SettingsError(explain(parsed.error.issues));
  const settings = parsed.data;
  return {
    ...settings,
    HUB_PUBLIC_URL: (
      settings.HUB_PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`
    ).replace(/\/+$/, ''),
  };
};
