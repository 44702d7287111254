/**
 * `template-main.ts <folder> <database>`: boots the compiled hub on an empty database, ends it, and leaves that database
 * behind as a template: in the folder where it is SQLite, under this name on the server of DATABASE_URL where it is not.
 */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { createHub, makeHome, type HubHome } from './hub';
import { copyDatabase } from './postgres';
import { saveTemplate } from './template';

/** Read before the boot writes the address of its own database there. */
const SERVER = process.env.DATABASE_URL ?? '';

const keepDatabase = async (home: HubHome, folder: string, name: string): Promise<string> => {
  const { DATABASE_FILENAME, DATABASE_URL = '' } = home.env;
  if (DATABASE_FILENAME === undefined) {
    const from = decodeURIComponent(new URL(DATABASE_URL).pathname.slice(1));
    await copyDatabase(SERVER, { from, to: name });
    return name;
  }
  const file = path.join(folder, 'template.db');
  // Whole: the last connection that closes merges the log beside the file into it.
  copyFileSync(DATABASE_FILENAME, file);
  return file;
};

const main = async (): Promise<void> => {
  const [folder = '', name = ''] = process.argv.slice(2);
  const home = await makeHome();
  try {
    Object.assign(process.env, home.env);
    const { strapi } = createHub();
    await strapi.load();
    await strapi.destroy();
    const database = await keepDatabase(home, folder, name);
    saveTemplate(folder, { database, secrets: home.secrets });
  } finally {
    await home.remove();
  }
};

// A Strapi may leave timers behind.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  },
);
