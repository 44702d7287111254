import { z } from 'zod';
import { secret, webAddress, whole } from './settings-fields';

/** Where Meta and Google are, and the applications there through which accounts are connected. */
export const CHANNEL_SETTINGS = {
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
  // Without these, accounts are connected by the shell alone.
  HUB_INSTAGRAM_APP_ID: z.string().min(1).optional(),
  HUB_INSTAGRAM_APP_SECRET: z.string().min(1).optional(),
  HUB_FACEBOOK_APP_ID: z.string().min(1).optional(),
  HUB_FACEBOOK_APP_SECRET: z.string().min(1).optional(),
  HUB_GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  HUB_GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  HUB_INSTAGRAM_AUTH_URL: webAddress('https://www.instagram.com/oauth/authorize').default(
    'https://www.instagram.com/oauth/authorize',
  ),
  HUB_INSTAGRAM_CODE_URL: webAddress('https://api.instagram.com/oauth/access_token').default(
    'https://api.instagram.com/oauth/access_token',
  ),
  // The consent page of the Facebook login; the version of the Graph API is put in after the host.
  HUB_FACEBOOK_AUTH_URL: webAddress('https://www.facebook.com').default('https://www.facebook.com'),
  HUB_GOOGLE_AUTH_URL: webAddress('https://accounts.google.com/o/oauth2/v2/auth').default(
    'https://accounts.google.com/o/oauth2/v2/auth',
  ),
  // What Meta sends back when it asks whether the address for its messages is ours.
  HUB_META_WEBHOOK_TOKEN: secret(
    'the word that proves to Meta that the address is yours',
  ).optional(),
  HUB_GOOGLE_QUOTA_UNITS: whole({ min: 1, max: 100_000_000, fallback: 10_000, unit: 'units' }),
} as const;

/** The settings that name where a platform, a service or this hub is reached; see public-address.ts. */
export const PUBLIC_ADDRESSES = [
  'HUB_PUBLIC_URL',
  'HUB_INSTAGRAM_URL',
  'HUB_FACEBOOK_URL',
  'HUB_GOOGLE_API_URL',
  'HUB_GOOGLE_TOKEN_URL',
  'HUB_INSTAGRAM_AUTH_URL',
  'HUB_INSTAGRAM_CODE_URL',
  'HUB_FACEBOOK_AUTH_URL',
  'HUB_GOOGLE_AUTH_URL',
  'HUB_CLASSIFIER_URL',
] as const;
