import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { settingsOrExit } from '../src/platform/settings-or-exit';

const settings = {
  // A table whose content type is missing from a build is kept: a bad build must not drop data.
  forceMigration: false,
  // From dist/database/migrations, compiled with the rest.
  useTypescriptMigrations: true,
};
const acquireConnectionTimeout = 60_000;

const postgres = (connectionString: string): Core.Config.Database<'postgres'> => ({
  connection: {
    client: 'postgres',
    // Strapi's types ask for host, port and the rest as well; the address holds them all.
    connection: {
      connectionString,
    } as Core.Config.Database<'postgres'>['connection']['connection'],
    pool: { min: 2, max: 10 },
    acquireConnectionTimeout,
  },
  settings,
});

const sqlite = (filename: string): Core.Config.Database<'sqlite'> => ({
  connection: {
    client: 'sqlite',
    connection: { filename },
    useNullAsDefault: true,
    acquireConnectionTimeout,
  },
  settings,
});

const config = () => {
  const { DATABASE_URL, DATABASE_FILENAME } = settingsOrExit();
  if (DATABASE_URL !== undefined) return postgres(DATABASE_URL);
  // The compiled file stands in dist/config; the database belongs to the folder of the app.
  return sqlite(path.resolve(__dirname, '..', '..', DATABASE_FILENAME));
};

export default config;
