// Who may import whom (README, "The house"). tests/architecture/boundaries.test.ts plants one violation per rule.
const PURE_NPM = '^(zod|diff|unhomoglyph)(/|$)|(^|/)node_modules/(zod|diff|unhomoglyph)/';
// The I/O halves of channels: client.ts, and client-*.ts where one file is too long.
const CLIENT_FILE = 'client[^/]*\\.ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file.', {}, { circular: true }),
    rule(
      'nothing-unresolved',
      'An import leads somewhere.',
      { path: '^(src|config|tests|scripts|sample)/' },
      { couldNotResolve: true },
    ),
    rule(
      'kernel-imports-nothing',
      'The kernel holds words that every room speaks.',
      { path: '^src/kernel/' },
      { path: '^src/', pathNot: '^src/kernel/' },
    ),
    rule(
      'domain-is-pure',
      'A domain knows the kernel and itself.',
      { path: '^src/modules/([^/]+)/domain/' },
      { path: '^src/', pathNot: '^src/(kernel/|modules/$1/domain/)' },
    ),
    rule(
      'application-knows-no-strapi',
      'A use case meets the world through its ports.',
      { path: '^src/modules/([^/]+)/application/' },
      {
        path: '^src/',
        pathNot:
          '^src/(kernel/|channels/(contract/|registry\\.ts$)|modules/$1/(domain|application)/|modules/[^/]+/index\\.ts$)',
      },
    ),
    rule(
      'adapters-stay-home',
      'An adapter serves its own module.',
      { path: '^src/modules/([^/]+)/strapi/' },
      {
        path: '^src/',
        pathNot:
          '^src/(kernel/|platform/|channels/(contract/|registry\\.ts$)|modules/$1/|modules/[^/]+/index\\.ts$)',
      },
    ),
    rule(
      'doors-open-inwards',
      'The door of a module shows its own rules and use cases, never its adapters.',
      { path: '^src/modules/([^/]+)/index\\.ts$' },
      {
        path: '^src/',
        pathNot: '^src/(kernel/|channels/contract/|modules/$1/(domain|application)/)',
      },
    ),
    rule(
      'only-hub-wires-adapters',
      'Adapters are built in one place.',
      { path: '^src/', pathNot: '^src/(hub(\\.ts$|/)|modules/([^/]+)/strapi/)' },
      { path: '^src/modules/[^/]+/strapi/' },
    ),
    rule(
      'channels-are-islands',
      'A channel knows the kernel, the contract and itself.',
      { path: '^src/channels/([^/]+)/' },
      { path: '^src/', pathNot: '^src/(kernel/|channels/contract/|channels/$1/)' },
    ),
    rule(
      'channel-lists-know-channels-only',
      'The contract, the registry and the list of clients know channels and the kernel.',
      { path: '^src/channels/[^/]+\\.ts$' },
      { path: '^src/', pathNot: '^src/(kernel|channels)/' },
    ),
    rule(
      'clients-are-wired-by-hub',
      'The admin bundle must never carry the I/O half of a channel.',
      {
        path: '^src/',
        pathNot: `^src/(hub(\\.ts$|/)|channels/clients\\.ts$|channels/[^/]+/${CLIENT_FILE})`,
      },
      { path: `^src/channels/(clients\\.ts$|[^/]+/${CLIENT_FILE})` },
    ),
    rule(
      'platform-knows-no-product',
      'Strapi know-how without product words.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/(platform|kernel)/' },
    ),
    rule(
      'hub-knows-no-doors-to-the-world',
      'The composition root serves the API and the admin; it does not know them.',
      { path: '^src/hub(\\.ts$|/)' },
      { path: '^src/(api|admin)/' },
    ),
    rule(
      'hub-rooms-serve-the-hub',
      "What the composition root is made of is nobody else's business.",
      { path: '^src/', pathNot: '^src/hub(\\.ts$|/)' },
      { path: '^src/hub/' },
    ),
    rule(
      'index-only-boots',
      'The entry of the app guards the boot and installs the hub.',
      { path: '^src/index\\.ts$' },
      { path: '^src/', pathNot: '^src/(hub\\.ts$|platform/)' },
    ),
    rule(
      'config-wires-nothing',
      'Configuration reads settings and what a module says of itself.',
      { path: '^config/' },
      { path: '^src/', pathNot: '^src/(platform/|kernel/|modules/[^/]+/index\\.ts$)' },
    ),
    rule(
      'api-goes-through-hub',
      'A controller calls a use case through the hub.',
      { path: '^src/(api|middlewares|policies|extensions)/' },
      {
        path: '^src/',
        pathNot:
          '^src/(hub\\.ts$|platform/|kernel/|(api|middlewares|policies|extensions)/|modules/[^/]+/index\\.ts$)',
      },
    ),
    rule(
      'api-types-have-no-helpers',
      'Strapi registers every file of a type as a controller, service or route.',
      { path: '^src/api/' },
      { path: '^src/api/[^/]+/', pathNot: '/schema\\.json$' },
    ),
    rule(
      'admin-sees-only-pure-code',
      'The browser gets rules, never I/O.',
      { path: '^src/admin/' },
      {
        path: '^src/',
        pathNot: `^src/(admin/|kernel/|channels/(?!clients\\.ts$|[^/]+/${CLIENT_FILE})|modules/[^/]+/domain/)`,
      },
    ),
    rule(
      'pure-rooms-take-no-packages',
      'Pure files run in the server, the browser and a test alike.',
      {
        path: '^src/(kernel|channels|modules/[^/]+/(domain|application))/',
        pathNot: `^src/channels/[^/]+/${CLIENT_FILE}`,
      },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: PURE_NPM,
      },
    ),
    rule(
      'sql-lives-in-sql-files',
      'One statement per function, in a file that says so.',
      { path: '^src/', pathNot: '\\.sql\\.ts$' },
      {
        path: '^(knex|pg|better-sqlite3)(/|$)|node_modules/(knex|pg|better-sqlite3)/',
      },
    ),
    rule(
      'src-never-imports-its-tools',
      'What ships stands alone.',
      { path: '^(src|config)/' },
      { path: '^(tests|scripts|sample)/' },
    ),
    rule(
      'src-ships-no-dev-packages',
      'A production install has no devDependencies.',
      { path: '^(src|config)/', pathNot: '^src/admin/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'emulators-know-no-product',
      'An emulator that counts with the code of the product agrees with its mistakes.',
      { path: '^tests/emulators/' },
      {
        path: '^(src|config|sample|scripts|tests)/',
        pathNot: '^(tests/emulators/|src/kernel/(clock|result)\\.ts$)',
      },
    ),
    rule(
      'sample-is-plain-content',
      'Sample content says what is written, not how it is stored.',
      { path: '^sample/' },
      { path: '^(src|config|tests|scripts)/', pathNot: '^src/kernel/' },
    ),
    rule(
      'unit-tests-boot-nothing',
      'A unit test needs no Strapi, no database and no build.',
      { path: '^tests/(unit|channels)/' },
      {
        path: '^src/hub/(?!issue-texts)|^src/(hub|index)\\.ts$|^src/api/|(^|/)node_modules/@strapi/',
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true, // an import of a type is a dependency too
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)dist/' },
  },
};
