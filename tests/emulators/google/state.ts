import { z } from 'zod';

/** The mutable properties of a snippet. */
export const snippetSchema = z.object({
  title: z.string(),
  description: z.string(),
  categoryId: z.string(),
  tags: z.array(z.string()).optional(),
  defaultLanguage: z.string().optional(),
});

/** Title and description by language. */
export const localizationsSchema = z.record(
  z.string(),
  z.object({ title: z.string(), description: z.string() }),
);

const channel = z.object({
  channelId: z.string(),
  title: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  refreshToken: z.string(),
  /** Consent was given for reading alone. */
  isReadOnly: z.boolean(),
  isRevoked: z.boolean(),
});

const accessToken = z.object({
  token: z.string(),
  refreshToken: z.string(),
  expiresAt: z.coerce.date(),
});

const video = z.object({
  id: z.string(),
  channelId: z.string(),
  /** Goes up at each write; the etag comes from it. */
  revision: z.number(),
  publishedAt: z.coerce.date(),
  snippet: snippetSchema,
  localizations: localizationsSchema,
});

/** All that the emulator remembers. */
export const googleStateSchema = z.object({
  channels: z.array(channel),
  accessTokens: z.array(accessToken),
  videos: z.array(video),
  /** Units that a client used, and on which day in Pacific time. */
  quota: z.record(z.string(), z.object({ day: z.string(), units: z.number() })),
});

export type GoogleState = z.infer<typeof googleStateSchema>;
export type Channel = z.infer<typeof channel>;
export type Video = z.infer<typeof video>;
export type Snippet = z.infer<typeof snippetSchema>;
export type Localizations = z.infer<typeof localizationsSchema>;

/** An emulator that nobody has used yet. */
export const emptyState = (): GoogleState => ({
  channels: [],
  accessTokens: [],
  videos: [],
  quota: {},
});
