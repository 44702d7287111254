import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT, runChecker, withTree, type Tree } from './model-tree';

const LINT_TIMEOUT_MS = 60_000;

const Answer = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
  }),
);

const STRAPI_TYPE =
  'interface Strapi { readonly db: { readonly connection: { raw(sql: string): Promise<void> } } }\n';
const RAW_DATABASE = `${STRAPI_TYPE}export const run = (strapi: Strapi) => strapi.db.connection.raw('SELECT 1');\n`;
const manyLines = (count: number): string =>
  Array.from({ length: count }, (_, line) => `export const line${line} = ${line};\n`).join('');
/** A function of so many lines, its head and its brace among them. */
const longFunction = (lines: number): string =>
  `export const long = (): number => {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(lines - 4)}  return sum;\n};\n`;

interface Plant {
  readonly what: string;
  readonly file: string;
  readonly content: string;
  /** The rule that must be broken; `undefined` where the code is allowed in this place. */
  readonly rule: string | undefined;
}

const PLANTS: readonly Plant[] = [
  {
    what: 'an explicit any',
    file: 'src/platform/any.ts',
    content: 'export const echo = (value: any): unknown => value;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    what: 'a call of something untyped',
    file: 'src/platform/unsafe.ts',
    content: "export const size = (): unknown => JSON.parse('[]').at(0);\n",
    rule: '@typescript-eslint/no-unsafe-call',
  },
  {
    what: 'a promise that nobody waits for',
    file: 'src/platform/floating.ts',
    content: 'export const go = (): void => {\n  Promise.resolve(1);\n};\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    what: 'the global strapi',
    file: 'src/platform/global-strapi.ts',
    content: 'export const name = (): string => String(strapi);\n',
    rule: 'no-restricted-globals',
  },
  {
    what: 'strapi that came in as an argument',
    file: 'src/platform/argument.ts',
    content: 'export const name = (strapi: unknown): string => String(strapi);\n',
    rule: undefined,
  },
  {
    what: 'strapi.db.connection outside a .sql.ts file',
    file: 'src/modules/one/strapi/store.ts',
    content: RAW_DATABASE,
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a connection taken out of strapi.db',
    file: 'src/modules/one/strapi/taken.ts',
    content: `${STRAPI_TYPE}export const run = (strapi: Strapi) => {\n  const { connection } = strapi.db;\n  return connection.raw('SELECT 1');\n};\n`,
    rule: 'no-restricted-syntax',
  },
  {
    what: 'strapi.db.connection in a .sql.ts file',
    file: 'src/modules/one/strapi/store.sql.ts',
    content: RAW_DATABASE,
    rule: undefined,
  },
  {
    what: 'a clock of its own in a domain',
    file: 'src/modules/one/domain/time.ts',
    content: 'export const now = (): Date => new Date();\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'chance in a use case',
    file: 'src/modules/one/application/chance.ts',
    content: 'export const chance = (): number => Math.random();\n',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a given moment in a domain',
    file: 'src/modules/one/domain/moment.ts',
    content: 'export const toDate = (at: string): Date => new Date(at);\n',
    rule: undefined,
  },
  {
    what: 'console in src',
    file: 'src/platform/chatty.ts',
    content: "export const go = (): void => {\n  console.log('x');\n};\n",
    rule: 'no-console',
  },
  {
    what: 'console in a script',
    file: 'scripts/chatty.ts',
    content: "export const go = (): void => {\n  console.log('x');\n};\n",
    rule: undefined,
  },
  {
    what: 'a file of 251 lines',
    file: 'src/platform/long-file.ts',
    content: manyLines(251),
    rule: 'max-lines',
  },
  {
    what: 'a file of 250 lines',
    file: 'src/platform/full-file.ts',
    content: manyLines(250),
    rule: undefined,
  },
  {
    what: 'a test file of 401 lines',
    file: 'tests/unit/long.test.ts',
    content: manyLines(401),
    rule: 'max-lines',
  },
  {
    what: 'a function of 41 lines',
    file: 'src/platform/long-function.ts',
    content: longFunction(41),
    rule: 'house/function-length',
  },
  {
    what: 'a function of 40 lines',
    file: 'src/platform/full-function.ts',
    content: longFunction(40),
    rule: undefined,
  },
  {
    what: 'a factory of two functions of 30 lines',
    file: 'src/platform/factory.ts',
    content:
      `export const make = () => {\n${longFunction(30)}${longFunction(30)}  return [long1, long2];\n};\n`
        .replace('export const long =', 'const long1 =')
        .replace('export const long =', 'const long2 ='),
    rule: undefined,
  },
  {
    what: 'a method of 41 lines in a factory',
    file: 'src/platform/long-method.ts',
    content: `export const make = () => {\n${longFunction(41)}  return long;\n};\n`.replace(
      'export const long',
      'const long',
    ),
    rule: 'house/function-length',
  },
];

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    target: 'ES2022',
    module: 'CommonJS',
    lib: ['ES2023', 'DOM'],
    types: [],
  },
  include: ['src', 'scripts', 'tests'],
});

/** The project's own ESLint configuration, which finds its packages and the tsconfig of the model. */
const CONFIG = readFileSync(path.join(ROOT, 'eslint.config.mjs'), 'utf8').replace(
  "'typescript-eslint'",
  JSON.stringify(path.join(ROOT, 'node_modules/typescript-eslint/dist/index.js')),
);

const lint = async (cwd: string): Promise<ReadonlyMap<string, readonly (string | null)[]>> => {
  const output = await runChecker({
    script: 'eslint/bin/eslint.js',
    args: ['--format', 'json', '.'],
    cwd,
  });
  return new Map(
    Answer.parse(JSON.parse(output)).map(({ filePath, messages }) => [
      path.relative(cwd, filePath).split(path.sep).join('/'),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
};

describe('lint', () => {
  let found: ReadonlyMap<string, readonly (string | null)[]> = new Map();

  beforeAll(async () => {
    const tree: Tree = {
      'eslint.config.mjs': CONFIG,
      'tsconfig.json': TSCONFIG,
      'tests/tsconfig.json': TSCONFIG.replace('"src","scripts","tests"', '"."'),
      'src/global.d.ts':
        'declare const strapi: unknown;\ndeclare const console: { log(text: string): void };\n',
      ...Object.fromEntries(PLANTS.map(({ file, content }) => [file, content])),
    };
    found = await withTree(tree, lint);
  }, LINT_TIMEOUT_MS);

  it.each(PLANTS.filter(({ rule }) => rule !== undefined))('catches $what', ({ file, rule }) => {
    expect(found.get(file)).toContain(rule);
  });

  it.each(PLANTS.filter(({ rule }) => rule === undefined))('lets $what be', ({ file }) => {
    expect(found.get(file)).toEqual([]);
  });
});
