import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { Hub } from '../../src/hub';
import { foundHub, keepClock } from '../../src/platform/hub-container';
import { createDatabase, dropDatabase } from './postgres';
import { MovableClock } from './clock';

// Read before the first boot writes the address of its own database there.
const SERVER = process.env.DATABASE_URL ?? '';
const ROOT = path.resolve(__dirname, '..', '..');

/** A hub that was booted for one test file: the compiled app, on a database of its own. */
export interface BootedHub {
  /** Folder of this hub's own, its temporary files included. */
  readonly folder: string;
  readonly strapi: Core.Strapi;
  readonly hub: Hub;
  readonly clock: MovableClock;
  /** Where requests go, for supertest. */
  readonly server: Core.Strapi['server']['httpServer'];
  /** Lets the hub listen on a free port of this machine; gives its address. */
  listen(): Promise<string>;
  stop(): Promise<void>;
}

const secret = (): string => randomBytes(16).toString('hex');

const databaseEnv = async (folder: string) => {
  if (SERVER === '') {
    return {
      env: { DATABASE_FILENAME: path.join(folder, 'data.db'), DATABASE_URL: '' },
      drop: () => Promise.resolve(),
    };
  }
  const name = `hub_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(SERVER, name);
  return { env: { DATABASE_URL: url }, drop: () => dropDatabase(SERVER, name) };
};

/** Boots the compiled app of `dist/` without listening. `env` overrides its settings. */
export const bootHub = async (env: Readonly<Record<string, string>> = {}): Promise<BootedHub> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-test-'));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const database = await databaseEnv(folder);
  Object.assign(process.env, {
    TMPDIR: folder,
    APP_KEYS: `${secret()},${secret()}`,
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    HUB_PUBLIC_DIR: path.join(folder, 'public'),
    HUB_DELIVERY: 'off',
    STRAPI_TELEMETRY_DISABLED: 'true',
    HUB_LOG_LEVEL: 'error',
    ...database.env,
    ...env,
  });
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  const clock = new MovableClock();
  keepClock(strapi, clock);
  await strapi.load();
  strapi.server.mount();
  return {
    folder,
    strapi,
    clock,
    hub: foundHub(strapi) as Hub,
    server: strapi.server.httpServer,
    async listen() {
      await new Promise<void>((resolve) => {
        strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
      });
      const address = strapi.server.httpServer.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const url = `http://127.0.0.1:${String(port)}`;
      strapi.config.set('server.absoluteUrl', url);
      return url;
    },
    async stop() {
      await strapi.destroy();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
