import { readSettings, SettingsError } from '../../src/platform/settings';

type Environment = Readonly<Record<string, string | undefined>>;

/** No value of these may ever stand in a message. */
export const SECRET = 'rahasia-yang-tidak-boleh-tampil';

/** The settings without which no hub starts. */
export const REQUIRED: Environment = {
  APP_KEYS: `${SECRET}-1,${SECRET}-2`,
  ADMIN_JWT_SECRET: `${SECRET}-3`,
  API_TOKEN_SALT: `${SECRET}-4`,
  TRANSFER_TOKEN_SALT: `${SECRET}-5`,
  ENCRYPTION_KEY: `${SECRET}-6`,
  JWT_SECRET: `${SECRET}-7`,
};

/** The settings of such an environment. */
export const readWith = (env: Environment = {}) => readSettings({ ...REQUIRED, ...env });

/** Why such an environment is not taken. */
export const refusalOf = (env: Environment): SettingsError => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('The settings were taken.');
};

/** What is wrong, setting by setting. */
export const linesOf = (error: Error): readonly string[] => error.message.split('\n').slice(1);
