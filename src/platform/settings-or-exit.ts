import { readSettings, SettingsError, type Settings } from './settings';

/**
 * The settings of this process, checked. Where one is missing or malformed the process ends here, with their names and
 * what they should be on standard error and exit code 1: Strapi would bury them under its own stack.
 */
export const settingsOrExit = (): Settings => {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};
