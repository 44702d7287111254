import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { placeholderSecrets } from '../../../scripts/placeholder-secrets';
import { makePlan, toHubEnvironment } from '../../../scripts/demo/plan';
import { findFreePort } from '../../../scripts/demo/ports';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const occupyPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const freePort = async (): Promise<string> => {
  const port = await occupyPort();
  const server = servers.pop();
  server?.close();
  if (server !== undefined) await once(server, 'close');
  return String(port);
};

const anEnvironment = async (more: Readonly<Record<string, string>> = {}) => ({
  ...placeholderSecrets(),
  PORT: await freePort(),
  ...more,
});

describe('the plan of the demo', () => {
  it('names the setting to change where the port of the hub is taken', async () => {
    const PORT = await occupyPort();
    await expect(makePlan(await anEnvironment({ PORT: String(PORT) }))).rejects.toThrow(
      new RegExp(`^Port ${PORT} on 127.0.0.1 is in use.*set PORT in \\.env`),
    );
  });

  it('names a setting that is missing', async () => {
    await expect(makePlan(await anEnvironment({ JWT_SECRET: '' }))).rejects.toThrow(/JWT_SECRET/);
  });

  it('never lets made-up posts out to the real platforms', async () => {
    const environment = await anEnvironment({
      HUB_INSTAGRAM_URL: 'https://graph.instagram.com',
      HUB_GOOGLE_API_URL: 'https://youtube.googleapis.com',
      HUB_GOOGLE_TOKEN_URL: 'https://oauth2.googleapis.com/token',
    });
    const emulators = { instagramUrl: 'http://127.0.0.1:1', googleUrl: 'http://127.0.0.1:2' };
    const secrets = {
      ...{ instagramToken: 'a', googleClientId: 'b', googleClientSecret: 'c' },
      ...{ googleRefreshToken: 'd', instagramAppSecret: 'e', otherInstagramToken: 'f' },
      webhookToken: 'g',
    };
    expect(toHubEnvironment(await makePlan(environment), emulators, secrets)).toMatchObject({
      HUB_INSTAGRAM_URL: 'http://127.0.0.1:1',
      HUB_FACEBOOK_URL: 'http://127.0.0.1:1',
      HUB_GOOGLE_API_URL: 'http://127.0.0.1:2',
      HUB_GOOGLE_TOKEN_URL: 'http://127.0.0.1:2/token',
      HUB_INSTAGRAM_AUTH_URL: 'http://127.0.0.1:1/oauth/authorize',
      HUB_INSTAGRAM_CODE_URL: 'http://127.0.0.1:1/oauth/access_token',
      HUB_FACEBOOK_AUTH_URL: 'http://127.0.0.1:1',
      HUB_GOOGLE_AUTH_URL: 'http://127.0.0.1:2/o/oauth2/v2/auth',
    });
  });

  it('keeps what the operator set, and fills in the sample office where nothing is set', async () => {
    const { env } = await makePlan(
      await anEnvironment({ HUB_DELIVERY_POLL_SECONDS: '30', HUB_SITE_URL: '' }),
    );
    expect(env).toMatchObject({
      HUB_DELIVERY_POLL_SECONDS: '30',
      HUB_SITE_URL: 'https://kppn-lhoksejahtera.example/{type}/{slug}',
      NODE_ENV: 'production',
    });
  });
});

describe('the ports of the emulators', () => {
  it('are the next ones that are free, and not the one that the hub will take', async () => {
    const first = await occupyPort();
    const taken = [first + 1];
    const port = await findFreePort({ first, host: '127.0.0.1', taken });
    expect(port).toBeGreaterThan(first + 1);
  });
});
