import { z } from 'zod';
import { CHANNEL_SETTINGS, PUBLIC_ADDRESSES } from './channel-settings';
import { mailSender, smtpUrl } from './mail-settings';
import { classifierFault, MODERATION_SETTINGS } from './moderation-settings';
import { addressFault } from './public-address';
import { STORAGE_SETTINGS, storageFault } from './storage-settings';
import { secret, webAddress, whole } from './settings-fields';

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
  // A machine that starts everything at once starts the hub before its database.
  HUB_DATABASE_WAIT_SECONDS: whole({ min: 0, max: 600, fallback: 30, unit: 'seconds' }),
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
  // The pages on which citizens read the forum: links in mails lead there.
  HUB_FORUM_URL: webAddress('https://forum.example.go.id').optional(),
  // The page of one thread there.
  HUB_THREAD_URL: z
    .string()
    .regex(/^https?:\/\/[^\s{}]+\{slug\}[^\s{}]*$/, {
      error:
        'should be the address of a thread on your site with {slug}, such as https://forum.example.go.id/utas/{slug}',
    })
    .optional(),
  // Proxies in front of the hub, each of which adds the address that it sees to X-Forwarded-For.
  HUB_PROXIES: whole({ min: 0, max: 5, fallback: 0, unit: 'proxies' }),
  // Memory for finished answers to public reads, in each process; 0: every read is computed.
  HUB_ANSWER_CACHE_MB: whole({ min: 0, max: 4096, fallback: 64, unit: 'megabytes' }),
  // Caches in front of the hub may show an answer for so long without asking, withdrawn texts too.
  HUB_SHARED_CACHE_SECONDS: whole({ min: 0, max: 3600, fallback: 0, unit: 'seconds' }),
  HUB_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'should be an IANA time zone, such as Asia/Jakarta' })
    .default('Asia/Jakarta'),
  ...STORAGE_SETTINGS,
  ...CHANNEL_SETTINGS,
  ...MODERATION_SETTINGS,
  // For trying out: platforms and the hub itself may be on this machine or in a private network, in production too.
  HUB_ALLOW_PRIVATE_URLS: z
    .enum(['true', 'false'], { error: 'should be true or false' })
    .default('false'),
  // Without a mail server each mail becomes a file in the folder.
  HUB_SMTP_URL: smtpUrl.optional(),
  HUB_MAIL_FOLDER: z.string().min(1).default('.tmp/mails'),
  HUB_MAIL_FROM: mailSender.default('Humas Hub <hub@localhost>'),
  HUB_LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'], {
      error: 'should be error, warn, info, http or debug',
    })
    .default('http'),
  // While it says that it is stopping it still takes connections: for proxies that ask whether it is ready.
  HUB_STOP_DELAY_SECONDS: whole({ min: 0, max: 30, fallback: 0, unit: 'seconds' }),
  // Who shows it may read the numbers at /_metrics; without it there are none to read.
  HUB_METRICS_TOKEN: secret('the token for the numbers at /_metrics').optional(),
  // Off: nothing runs beside the requests, neither posts nor schedules nor mails. For maintenance.
  HUB_JOBS: z.enum(['on', 'off'], { error: 'should be on or off' }).default('on'),
  HUB_DELIVERY: z.enum(['on', 'off'], { error: 'should be on or off' }).default('on'),
  HUB_DELIVERY_SWEEP_SECONDS: whole({ min: 1, max: 59, fallback: 15, unit: 'seconds' }),
  // Meta asks for one poll a minute, five minutes at most.
  HUB_DELIVERY_POLL_SECONDS: whole({ min: 1, max: 300, fallback: 60, unit: 'seconds' }),
  // After an unclear answer a post that may still appear is looked for again after so long.
  HUB_DELIVERY_SETTLE_SECONDS: whole({ min: 1, max: 600, fallback: 60, unit: 'seconds' }),
  // Accounts that this process sends to at the same time; each gets one post at a time.
  HUB_DELIVERY_LANES: whole({ min: 1, max: 32, fallback: 4, unit: 'accounts' }),
  // Longer than the slowest commit: three requests to a channel, each given up after 60 s.
  HUB_DELIVERY_LEASE_SECONDS: whole({ min: 240, max: 3600, fallback: 300, unit: 'seconds' }),
});

/** The settings of the hub, checked. Names are those of the environment. */
export type Settings = z.infer<typeof SettingsSchema> & { readonly HUB_PUBLIC_URL: string };

/** Why the hub does not start: each wrong setting with its name and what it should be. Never holds a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

interface Fault {
  readonly name: string;
  readonly message: string;
}

const explain = (faults: readonly Fault[]): string =>
  [
    'Humas Hub cannot start: these settings need your attention (environment or .env file).',
    ...faults.map(({ name, message }) => `  ${name} ${message}`),
  ].join('\n');

/** What is wrong with where the platforms and the hub are; an address that is malformed was told already. */
const addressFaults = (settings: Settings, isProduction: boolean): readonly Fault[] => {
  if (settings.HUB_ALLOW_PRIVATE_URLS === 'true') return [];
  return PUBLIC_ADDRESSES.flatMap((name) => {
    const address = settings[name];
    const message = address === undefined ? undefined : addressFault(address, { isProduction });
    return message === undefined ? [] : [{ name, message }];
  });
};

/**
 * Reads and checks all settings at once. With NODE_ENV=production the addresses of the platforms and of the hub itself have
 * to be on the internet.
 * @throws SettingsError that names every missing or malformed setting and what it should be
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  // An empty line in .env means "not set".
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = SettingsSchema.safeParse(filled);
  if (!parsed.success) {
    const { issues } = parsed.error;
    throw new SettingsError(
      explain(issues.map(({ path, message }) => ({ name: path.join('.'), message }))),
    );
  }
  const { HUB_PUBLIC_URL: publicUrl, PORT: port } = parsed.data;
  const settings = {
    ...parsed.data,
    HUB_PUBLIC_URL: (publicUrl ?? `http://localhost:${String(port)}`).replace(/\/+$/, ''),
  };
  const faults = [
    ...addressFaults(settings, env.NODE_ENV === 'production'),
    ...[classifierFault(settings), storageFault(settings)].filter((fault) => fault !== undefined),
  ];
  if (faults.length > 0) throw new SettingsError(explain(faults));
  return settings;
};
