import { randomBytes } from 'node:crypto';
import { startGoogleEmulator, type GoogleEmulator } from '../emulators/google';
import {
  startInstagramEmulator,
  type InstagramEmulator,
  type InstagramOptions,
} from '../emulators/instagram';
import type { BootedHub } from './hub';

let videos = 0;

/** The id of a video that no other text names: a video carries one text in each language. */
export const aVideoId = (): string => {
  videos += 1;
  return `video${String(videos).padStart(6, '0')}`;
};

const IG_USER_ID = '17841400000000001';

/** Both platforms, as the hub sees them. */
export interface Platforms {
  readonly instagram: InstagramEmulator;
  readonly google: GoogleEmulator;
  /** Settings that point a hub to them. */
  readonly env: Readonly<Record<string, string>>;
  /** Gives the hub an account on every channel, under the key `kantor`. */
  connect(booted: BootedHub): Promise<void>;
  close(): Promise<void>;
}

/** Starts both emulators on free ports. */
export const startPlatforms = async (
  options: Pick<InstagramOptions, 'pollsUntilFinished'> = {},
): Promise<Platforms> => {
  const instagram = await startInstagramEmulator(options);
  const google = await startGoogleEmulator({});
  const token = randomBytes(12).toString('hex');
  const clientSecret = randomBytes(12).toString('hex');
  const refreshToken = randomBytes(12).toString('hex');
  instagram.addAccount({ igUserId: IG_USER_ID, username: 'kppn', token, login: 'instagram' });
  google.addChannel({
    channelId: 'UC-kppn',
    title: 'KPPN',
    clientId: 'hub',
    clientSecret,
    refreshToken,
  });
  return {
    instagram,
    google,
    env: {
      HUB_INSTAGRAM_URL: instagram.url,
      HUB_FACEBOOK_URL: instagram.url,
      HUB_GOOGLE_API_URL: google.apiUrl,
      HUB_GOOGLE_TOKEN_URL: google.tokenUrl,
      HUB_DELIVERY_POLL_SECONDS: '1',
    },
    async connect({ hub }) {
      const key = 'kantor';
      await hub.saveAccount({
        channel: 'instagram',
        key,
        name: 'KPPN di Instagram',
        settings: { igUserId: IG_USER_ID, username: 'kppn' },
        credentials: { accessToken: token },
      });
      await hub.saveAccount({
        channel: 'youtube',
        key,
        name: 'KPPN di YouTube',
        settings: { channelTitle: 'KPPN' },
        credentials: { clientId: 'hub', clientSecret, refreshToken },
      });
      await hub.saveAccount({
        channel: 'forum',
        key,
        name: 'KPPN di forum',
        settings: { displayName: 'KPPN' },
        credentials: {},
      });
    },
    async close() {
      await instagram.close();
      await google.close();
    },
  };
};
