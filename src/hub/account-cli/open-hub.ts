import { existsSync } from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { hub, type Hub } from '../../hub';

const ROOT = path.resolve(__dirname, '..', '..', '..', '..'); // this file runs from dist/src/hub/account-cli

/** @throws Error where there is none; opening it would make an empty one beside the real one */
const assertDatabaseFile = (filename: string | undefined): void => {
  if (filename === undefined || existsSync(filename)) return;
  throw new Error(`there is no database ${filename} yet: start the hub once`);
};

/**
 * Opens the hub of the settings for as long as some work lasts, beside a running one or without: nothing listens, and nothing
 * runs beside the work.
 */
export const withHub = async <Value>(work: (opened: Hub) => Promise<Value>): Promise<Value> => {
  process.env.HUB_JOBS = 'off';
  // What the command prints is the answer; the log would stand in its midst.
  process.env.HUB_LOG_LEVEL = 'error';
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  assertDatabaseFile(strapi.config.get('database.connection.connection.filename'));
  await strapi.load();
  try {
    return await work(hub(strapi));
  } finally {
    await strapi.destroy();
  }
};
