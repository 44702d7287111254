import type { Core } from '@strapi/strapi';

const EVENT = 'humas-hub.rules-changed';

/** Tells whoever keeps what decides who may read, and in which language, that another process of the hub has changed it. */
export const tellRulesChanged = (strapi: Core.Strapi): void => {
  // Those who hear it forget at once: none of them waits for anything.
  void strapi.eventHub.emit(EVENT);
};

/** Runs `forget` each time that another process of the hub has changed such a rule. */
export const onRulesChanged = (strapi: Core.Strapi, forget: () => void): void => {
  strapi.eventHub.on(EVENT, () => {
    forget();
    return Promise.resolve();
  });
};
