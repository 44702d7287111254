import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Looks for a Chromium: `CHROMIUM_PATH` where it is set, else the usual names on the PATH.
 * Gives its path, or one sentence that says why there is none.
 */
export const findBrowser = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly path: string } | { readonly reason: string } => {
  const { CHROMIUM_PATH } = env;
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '') {
    return isExecutable(CHROMIUM_PATH)
      ? { path: CHROMIUM_PATH }
      : { reason: `CHROMIUM_PATH names "${CHROMIUM_PATH}", which cannot be run` };
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const found = folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(isExecutable);
  return found === undefined
    ? { reason: `no browser found: set CHROMIUM_PATH, or install ${NAMES.join(' or ')}` }
    : { path: found };
};
