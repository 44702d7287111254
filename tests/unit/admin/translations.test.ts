import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../../src/admin/translations/en.json';
import id from '../../../src/admin/translations/id.json';

const SOURCE = join(__dirname, '../../../src');
const PUBLISHED = ['article', 'faq', 'hoax-rebuttal', 'section', 'tag', 'person'];

interface Schema {
  readonly attributes: Readonly<
    Record<
      string,
      {
        readonly enum?: readonly string[];
        readonly visible?: boolean;
        readonly pluginOptions?: {
          readonly 'content-manager'?: { readonly visible?: boolean };
        };
      }
    >
  >;
}

const readSchema = (path: string): Schema =>
  JSON.parse(readFileSync(join(SOURCE, path), 'utf8')) as Schema;

const shownFields = ({ attributes }: Schema) =>
  Object.entries(attributes).filter(
    ([, { visible, pluginOptions }]) =>
      visible !== false && pluginOptions?.['content-manager']?.visible !== false,
  );

const keysOf = (prefix: string, schema: Schema): readonly string[] =>
  shownFields(schema).flatMap(([name, attribute]) => [
    `${prefix}.${name}`,
    ...(attribute.enum ?? []),
  ]);

const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)/g)].map(([, place = '']) => place).sort();

describe('the words of the admin', () => {
  it('are the same set in both languages', () => {
    expect(Object.keys(id).sort()).toEqual(Object.keys(en).sort());
  });

  it('have the same places to fill in', () => {
    const english: Record<string, string> = en;
    for (const [key, text] of Object.entries(id)) {
      expect([key, new Set(placesOf(text))]).toEqual([key, new Set(placesOf(english[key] ?? ''))]);
    }
  });

  it.each(PUBLISHED)('name every field and choice of %s', (name) => {
    const schema = readSchema(`api/${name}/content-types/${name}/schema.json`);
    const keys = keysOf(`content-manager.content-types.api::${name}.${name}`, schema);
    expect(keys.filter((key) => !(key in en))).toEqual([]);
  });

  it('name every field and choice of every component', () => {
    const missing = readdirSync(join(SOURCE, 'components')).flatMap((category) =>
      readdirSync(join(SOURCE, 'components', category)).flatMap((file) => {
        const uid = `${category}.${file.replace('.json', '')}`;
        const schema = readSchema(join('components', category, file));
        return keysOf(`content-manager.components.${uid}`, schema).filter((key) => !(key in en));
      }),
    );
    expect(missing).toEqual([]);
  });
});
