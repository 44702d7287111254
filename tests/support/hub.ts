import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { Hub } from '../../src/hub';
import { foundHub, keepClock } from '../../src/platform/hub-container';
import { MovableClock } from './clock';
import { copyDatabase, createDatabase, dropDatabase } from './postgres';
import { findTemplate, type Template } from './template';

// Read before the first boot writes the address of its own database there.
const SERVER = process.env.DATABASE_URL ?? '';
const ROOT = path.resolve(__dirname, '..', '..');

/** Where a hub lives, whether it runs or not: its folder, its database, its secrets. */
export interface HubHome {
  readonly folder: string;
  /** The settings with which a process boots a hub there. */
  readonly env: Readonly<Record<string, string>>;
  /** Those of its settings that nobody may know. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Drops the database and removes the folder. */
  remove(): Promise<void>;
}

/** A hub that was booted for one test file: the compiled app, on a database of its own. */
export interface BootedHub {
  /** Folder of this hub's own, its temporary files included. */
  readonly folder: string;
  /** Where it lives; another process may boot there as well. */
  readonly home: HubHome;
  readonly strapi: Core.Strapi;
  readonly hub: Hub;
  readonly clock: MovableClock;
  /** Where requests go, for supertest. */
  readonly server: Core.Strapi['server']['httpServer'];
  /** Lets the hub listen on this machine, on a free port where none is named; gives its address. */
  listen(port?: number): Promise<string>;
  stop(): Promise<void>;
}

const secret = (): string => randomBytes(16).toString('hex');

const newSecrets = (): Readonly<Record<string, string>> => ({
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
});

interface OwnDatabase {
  readonly env: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

const ownFile = (folder: string, template: Template | undefined): OwnDatabase => {
  const filename = path.join(folder, 'data.db');
  if (template !== undefined) copyFileSync(template.database, filename);
  return {
    env: { DATABASE_FILENAME: filename, DATABASE_URL: '' },
    drop: () => Promise.resolve(),
  };
};

const ownDatabase = async (template: Template | undefined): Promise<OwnDatabase> => {
  const name = `hub_${randomBytes(6).toString('hex')}`;
  const url =
    template === undefined
      ? await createDatabase(SERVER, name)
      : await copyDatabase(SERVER, { from: template.database, to: name });
  return { env: { DATABASE_URL: url }, drop: () => dropDatabase(SERVER, name) };
};

/** True where the tests run on PostgreSQL: `npm test` runs them on SQLite, and then on PostgreSQL. */
export const isOnPostgres = SERVER !== '';

/**
 * A database and a folder, for a hub that may be booted there again and again. The database is empty, or a copy of the
 * template where the run has one; then its secrets are the template's.
 */
export const makeHome = async (): Promise<HubHome> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-test-'));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const template = findTemplate();
  const secrets = template?.secrets ?? newSecrets();
  const database = SERVER === '' ? ownFile(folder, template) : await ownDatabase(template);
  return {
    folder,
    env: {
      TMPDIR: folder,
      ...secrets,
      HUB_PUBLIC_DIR: path.join(folder, 'public'),
      HUB_MAIL_FOLDER: path.join(folder, 'mails'),
      HUB_ALLOW_PRIVATE_URLS: 'true',
      HUB_JOBS: 'off',
      HUB_DELIVERY: 'off',
      STRAPI_TELEMETRY_DISABLED: 'true',
      HUB_LOG_LEVEL: 'error',
      ...database.env,
    },
    secrets,
    async remove() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The compiled app of `dist/`, not loaded yet, with the settings of this process. */
export const createHub = (): { readonly strapi: Core.Strapi; readonly clock: MovableClock } => {
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  const clock = new MovableClock();
  keepClock(strapi, clock);
  return { strapi, clock };
};

/**
 * Lets a hub on SQLite write without waiting for the disk, as the PostgreSQL of the tests does: each wait is a
 * millisecond, and a file makes thousands. A process that is killed loses nothing by it; only a machine would.
 */
export const writeWithoutWaiting = async (strapi: Core.Strapi): Promise<void> => {
  if (!isOnPostgres) await strapi.db.connection.raw('PRAGMA synchronous = OFF');
};

/**
 * Boots the compiled app of `dist/` without listening. `env` overrides its settings; `beforeMount` runs while routes can
 * still be added. Once per process: Strapi keeps some registries in module variables.
 */
export const bootHub = async (
  env: Readonly<Record<string, string>> = {},
  beforeMount: (strapi: Core.Strapi, clock: MovableClock) => void = () => undefined,
): Promise<BootedHub> => {
  const home = await makeHome();
  Object.assign(process.env, home.env, env);
  const { strapi, clock } = createHub();
  await strapi.load();
  await writeWithoutWaiting(strapi);
  beforeMount(strapi, clock);
  strapi.server.mount();
  return {
    folder: home.folder,
    home: { ...home, env: { ...home.env, ...env } },
    strapi,
    clock,
    hub: foundHub(strapi) as Hub,
    server: strapi.server.httpServer,
    async listen(chosen = 0) {
      await new Promise<void>((resolve) => {
        strapi.server.httpServer.listen(chosen, '127.0.0.1', resolve);
      });
      const address = strapi.server.httpServer.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const url = `http://127.0.0.1:${String(port)}`;
      strapi.config.set('server.absoluteUrl', url);
      return url;
    },
    async stop() {
      await strapi.destroy();
      await home.remove();
    },
  };
};
