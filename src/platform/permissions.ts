import type { Core } from '@strapi/strapi';

/** The RBAC actions of the hub, by the id that Strapi gives to an action of an application. */
export const ACTION = {
  checkTexts: 'api::hub.check-texts',
  previewChannels: 'api::hub.preview-channels',
} as const;

const DEFINITIONS = [
  { uid: 'hub.check-texts', displayName: 'Check texts for the audiences', subCategory: 'Writing' },
  { uid: 'hub.preview-channels', displayName: 'Preview channel posts', subCategory: 'Channels' },
] as const;

interface PermissionService {
  readonly actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> };
}

/**
 * Makes the hub's actions known to the admin's roles. Must run in `register()`: actions that arrive in `bootstrap()`
 * lose the grants of every role at each restart.
 */
export const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany(
    DEFINITIONS.map((definition) => ({
      section: 'settings',
      category: 'Humas Hub',
      subCategory: definition.subCategory,
      displayName: definition.displayName,
      uid: definition.uid,
    })),
  );
};
