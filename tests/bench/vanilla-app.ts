import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

const ROOT = path.resolve(__dirname, '..', '..');
const TYPES = ['article', 'section', 'tag', 'person'];

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The project's own versions: nothing is installed for this app. */
const packageFile = (): string => {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const names = ['@strapi/plugin-users-permissions', '@strapi/strapi', 'better-sqlite3'];
  return json({
    name: 'vanilla',
    version: '0.1.0',
    private: true,
    dependencies: Object.fromEntries(names.map((name) => [name, dependencies[name]])),
    strapi: { uuid: 'vanilla' },
  });
};

// As Strapi's generator writes them, but for the log, which both servers keep silent, the admin, which is not built, and
// the language of the office.
const FILES: Readonly<Record<string, string>> = {
  'config/server.js': `module.exports = ({ env }) => ({
  host: env('HOST'),
  port: env.int('PORT'),
  app: { keys: env.array('APP_KEYS') },
  logger: { config: { level: 'error' }, updates: { enabled: false } },
});
`,
  'config/admin.js': `module.exports = ({ env }) => ({
  serveAdminPanel: false,
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});
`,
  'config/database.js': `module.exports = ({ env }) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: env('DATABASE_FILENAME') },
    useNullAsDefault: true,
    acquireConnectionTimeout: 60000,
  },
});
`,
  'config/api.js': `module.exports = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
`,
  'config/middlewares.js': `module.exports = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
`,
  'config/plugins.js': 'module.exports = () => ({});\n',
  // Lets everybody read the four types, as an administrator does with eight clicks.
  'src/index.js': `module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const type of ${JSON.stringify(TYPES)}) {
      for (const verb of ['find', 'findOne']) {
        const action = \`api::\${type}.\${type}.\${verb}\`;
        const known = await permissions.findOne({ where: { action, role: role.id } });
        if (!known) await permissions.create({ data: { action, role: role.id } });
      }
    }
  },
};
`,
  'server.js': `const { createStrapi } = require('@strapi/strapi');

// Strapi looks for some files beside the folder that it is started in.
process.chdir(__dirname);
createStrapi({ appDir: __dirname, distDir: __dirname }).start();
`,
};

const coreFile = (kind: 'Controller' | 'Router' | 'Service', type: string): string =>
  `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${type}.${type}');\n`;

const PLAIN_KEYS = ['kind', 'collectionName', 'info', 'options', 'pluginOptions', 'attributes'];

/** The schema of a type as the admin's own builder of types writes it: indexes are the hub's. */
export const toVanillaSchema = (schema: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => PLAIN_KEYS.includes(key)));

const vanillaSchemaOf = (file: string): string =>
  json(toVanillaSchema(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>));

/** Settings of the environment that a vanilla Strapi takes beside those of a hub. */
export const VANILLA_SETTINGS = { STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'id' };

/**
 * Writes a Strapi application as its generator makes one, with the hub's own content types and components (article,
 * section, tag, person), core controllers alone, and the packages of this project.
 */
export const writeVanillaApp = (folder: string): void => {
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write('package.json', packageFile());
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  for (const type of TYPES) {
    const api = path.join('src', 'api', type);
    const schema = path.join(api, 'content-types', type, 'schema.json');
    write(schema, vanillaSchemaOf(path.join(ROOT, schema)));
    write(path.join(api, 'controllers', `${type}.js`), coreFile('Controller', type));
    write(path.join(api, 'routes', `${type}.js`), coreFile('Router', type));
    write(path.join(api, 'services', `${type}.js`), coreFile('Service', type));
  }
  const components = path.join('src', 'components');
  cpSync(path.join(ROOT, components), path.join(folder, components), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
};

/** What the same schemas call the same in both databases. */
const CONTENT_TABLES = [
  ...['articles', 'articles_cmps', 'articles_section_lnk', 'articles_tags_lnk'],
  ...['articles_authors_lnk', 'articles_related_lnk', 'components_content_variants'],
  ...['sections', 'tags', 'people', 'files', 'files_related_mph'],
];

/**
 * Copies the content of a hub into the SQLite file of a vanilla Strapi that has made its tables: row by row, so that both
 * answer with the same texts. The languages are those of the hub.
 */
export const copyContent = ({ from, to }: { readonly from: string; readonly to: string }): void => {
  const db = new Database(to);
  const columnsOf = (schema: string, table: string): readonly string[] =>
    (db.pragma(`${schema}.table_info(${table})`) as readonly { readonly name: string }[]).map(
      ({ name }) => name,
    );
  db.pragma('foreign_keys = OFF'); // who made a row in the hub is nobody here
  db.exec(`ATTACH DATABASE '${from}' AS hub`);
  db.exec('BEGIN');
  for (const table of CONTENT_TABLES) {
    const known = columnsOf('hub', table);
    const columns = columnsOf('main', table)
      .filter((name) => known.includes(name))
      .map((name) => `"${name}"`)
      .join(', ');
    db.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM hub."${table}"`);
  }
  db.exec('DELETE FROM main.i18n_locale');
  db.exec('INSERT INTO main.i18n_locale SELECT * FROM hub.i18n_locale');
  db.exec('COMMIT');
  db.close();
};
