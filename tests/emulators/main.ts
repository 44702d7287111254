/**
 * Instagram and Google as two servers on loopback, for a demo or for a developer who wants to look:
 *
 *   npx tsx tests/emulators/main.ts --instagram-port 4310 --google-port 4311 --state-dir .tmp/emulators --seed seed.json
 *
 * They enforce what the platforms document, and nothing that passes here is thereby proved of the live platforms: each
 * rule is listed with its source in instagram/rules.ts and google/rules.ts, as `verified` or `assumed`, and an assumed
 * one can be switched off in a test. When both listen, one line says where: `emulators ready <Instagram> <Google>`.
 * SIGTERM and SIGINT end them. What they know lies in the state folder, and is there again at the next start.
 *
 * A person opens either address in a browser: posts with pictures, alternative texts and comments, and a form to write
 * one as a reader; videos with what each change made of their description. A hub finds there
 *   Instagram: the Graph API (`/v26.0/…`), `/oauth/authorize` and `/oauth/access_token`, `/v26.0/dialog/oauth`;
 *   Google: the YouTube Data API (`/youtube/v3/…`), `/o/oauth2/v2/auth` and `/token`.
 * The seed is JSON with made-up secrets: `instagram` (accounts), `instagramApps` and `google.clients` (who may ask for
 * consent), `instagramWebhook` (whom comments are told to), `google.channels` and `google.videos`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startGoogleEmulator, type GoogleEmulator } from './google';
import { localizationsSchema, snippetSchema } from './google/state';
import { startInstagramEmulator, type InstagramEmulator } from './instagram';

const instagramLogin = z.enum(['instagram', 'facebook']);

/** What a seed file holds: the accounts and apps of a demo, with made-up secrets. */
const seedSchema = z.strictObject({
  instagram: z
    .array(
      z.strictObject({
        igUserId: z.string(),
        username: z.string(),
        /** Absent: the account is there, and its owner has to be asked. */
        token: z.string().optional(),
        login: instagramLogin,
        page: z.strictObject({ id: z.string(), name: z.string() }).optional(),
        tokenIssuedAt: z.coerce.date().optional(),
        tokenExpiresAt: z.coerce.date().optional(),
      }),
    )
    .default([]),
  instagramApps: z
    .array(
      z.strictObject({
        clientId: z.string(),
        clientSecret: z.string(),
        login: instagramLogin,
        redirectUris: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  instagramWebhook: z
    .strictObject({ url: z.url(), appSecret: z.string(), verifyToken: z.string() })
    .optional(),
  google: z
    .strictObject({
      clients: z
        .array(
          z.strictObject({
            clientId: z.string(),
            clientSecret: z.string(),
            redirectUris: z.array(z.string()).optional(),
            isTesting: z.boolean().optional(),
          }),
        )
        .default([]),
      channels: z.array(
        z.strictObject({
          channelId: z.string(),
          title: z.string(),
          clientId: z.string().optional(),
          clientSecret: z.string().optional(),
          refreshToken: z.string().optional(),
          isReadOnly: z.boolean().optional(),
        }),
      ),
      videos: z.array(
        z.strictObject({
          id: z.string(),
          channelId: z.string(),
          snippet: snippetSchema,
          localizations: localizationsSchema.optional(),
        }),
      ),
    })
    .default({ clients: [], channels: [], videos: [] }),
});

type Seed = z.infer<typeof seedSchema>;

const USAGE =
  'Usage: tsx tests/emulators/main.ts --instagram-port N --google-port N --state-dir DIR --seed FILE.json [--insights-after-hours 48]';

const portSchema = z.coerce.number().int().min(0).max(65_535);

const optionsSchema = z.object({
  'instagram-port': portSchema,
  'google-port': portSchema,
  'state-dir': z.string().min(1),
  seed: z.string().min(1),
  /** Hours after which a post has numbers; a demo does not want to wait for two days. */
  'insights-after-hours': z.coerce.number().min(0).default(48),
});

const readOptions = (): z.infer<typeof optionsSchema> => {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        'instagram-port': text,
        'google-port': text,
        'state-dir': text,
        seed: text,
        'insights-after-hours': text,
      },
    });
    return optionsSchema.parse(values);
  } catch {
    throw new Error(USAGE);
  }
};

const readSeed = (path: string): Seed => {
  try {
    return seedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : 'it is not readable JSON';
    throw new Error(`The seed file ${path} cannot be used: ${why.replaceAll('\n', ' ')}`);
  }
};

/** Accounts and apps follow the seed; a video that is there keeps what was delivered to it. */
const seedBoth = (seed: Seed, instagram: InstagramEmulator, google: GoogleEmulator): void => {
  for (const account of seed.instagram) instagram.addAccount(account);
  for (const app of seed.instagramApps) instagram.addApp(app);
  if (seed.instagramWebhook !== undefined) instagram.webhooks.setTarget(seed.instagramWebhook);
  for (const client of seed.google.clients) google.addClient(client);
  for (const channel of seed.google.channels) google.addChannel(channel);
  for (const video of seed.google.videos) {
    if (google.video(video.id) === undefined) google.addVideo(video);
  }
};

const run = async (): Promise<void> => {
  const options = readOptions();
  const seed = readSeed(options.seed);
  const stateFile = (name: string): string => join(options['state-dir'], `${name}.json`);
  const instagram = await startInstagramEmulator({
    port: options['instagram-port'],
    stateFile: stateFile('instagram'),
    insightsAfterHours: options['insights-after-hours'],
  });
  const google = await startGoogleEmulator({
    port: options['google-port'],
    stateFile: stateFile('google'),
  });
  seedBoth(seed, instagram, google);
  const stop = (): void => {
    void Promise.all([instagram.close(), google.close()]).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`emulators ready ${instagram.url} ${google.apiUrl}`);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The emulators could not be started.');
  process.exit(1);
});
