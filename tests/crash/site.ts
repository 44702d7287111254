import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { startGoogleEmulator } from '../emulators/google';
import { startInstagramEmulator } from '../emulators/instagram';
import { makeHome, type HubHome } from '../support/hub';
import { correctionOf, type CrashHub, type PostKind } from './crash-hub';
import type { Emulators } from './situations';

const REGULAR_DESCRIPTION = 'Rekaman apel pagi.\n\nTerima kasih sudah menonton.';

/** Serves the pictures of a hub: platforms fetch them. */
const servePictures = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const file = path.join(folder, 'public', decodeURIComponent(request.url ?? '/'));
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      createReadStream(file).pipe(response);
    }).listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** A database, a folder of pictures and both platforms: where hubs of a test live. */
export interface Site {
  readonly home: HubHome;
  readonly emulators: Emulators;
  close(): Promise<void>;
}

/** Starts the platforms and serves the pictures; hubs that boot at `home` send there. */
export const openSite = async (
  instagramOptions: {
    readonly pollsUntilFinished?: number;
  } = {},
): Promise<Site> => {
  const home = await makeHome();
  const pictures = await servePictures(home.folder);
  const instagram = await startInstagramEmulator(instagramOptions);
  const google = await startGoogleEmulator({});
  const env = {
    ...home.env,
    HUB_PUBLIC_URL: `http://127.0.0.1:${portOf(pictures)}`,
    HUB_INSTAGRAM_URL: instagram.url,
    HUB_FACEBOOK_URL: instagram.url,
    HUB_GOOGLE_API_URL: google.apiUrl,
    HUB_GOOGLE_TOKEN_URL: google.tokenUrl,
    HUB_GOOGLE_QUOTA_UNITS: '100000000',
  };
  return {
    home: { ...home, env },
    emulators: { instagram, google },
    async close() {
      await instagram.close();
      await google.close();
      pictures.close();
      await home.remove();
    },
  };
};

const secretOf = (accountKey: string): string => `token-of-${accountKey}-which-is-long-enough`;

/** Gives an account at the platform, and connects the hub to it. `number` is unique at the platform. */
export const connectAccount = async (
  { instagram, google }: Emulators,
  input: {
    readonly hub: CrashHub;
    readonly kind: PostKind;
    readonly accountKey: string;
    readonly number: number;
    /** At Instagram: only accounts of the Facebook login may delete their posts. */
    readonly login?: 'instagram' | 'facebook';
  },
): Promise<void> => {
  const { hub, kind, accountKey, number, login = 'instagram' } = input;
  const secret = secretOf(accountKey);
  if (kind === 'thread') {
    const settings = { displayName: accountKey };
    await hub.ask('connect', { kind, accountKey, settings, credentials: {} });
    return;
  }
  if (kind === 'video') {
    const client = { clientId: accountKey, clientSecret: secret, refreshToken: secret };
    google.addChannel({ channelId: `UC-${accountKey}`, title: accountKey, ...client });
    const settings = { channelTitle: accountKey };
    await hub.ask('connect', { kind, accountKey, settings, credentials: client });
    return;
  }
  const igUserId = `1784${String(number).padStart(6, '0')}`;
  instagram.addAccount({ igUserId, username: accountKey, token: secret, login });
  const settings = { igUserId, username: accountKey, loginFlavour: login };
  await hub.ask('connect', { kind, accountKey, settings, credentials: { accessToken: secret } });
};

/** The video under which the post of a mark stands. */
export const videoIdOf = (mark: string): string => `v-${mark}`;

/** Puts a video on the channel of an account. */
export const addVideo = ({ google }: Emulators, accountKey: string, mark: string): void => {
  google.addVideo({
    id: videoIdOf(mark),
    channelId: `UC-${accountKey}`,
    snippet: { title: mark, description: REGULAR_DESCRIPTION, categoryId: '25' },
  });
};

const countLines = ({ google }: Emulators, mark: string, wanted: string): number =>
  (google.video(videoIdOf(mark))?.description.split('\n') ?? []).filter((line) => line === wanted)
    .length;

/** How often the public sees the post of a mark at the platforms, in the edition that was sent first. */
export const countPublic = (emulators: Emulators, mark: string): number =>
  emulators.instagram.posts().filter(({ caption }) => caption.endsWith(`\n${mark}`)).length +
  countLines(emulators, mark, mark);

/** How often the public is told of the correction of a mark: in a comment under its post, or in its place under the video. */
export const countCorrections = (emulators: Emulators, mark: string): number =>
  emulators.instagram
    .posts()
    .flatMap(({ comments }) => comments)
    .filter(({ text }) => text.endsWith(`: ${correctionOf(mark)}`)).length +
  countLines(emulators, mark, correctionOf(mark));
