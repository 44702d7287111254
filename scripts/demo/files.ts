import path from 'node:path';

/** The folder of the project. */
export const ROOT = path.resolve(__dirname, '..', '..');

const inFolder = (...names: readonly string[]): string => path.join(ROOT, '.tmp', ...names);

/** Where the demo keeps what must outlive it. Everything but `.env` lies in .tmp. */
export const FILES = {
  environment: path.join(ROOT, '.env'),
  staff: inFolder('demo-accounts.json'),
  platforms: inFolder('demo-platforms.json'),
  emulatorSeed: inFolder('demo-emulators.json'),
  emulatorState: inFolder('emulators'),
  logs: inFolder(),
} as const;
