import type { Core } from '@strapi/strapi';
import { settingsOrExit } from '../src/platform/settings-or-exit';
import { s3StoreOf, securityStep } from '../src/platform/storage/s3-store';

const config = (): Core.Config.Middlewares => [
  // Before everything: a probe needs nothing of what follows.
  'global::operations',
  'global::keep-answers',
  'strapi::logger',
  'strapi::errors',
  'global::away-answers',
  'global::sign-in-errors',
  'global::form-errors',
  securityStep(s3StoreOf(settingsOrExit())),
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
