import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './model-tree';

const MODULE_ROOMS = ['application', 'domain', 'index.ts', 'strapi'];
const API_ROOMS = ['content-types', 'controllers', 'routes', 'services'];
/** Routes over several content types: no content type of their own. */
const DOORS_ALONE = ['forum'];
const MAX_LINES = 250;
const OWN_ROOMS = ['src', 'config', 'tests', 'scripts', 'sample'];

const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

const listFolders = (folder: string): string[] =>
  list(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());

interface Walk {
  readonly files: string[];
  readonly emptyFolders: string[];
}

/** Every file below a folder, and every folder without one, as paths from the root. */
const walk = (folder: string): Walk => {
  const names = list(inRoot(folder));
  const below = names.map((name): Walk => {
    const item = `${folder}/${name}`;
    return statSync(inRoot(item)).isDirectory() ? walk(item) : { files: [item], emptyFolders: [] };
  });
  return {
    files: below.flatMap(({ files }) => files),
    emptyFolders: below
      .flatMap(({ emptyFolders }) => emptyFolders)
      .concat(names.length === 0 ? [folder] : []),
  };
};

const read = (file: string): string => readFileSync(inRoot(file), 'utf8');
const filesIn = (folder: string): string[] => walk(folder).files;

/** The keys of nested JSON, joined by dots. */
const keysOf = (value: unknown, prefix = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${prefix}.${key}`))
    : [prefix];

const emptyTexts = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .filter(([, text]) => typeof text === 'string' && text.trim() === '')
        .map(([key]) => key)
    : [];

describe('the house', () => {
  it('has rooms to look at', () => {
    expect(list(inRoot('src/modules')).length).toBeGreaterThan(0);
    expect(list(inRoot('src/api')).length).toBeGreaterThan(0);
  });

  it.each(list(inRoot('src/modules')))('keeps module %s to the four rooms and a door', (module) => {
    const rooms = list(inRoot('src/modules', module));
    expect(rooms.filter((room) => !MODULE_ROOMS.includes(room))).toEqual([]);
    expect(rooms).toContain('index.ts');
  });

  it('has no empty folder', () => {
    expect(
      OWN_ROOMS.filter((room) => existsSync(inRoot(room))).flatMap(
        (room) => walk(room).emptyFolders,
      ),
    ).toEqual([]);
  });

  it('has no source file of more than 250 lines', () => {
    const tooLong = filesIn('src')
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => read(file).replace(/\n$/, '').split('\n').length > MAX_LINES);
    expect(tooLong).toEqual([]);
  });

  it('has SQL files in the adapters of a module alone, and what they share in the platform', () => {
    const strays = filesIn('src')
      .filter((file) => file.endsWith('.sql.ts'))
      .filter((file) => !/^src\/(modules\/[^/]+\/strapi|platform)\//.test(file));
    expect(strays).toEqual([]);
  });

  it('has only configuration of Strapi and of the hub in config', () => {
    const known = [
      'admin',
      'api',
      'database',
      'hub',
      'middlewares',
      'plugins',
      'server',
      'typescript',
    ];
    const strays = list(inRoot('config')).filter(
      (file) => !known.includes(file.replace(/\.ts$/, '')),
    );
    expect(strays).toEqual([]);
  });
});

describe.each(listFolders(inRoot('src/api')))('API %s', (type) => {
  const folder = `src/api/${type}`;

  it('has rooms that Strapi knows, and a schema if it is a content type', () => {
    const rooms = list(inRoot(folder));
    expect(rooms.filter((room) => !API_ROOMS.includes(room))).toEqual([]);
    expect(filesIn(`${folder}/content-types`)).toEqual(
      DOORS_ALONE.includes(type) ? [] : [`${folder}/content-types/${type}/schema.json`],
    );
  });

  it('has core factories alone as services', () => {
    const own = filesIn(`${folder}/services`).filter(
      (file) => !/^export default factories\.createCoreService\([^{]*\);$/m.test(read(file)),
    );
    expect(own).toEqual([]);
  });

  it('has no helper among the files that Strapi registers', () => {
    const helpers = ['controllers', 'routes', 'services']
      .flatMap((room) => filesIn(`${folder}/${room}`))
      .filter((file) => !/^export default /m.test(read(file)));
    expect(helpers).toEqual([]);
  });
});

describe('the texts of the admin', () => {
  const folder = 'src/admin/translations';
  const parse = (language: string): unknown => JSON.parse(read(`${folder}/${language}.json`));

  it('exist in Indonesian and in English, key by key', () => {
    // The third holds Indonesian for what Strapi itself leaves in English.
    expect(list(inRoot(folder))).toEqual(['en.json', 'id.json', 'strapi-id.json']);
    expect(keysOf(parse('id')).sort()).toEqual(keysOf(parse('en')).sort());
  });

  it('are never empty', () => {
    expect([...emptyTexts(parse('id')), ...emptyTexts(parse('en'))]).toEqual([]);
  });
});

describe('an index of a content type', () => {
  const schemas = filesIn('src/api').filter((file) => file.endsWith('/schema.json'));
  const indexesIn = (file: string): readonly { name: string; columns: string[] }[] =>
    (JSON.parse(read(file)) as { indexes?: { name: string; columns: string[] }[] }).indexes ?? [];

  // Strapi reads the indexes of PostgreSQL without that column, takes the index for a changed one and makes it once more
  // with every change of any schema: the hub would not start after an update.
  it.each(schemas)('goes without the id in %s', (file) => {
    const over = indexesIn(file).filter(({ columns }) => columns.includes('id'));
    expect(over.map(({ name }) => name)).toEqual([]);
  });
});
