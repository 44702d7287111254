import { parseEnv } from 'node:util';
import { placeholderSecrets } from '../placeholder-secrets';
import { readIfThere, writePrivate } from './private-file';

/** Settings by their names in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

const HEAD = [
  '# Made by "npm run demo" with random secrets. Keep it to yourself; every setting stands in README.',
  '# Without ENCRYPTION_KEY the stored secrets of channel accounts cannot be opened any more.',
];

/** Makes the file with random secrets where there is none; gives whether it was made. */
export const ensureEnvironmentFile = (file: string): boolean => {
  if (readIfThere(file) !== undefined) return false;
  const lines = Object.entries(placeholderSecrets()).map(([name, value]) => `${name}=${value}`);
  writePrivate(file, [...HEAD, ...lines, ''].join('\n'));
  return true;
};

/** The settings of the file under those of the environment, which win, as they do in Strapi. */
export const readEnvironment = (file: string, environment: Environment): Environment => ({
  ...parseEnv(readIfThere(file) ?? ''),
  ...environment,
});
