import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toVanillaSchema, writeVanillaApp } from '../../bench/vanilla-app';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const ARTICLE = 'src/api/article/content-types/article/schema.json';

interface Schema {
  readonly attributes: Readonly<Record<string, object>>;
  readonly indexes?: unknown;
}

const schemaIn = (folder: string): Schema =>
  JSON.parse(readFileSync(path.join(folder, ARTICLE), 'utf8')) as Schema;

describe('the vanilla application', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-vanilla-'));
    writeVanillaApp(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the fields of the hub', () => {
    expect(schemaIn(folder).attributes).toEqual(schemaIn(ROOT).attributes);
  });

  it('has no indexes of the hub', () => {
    const schema = { kind: 'collectionType', attributes: {}, indexes: [{ columns: ['slug'] }] };
    expect(toVanillaSchema(schema)).toEqual({ kind: 'collectionType', attributes: {} });
    expect(schemaIn(folder).indexes).toBeUndefined();
  });

  it('has every component that a field names', () => {
    const named = Object.values(schemaIn(folder).attributes).flatMap((attribute) =>
      'component' in attribute ? [String(attribute.component)] : [],
    );
    const files = named.map((name) => `src/components/${name.replace('.', '/')}.json`);
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  it('takes its packages from the project, at the same versions', () => {
    expect(lstatSync(path.join(folder, 'node_modules')).isSymbolicLink()).toBe(true);
    const dependenciesOf = (file: string) =>
      (JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> })
        .dependencies;
    expect(dependenciesOf(path.join(ROOT, 'package.json'))).toMatchObject(
      dependenciesOf(path.join(folder, 'package.json')),
    );
  });

  it('runs none of the code of the hub', () => {
    const controller = path.join(folder, 'src/api/article/controllers/article.js');
    expect(readFileSync(controller, 'utf8')).toBe(
      "module.exports = require('@strapi/strapi').factories.createCoreController('api::article.article');\n",
    );
  });
});
