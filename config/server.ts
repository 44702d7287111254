import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { settingsOrExit } from '../src/platform/settings-or-exit';

const config = (): Core.Config.Server => {
  const settings = settingsOrExit();
  return {
    host: settings.HOST,
    port: settings.PORT,
    url: settings.HUB_PUBLIC_URL,
    // Of X-Forwarded-For the last entries count, which these proxies wrote: what a client puts before them does not.
    proxy: { koa: settings.HUB_PROXIES > 0, maxIpsCount: settings.HUB_PROXIES },
    app: { keys: settings.APP_KEYS },
    dirs: { public: path.resolve(__dirname, '..', '..', settings.HUB_PUBLIC_DIR) },
    cron: { enabled: true },
    openapi: { 'content-api': { access: 'public' } },
    // A transfer from another Strapi would overwrite public texts past every approval.
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
    logger: {
      config: { level: settings.HUB_LOG_LEVEL },
      startup: { enabled: true },
      updates: { enabled: false },
    },
  };
};

export default config;
