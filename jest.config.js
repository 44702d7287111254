// One project per kind of test; `npm run test:unit` and its sisters select them by name.
const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', ...syntax },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  // Only TypeScript is compiled: node_modules and dist run as they are.
  transform: { '\\.ts$': swc({}), '\\.tsx$': swc({ tsx: true }) },
  // The build holds a second copy of src/ and package.json.
  modulePathIgnorePatterns: ['dist', 'build', '.tmp', '.cache', '.strapi'].map(
    (folder) => `<rootDir>/${folder.replace('.', '\\.')}/`,
  ),
};

const testsIn = (...folders) =>
  folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts?(x)`);

module.exports = {
  testSequencer: '<rootDir>/jest.sequencer.js',
  // Each integration file loads a whole Strapi; a worker that has kept too much of them is replaced.
  workerIdleMemoryLimit: '1GB',
  // Jest knows one limit for all projects. It is that of the browser test and of a boot on a slow machine.
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: testsIn('unit', 'channels', 'architecture', 'emulators'),
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: testsIn('integration'),
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: testsIn('e2e'),
    },
  ],
};
