import path from 'node:path';
import { z } from 'zod';
import { ROOT, runChecker, withTree, type Tree } from './model-tree';

const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs');
const ROOMS = ['src', 'config', 'tests', 'scripts', 'sample'];
const CHECKER_TIMEOUT_MS = 60_000;

const Answer = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

const Config = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const cruise = async (cwd: string): Promise<{ files: number; found: readonly Breach[] }> => {
  const output = await runChecker({
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', CONFIG, '--output-type', 'json', ...ROOMS],
    cwd,
  });
  const { summary } = Answer.parse(JSON.parse(output));
  return {
    files: summary.totalCruised,
    found: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
};

const importing = (...targets: string[]): string =>
  targets.map((target, index) => `import { it as it${index} } from '${target}';`).join('\n') +
  `\nexport const it = [${targets.map((_, index) => `it${index}`).join(', ')}];\n`;
const LEAF = 'export const it = 1;\n';

const aPackage = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    version: '1.0.0',
    main: 'index.js',
  }),
  [`node_modules/${name}/index.js`]: 'exports.it = 1;\n',
});

/** A small house that keeps every rule: each room imports all that it may. */
const MODEL: Tree = {
  'package.json': JSON.stringify({
    dependencies: { zod: '1.0.0', knex: '1.0.0', sharp: '1.0.0', '@strapi/strapi': '1.0.0' },
    devDependencies: { supertest: '1.0.0' },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'CommonJS' } }),
  ...aPackage('zod'),
  ...aPackage('knex'),
  ...aPackage('sharp'),
  ...aPackage('supertest'),
  ...aPackage('@strapi/strapi'),
  'config/hub.ts': importing('../src/platform/settings', '../src/modules/one'),
  'src/index.ts': importing('./hub', './platform/settings'),
  'src/hub.ts': importing('./hub/rooms', './channels/clients', './modules/one'),
  'src/hub/rooms.ts': importing('../modules/one/strapi/store'),
  'src/kernel/words.ts': importing('./clock', 'zod'),
  'src/kernel/clock.ts': LEAF,
  'src/platform/settings.ts': importing('../kernel/words', '@strapi/strapi'),
  'src/modules/one/index.ts': importing('./application/use', './domain/rule'),
  'src/modules/one/domain/rule.ts': importing('../../../kernel/words', 'zod'),
  'src/modules/one/application/use.ts': importing(
    '../domain/rule',
    '../../../channels/registry',
    '../../two',
  ),
  'src/modules/one/strapi/store.ts': importing(
    '../application/use',
    './store.sql',
    '../../../platform/settings',
    'sharp',
  ),
  'src/modules/one/strapi/store.sql.ts': importing('knex'),
  'src/modules/two/index.ts': importing('./domain/rule'),
  'src/modules/two/domain/rule.ts': LEAF,
  'src/modules/two/strapi/store.ts': LEAF,
  'src/channels/contract/index.ts': importing('../../kernel/words'),
  'src/channels/registry.ts': importing('./paper', './contract'),
  'src/channels/clients.ts': importing('./paper/client'),
  'src/channels/paper/index.ts': importing('../contract', '../../kernel/words'),
  'src/channels/paper/client.ts': importing('./client-http', './index'),
  'src/channels/paper/client-http.ts': importing('sharp', 'node:http'),
  'src/channels/radio/index.ts': importing('../contract'),
  'src/api/page/controllers/page.ts': importing(
    '../../../hub',
    '../../../modules/one',
    '@strapi/strapi',
  ),
  'src/api/page/services/page.ts': LEAF,
  'src/admin/app.tsx': importing(
    '../channels/registry',
    '../modules/one/domain/rule',
    '../kernel/words',
  ),
  'sample/page.ts': importing('../src/kernel/words'),
  'scripts/seed.ts': importing('../sample/page', '../tests/emulators/main'),
  'tests/emulators/main.ts': importing('../../src/kernel/clock', 'node:http'),
  'tests/unit/rule.test.ts': importing('../../src/modules/one/domain/rule', '../../sample/page'),
  'tests/integration/page.test.ts': importing('../../src/hub', 'supertest'),
};

