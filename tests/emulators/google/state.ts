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

const client = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  /** Where a consent may lead back to; none: anywhere. */
  redirectUris: z.array(z.string()),
  /** Its consent screen is in testing: consents last for seven days. */
  isTesting: z.boolean(),
});

const channel = z.object({ channelId: z.string(), title: z.string() });

const consent = z.object({
  refreshToken: z.string(),
  clientId: z.string(),
  /** Empty where the Google account has no channel. */
  channelId: z.string(),
  scopes: z.array(z.string()),
  isRevoked: z.boolean(),
  givenAt: z.coerce.date(),
  usedAt: z.coerce.date(),
});

const code = z.object({
  code: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  channelId: z.string(),
  scopes: z.array(z.string()),
  /** What the verifier has to come to; absent without PKCE. */
  challenge: z.string().optional(),
  isChallengeHashed: z.boolean(),
  /** Whether a refresh token comes with it. */
  isLasting: z.boolean(),
  expiresAt: z.coerce.date(),
});

const accessToken = z.object({
  token: z.string(),
  /** The consent that it came from; of one without a refresh token, a name of its own. */
  refreshToken: z.string(),
  expiresAt: z.coerce.date(),
});

const change = z.object({
  at: z.coerce.date(),
  by: z.enum(['api', 'owner']),
  /** As they were before. */
  title: z.string(),
  description: z.string(),
});

const video = z.object({
  id: z.string(),
  channelId: z.string(),
  /** Goes up at each write; the etag comes from it. */
  revision: z.number(),
  publishedAt: z.coerce.date(),
  snippet: snippetSchema,
  localizations: localizationsSchema,
  views: z.number(),
  likes: z.number(),
  comments: z.number(),
  /** Oldest first. */
  history: z.array(change),
});

/** All that the emulator remembers. */
export const googleStateSchema = z.object({
  clients: z.array(client),
  channels: z.array(channel),
  consents: z.array(consent),
  codes: z.array(code),
  accessTokens: z.array(accessToken),
  videos: z.array(video),
  /** Units that a client used, and on which day in Pacific time. */
  quota: z.record(z.string(), z.object({ day: z.string(), units: z.number() })),
});

export type GoogleState = z.infer<typeof googleStateSchema>;
export type Client = z.infer<typeof client>;
export type Channel = z.infer<typeof channel>;
export type Consent = z.infer<typeof consent>;
export type Video = z.infer<typeof video>;
export type Snippet = z.infer<typeof snippetSchema>;
export type Localizations = z.infer<typeof localizationsSchema>;

/** An emulator that nobody has used yet. */
export const emptyState = (): GoogleState => ({
  clients: [],
  channels: [],
  consents: [],
  codes: [],
  accessTokens: [],
  videos: [],
  quota: {},
});
