import tseslint from 'typescript-eslint';

const NO_RAW_DATABASE = [
  {
    selector:
      ":matches(MemberExpression[property.name='connection'], MemberExpression[property.name='getConnection'])" +
      ":matches([object.property.name='db'], [object.name='db'])",
    message: 'Raw database access belongs in a *.sql.ts file.',
  },
  {
    selector:
      "VariableDeclarator:matches([init.property.name='db'], [init.name='db']) > ObjectPattern > Property[key.name='connection']",
    message: 'Raw database access belongs in a *.sql.ts file.',
  },
];

const NO_HIDDEN_INPUTS = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in as an argument: use a Clock.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes in as an argument: use a Clock.',
  },
  {
    selector:
      "MemberExpression:matches([object.name='Math'][property.name='random'], [property.name=/^random(UUID|Bytes)$/])",
    message: 'Randomness comes in as an argument.',
  },
];

const PURE_ROOMS = [
  'src/kernel/**/*.ts',
  'src/channels/**/*.ts',
  'src/modules/*/domain/**/*.ts',
  'src/modules/*/application/**/*.ts',
];

const typedBy = (...project) => ({
  parserOptions: { project, tsconfigRootDir: import.meta.dirname },
});

const maxLines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

const MAX_FUNCTION_LINES = 40;

/**
 * ESLint's own `max-lines-per-function` counts a factory with eight short methods as one long function. Here a function
 * answers for its own lines: those of the functions inside it are counted there. Blank lines and comments are free.
 */
const functionLength = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { tooLong: 'This function has {{actual}} lines of its own; {{limit}} are allowed.' },
  },
  create(context) {
    const { lines } = context.sourceCode;
    const commented = new Set(
      context.sourceCode
        .getAllComments()
        .flatMap(({ loc }) =>
          Array.from({ length: loc.end.line - loc.start.line + 1 }, (_, i) => loc.start.line + i),
        )
        .filter((line) => /^\s*(\/[/*]|\*)/.test(lines[line - 1])),
    );
    const countLines = ({ start, end }) =>
      lines
        .slice(start.line - 1, end.line)
        .filter((text, index) => text.trim() !== '' && !commented.has(start.line + index)).length;
    const linesOfInner = [];
    return {
      ':function'() {
        linesOfInner.push(0);
      },
      ':function:exit'(node) {
        const all = countLines(node.loc);
        const actual = all - linesOfInner.pop();
        // The line that an inner function begins on belongs to the outer one too.
        if (linesOfInner.length > 0) linesOfInner[linesOfInner.length - 1] += all - 1;
        if (actual <= MAX_FUNCTION_LINES) return;
        const data = { actual, limit: MAX_FUNCTION_LINES };
        context.report({ node, messageId: 'tooLong', data });
      },
    };
  },
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'build/',
      'coverage/',
      '.tmp/',
      '.cache/',
      '.strapi/',
      'types/generated/',
      'public/',
      '**/*.d.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { house: { rules: { 'function-length': functionLength } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: typedBy('./tsconfig.json', './tests/tsconfig.json'),
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        {
          name: 'strapi',
          message: 'Take strapi as an argument; the global hides what code needs.',
        },
      ],
      'max-lines': maxLines(250),
      'house/function-length': 'error',
      // An arrow that passes on a call without a result reads well: `() => server.close()`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/admin/**/*.{ts,tsx}'],
    languageOptions: typedBy('./src/admin/tsconfig.json'),
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.sql.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_RAW_DATABASE] },
  },
  {
    files: PURE_ROOMS,
    ignores: ['src/kernel/clock.ts', 'src/channels/*/client.ts', 'src/channels/*/client-*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_RAW_DATABASE, ...NO_HIDDEN_INPUTS] },
  },
  {
    files: [
      'scripts/**/*.ts',
      'tests/bench/**/*.ts',
      'tests/crash/main.ts',
      'tests/emulators/**/main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Prose, not logic.
    files: ['sample/**/*.ts'],
    rules: { 'max-lines': maxLines(400) },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': maxLines(400),
      'house/function-length': 'off',
    },
  },
  {
    // What a server answers is JSON without a type; the expectations of the test are its check.
    files: ['tests/{integration,e2e,bench}/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