/** One file per rule that breaks this rule and no other. */
const VIOLATIONS: Readonly<Record<string, { file: string; content: string; also?: Tree }>> = {
  'no-cycles': {
    // A cycle is reported once, at the first of its files.
    file: 'src/kernel/egg-hen.ts',
    content: importing('./egg'),
    also: { 'src/kernel/egg.ts': importing('./egg-hen') },
  },
  'nothing-unresolved': { file: 'scripts/lost.ts', content: importing('./nowhere') },
  'kernel-imports-nothing': {
    file: 'src/kernel/curious.ts',
    content: importing('../platform/settings'),
  },
  'domain-is-pure': {
    file: 'src/modules/one/domain/curious.ts',
    content: importing('../../two/domain/rule'),
  },
  'application-knows-no-strapi': {
    file: 'src/modules/one/application/curious.ts',
    content: importing('../../../platform/settings'),
  },
  'adapters-stay-home': {
    file: 'src/modules/one/strapi/curious.ts',
    content: importing('../../two/strapi/store'),
  },
  'doors-open-inwards': {
    file: 'src/modules/three/index.ts',
    content: importing('../two/domain/rule'),
  },
  'only-hub-wires-adapters': {
    file: 'src/register.ts',
    content: importing('./modules/one/strapi/store'),
  },
  'channels-are-islands': {
    file: 'src/channels/radio/compose.ts',
    content: importing('../paper'),
  },
  'channel-lists-know-channels-only': {
    file: 'src/channels/list.ts',
    content: importing('../modules/one'),
  },
  'clients-are-wired-by-hub': {
    file: 'src/channels/paper/compose.ts',
    content: importing('./client-http'),
  },
  'platform-knows-no-product': {
    file: 'src/platform/curious.ts',
    content: importing('../modules/one'),
  },
  // hub.ts and index.ts are one file each: these two plants replace the good one.
  'hub-knows-no-doors-to-the-world': {
    file: 'src/hub.ts',
    content: importing('./api/page/services/page'),
  },
  'hub-rooms-serve-the-hub': { file: 'src/nosy.ts', content: importing('./hub/rooms') },
  'index-only-boots': { file: 'src/index.ts', content: importing('./modules/one') },
  'config-wires-nothing': { file: 'config/server.ts', content: importing('../src/hub') },
  'api-goes-through-hub': {
    file: 'src/api/page/routes/page.ts',
    content: importing('../../../channels/registry'),
  },
  'api-types-have-no-helpers': {
    file: 'src/api/page/routes/custom.ts',
    content: importing('../services/page'),
  },
  'admin-sees-only-pure-code': {
    file: 'src/admin/panel.tsx',
    content: importing('../platform/settings'),
  },
  'pure-rooms-take-no-packages': {
    file: 'src/modules/one/domain/heavy.ts',
    content: importing('sharp'),
  },
  'sql-lives-in-sql-files': {
    file: 'src/modules/one/strapi/hasty.ts',
    content: importing('knex'),
  },
  'src-never-imports-its-tools': {
    file: 'src/platform/demo.ts',
    content: importing('../../sample/page'),
  },
  'src-ships-no-dev-packages': {
    file: 'src/platform/test-only.ts',
    content: importing('supertest'),
  },
  'emulators-know-no-product': {
    file: 'tests/emulators/accomplice.ts',
    content: importing('../../src/channels/paper'),
  },
  'sample-is-plain-content': {
    file: 'sample/clever.ts',
    content: importing('../src/modules/one/domain/rule'),
  },
  'unit-tests-boot-nothing': {
    file: 'tests/unit/heavy.test.ts',
    content: importing('@strapi/strapi'),
  },
};

describe('boundaries', () => {
  it(
    'hold in the whole project',
    async () => {
      const { files, found } = await cruise(ROOT);
      expect(found).toEqual([]);
      expect(files).toBeGreaterThan(50);
    },
    CHECKER_TIMEOUT_MS,
  );

  it(
    'let each room import all that it may',
    async () => {
      expect((await withTree(MODEL, cruise)).found).toEqual([]);
    },
    CHECKER_TIMEOUT_MS,
  );

  it('have a planted violation for every rule', async () => {
    const config = Config.parse(await import(CONFIG));
    expect(Object.keys(VIOLATIONS).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  describe('with a breach of every rule', () => {
    let found: readonly Breach[] = [];

    beforeAll(async () => {
      // Plants that stand in new files share a tree; one that replaces a file of the model gets its own.
      const plants = Object.values(VIOLATIONS);
      const replacing = plants.filter(({ file }) => file in MODEL);
      const adding = plants.filter(({ file }) => !(file in MODEL));
      const trees = [adding, ...replacing.map((plant) => [plant])].map((group) =>
        group.reduce(
          (tree, { file, content, also }) => ({ ...tree, ...also, [file]: content }),
          MODEL,
        ),
      );
      const answers = [];
      for (const tree of trees) answers.push(await withTree(tree, cruise));
      found = answers.flatMap((answer) => answer.found);
    }, CHECKER_TIMEOUT_MS);

    it.each(Object.entries(VIOLATIONS))('catch the one of %s', (rule, { file }) => {
      const rules = found.filter(({ from }) => from === file).map((breach) => breach.rule);
      expect(rules).toEqual([rule]);
    });

    it('catch nothing else', () => {
      expect(found).toHaveLength(Object.keys(VIOLATIONS).length);
    });
  });
});
