import type { Core } from '@strapi/strapi';
import { settingsOrExit } from '../src/platform/settings-or-exit';
import { securityStep } from '../src/platform/security-step';
import { s3StoreOf } from '../src/platform/storage/s3-store';

const securityOptions = () => {
  const settings = settingsOrExit();
  return { publicUrl: settings.HUB_PUBLIC_URL, store: s3StoreOf(settings) };
};

const config = (): Core.Config.Middlewares => [
  // Before everything: a probe needs nothing of what follows.
  'global::operations',
  'global::keep-answers',
  'strapi::logger',
  'strapi::errors',
  'global::away-answers',
  'global::sign-in-errors',
  'global::form-errors',
  securityStep(securityOptions()),
  'strapi::cors',
  'strapi::query',
  // Before the body parser: it needs the bytes as they came.
  'global::channel-webhooks',
  {
    name: 'strapi::body',
    // The longest text that the hub takes is a few hundred kilobytes; an upload is an image or a document.
    config: {
      jsonLimit: '2mb',
      formLimit: '256kb',
      textLimit: '256kb',
      // Whoever deletes their account sends their password along.
      parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
      formidable: { maxFileSize: 16 * 1024 * 1024 },
    },
  },
  'global::temporary-files',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
