import { randomBytes } from 'node:crypto';
import type { Response, Test } from 'supertest';
import { startGoogleEmulator } from '../emulators/google';
import { startInstagramEmulator } from '../emulators/instagram';
import type { Place } from './canaries';
import { bootHub, type BootedHub } from './hub';
import { startLeakyPlatform } from './leaky-platform';

/** An account of the office on Instagram, and one that is connected later. */
export const IG_USER = '17841400000000041';
export const IG_LATER = '17841400000000042';
export const CHANNEL_LATER = 'UC-kemudian';

// With characters that look different in an address and in base64.
const canary = (what: string): string => `${what}/+${randomBytes(18).toString('hex')}=Z`;

/** A video of the office, but for its id. */
export const VIDEO = {
  channelId: 'UC-kppn',
  snippet: { title: 'Kas', description: 'Awal.', categoryId: '27', tags: [] },
};

/**
 * A hub with secrets that are known to the test, before platforms that can repeat whatever they are sent. Everything that
 * anybody was answered is kept.
 */
export const openGuardedOffice = async () => {
  const secrets = {
    accessToken: canary('IG'),
    refreshToken: canary('1/'),
    googleSecret: canary('GOCSPX'),
    instagramSecret: canary('metaapp'),
    webhookToken: canary('hook'),
  };
  const instagram = await startInstagramEmulator({});
  const google = await startGoogleEmulator({});
  const leakyInstagram = await startLeakyPlatform(instagram.url);
  const leakyGoogle = await startLeakyPlatform(google.apiUrl);
  const shared = { username: 'kppn', login: 'instagram' } as const;
  instagram.addAccount({ ...shared, igUserId: IG_USER, token: secrets.accessToken });
  instagram.addAccount({ ...shared, igUserId: IG_LATER, username: 'kemudian' });
  const metaApp = { clientId: 'meta-app', clientSecret: secrets.instagramSecret };
  instagram.addApp({ ...metaApp, login: 'instagram' });
  const client = { clientId: 'google-app', clientSecret: secrets.googleSecret };
  const { refreshToken } = secrets;
  google.addChannel({ channelId: 'UC-kppn', title: 'KPPN', ...client, refreshToken });
  google.addChannel({ channelId: CHANNEL_LATER, title: 'Kemudian' });
  const env = {
    HUB_INSTAGRAM_URL: leakyInstagram.url,
    HUB_FACEBOOK_URL: leakyInstagram.url,
    HUB_INSTAGRAM_CODE_URL: `${leakyInstagram.url}${new URL(instagram.codeUrl).pathname}`,
    HUB_INSTAGRAM_AUTH_URL: instagram.authUrl,
    HUB_INSTAGRAM_APP_ID: 'meta-app',
    HUB_INSTAGRAM_APP_SECRET: secrets.instagramSecret,
    HUB_GOOGLE_API_URL: leakyGoogle.url,
    HUB_GOOGLE_TOKEN_URL: `${leakyGoogle.url}${new URL(google.tokenUrl).pathname}`,
    HUB_GOOGLE_AUTH_URL: google.authUrl,
    HUB_GOOGLE_CLIENT_ID: 'google-app',
    HUB_GOOGLE_CLIENT_SECRET: secrets.googleSecret,
    HUB_META_WEBHOOK_TOKEN: secrets.webhookToken,
    HUB_DELIVERY_POLL_SECONDS: '1',
    HUB_DELIVERY_SETTLE_SECONDS: '1',
    HUB_LOG_LEVEL: 'debug',
  };
  const booted: BootedHub = await bootHub(env);
  const answers: Place[] = [];
  return {
    booted,
    instagram,
    google,
    leakyInstagram,
    leakyGoogle,
    answers,
    /** Sends a request, and keeps all of its answer. */
    ask: async (call: Test): Promise<Response> => {
      const answer = await call;
      const { headers, text } = answer;
      answers.push({
        where: `the answer to ${call.method} ${call.url}`,
        text: JSON.stringify({ headers, text }),
      });
      return answer;
    },
    async saveAccounts() {
      const { hub } = booted;
      const key = 'kantor';
      await hub.saveAccount({
        ...{ channel: 'instagram', key, name: 'KPPN' },
        settings: { igUserId: IG_USER, username: 'kppn' },
        credentials: { accessToken: secrets.accessToken },
      });
      await hub.saveAccount({
        ...{ channel: 'youtube', key, name: 'KPPN' },
        settings: { channelTitle: 'KPPN' },
        credentials: { ...client, refreshToken },
      });
    },
    /** Every secret there is: those that were planted, the keys of the hub, and whatever went to a platform or came from it. */
    secrets: (): readonly string[] =>
      Array.from(
        new Set([
          ...Object.values(secrets),
          ...['ENCRYPTION_KEY', 'ADMIN_JWT_SECRET', 'JWT_SECRET'].map(
            (name) => booted.home.env[name] ?? '',
          ),
          ...leakyInstagram.secrets,
          ...leakyGoogle.secrets,
        ]),
      ),
    async close() {
      await booted.stop();
      await leakyInstagram.close();
      await leakyGoogle.close();
      await instagram.close();
      await google.close();
    },
  };
};
