import type { Core } from '@strapi/strapi';
import { settingsOrExit } from '../src/platform/settings-or-exit';

const config = (): Core.Config.Admin => {
  const settings = settingsOrExit();
  return {
    auth: { secret: settings.ADMIN_JWT_SECRET },
    apiToken: { salt: settings.API_TOKEN_SALT },
    transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: settings.ENCRYPTION_KEY },
    // Without a preview of a front end the panel would only ask to set one up.
    preview: { enabled: false, config: { handler: () => undefined } },
    flags: { nps: false, promoteEE: false, docLinks: true },
  };
};

export default config;
