import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startGoogleEmulator, type GoogleEmulator } from './google';
import { localizationsSchema, snippetSchema } from './google/state';
import { startInstagramEmulator, type InstagramEmulator } from './instagram';

/** What a seed file holds: the accounts of a demo, with made-up secrets. */
const seedSchema = z.strictObject({
  instagram: z
    .array(
      z.strictObject({
        igUserId: z.string(),
        username: z.string(),
        token: z.string(),
        login: z.enum(['instagram', 'facebook']),
        tokenIssuedAt: z.coerce.date().optional(),
        tokenExpiresAt: z.coerce.date().optional(),
      }),
    )
    .default([]),
  google: z
    .strictObject({
      channels: z.array(
        z.strictObject({
          channelId: z.string(),
          title: z.string(),
          clientId: z.string(),
          clientSecret: z.string(),
          refreshToken: z.string(),
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
    .default({ channels: [], videos: [] }),
});

type Seed = z.infer<typeof seedSchema>;

const USAGE =
  'Usage: tsx tests/emulators/main.ts --instagram-port N --google-port N --state-dir DIR --seed FILE.json';

const portSchema = z.coerce.number().int().min(0).max(65_535);

const optionsSchema = z.object({
  'instagram-port': portSchema,
  'google-port': portSchema,
  'state-dir': z.string().min(1),
  seed: z.string().min(1),
});

const readOptions = (): z.infer<typeof optionsSchema> => {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: { 'instagram-port': text, 'google-port': text, 'state-dir': text, seed: text },
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

/** Accounts follow the seed; a video that is there keeps what was delivered to it. */
const seedBoth = (seed: Seed, instagram: InstagramEmulator, google: GoogleEmulator): void => {
  for (const account of seed.instagram) instagram.addAccount(account);
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
