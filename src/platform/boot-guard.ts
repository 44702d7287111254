import type { Core } from '@strapi/strapi';

/**
 * Stops a boot whose build lacks a content type. Strapi's schema sync would otherwise run with the remaining types
 * and take the missing one for deleted.
 * @throws Error that names the missing types and how to mend the build
 */
export const guardBoot = (strapi: Core.Strapi, expectedUids: readonly string[]): void => {
  const missing = expectedUids.filter((uid) => !(uid in strapi.contentTypes));
  if (missing.length === 0) return;
  throw new Error(
    `Humas Hub cannot start: this build lacks the content types ${missing.join(', ')}. ` +
      'Nothing in the database was touched. Run "npm run build" and start again.',
  );
};
