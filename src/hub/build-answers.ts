import type { Core } from '@strapi/strapi';
import { installReading, type Reading } from '../modules/reading/strapi/install';
import { PUBLIC_UIDS } from '../platform/uids';
import { settingsOf } from './build-rooms';

/** Hangs the cache of public answers before the server, where the operator gave it memory. */
export const buildAnswers = (strapi: Core.Strapi): Reading | undefined => {
  const settings = settingsOf(strapi);
  const { HUB_ANSWER_CACHE_MB: cacheMb, HUB_SHARED_CACHE_SECONDS: sharedSeconds } = settings;
  if (cacheMb === 0) return undefined;
  return installReading(strapi, {
    ...{
      publicUids: PUBLIC_UIDS,
      cacheMb,
      sharedSeconds,
      isOnPostgres: settings.DATABASE_URL !== undefined,
    },
  });
};
