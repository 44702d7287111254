/** What can be measured, and how long it may take in seconds. */
export const PARTS = {
  reads: { limitSeconds: 240, tells: 'reads beside four references, and the rules' },
  growth: { limitSeconds: 600, tells: '10,000 and 30,000 articles beside 300' },
  memory: { limitSeconds: 600, tells: 'resident memory after many reads' },
  start: { limitSeconds: 600, tells: 'from the start of the process to the first answer' },
  flood: { limitSeconds: 600, tells: 'random addresses beside real ones' },
} as const;

/** The name of a part. */
export type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/** Which part the arguments of the command ask for: none asks for the reads. Undefined where nobody knows it. */
export const parsePart = (args: readonly string[]): Part | undefined => {
  if (args.length === 0) return 'reads';
  const [argument = ''] = args;
  const name = argument.replace(/^--/, '');
  return args.length === 1 && argument.startsWith('--') && isPart(name) ? name : undefined;
};

/** How the command is called, for whoever called it otherwise. */
export const usage = (): string =>
  ['Usage: npm run bench [-- --<part>], where <part> is one of']
    .concat(Object.entries(PARTS).map(([name, { tells }]) => `  ${name.padEnd(8)}${tells}`))
    .join('\n');
