import type { Core } from '@strapi/strapi';

/** The RBAC actions of the hub, by the id that Strapi gives to an action of an application. */
export const ACTION = {
  checkTexts: 'api::hub.check-texts',
  previewChannels: 'api::hub.preview-channels',
  editorialDesk: 'api::hub.editorial-desk',
  deliveriesRead: 'api::hub.deliveries-read',
  deliveriesAct: 'api::hub.deliveries-act',
  accountsRead: 'api::hub.accounts-read',
  accountsManage: 'api::hub.accounts-manage',
  commentsAnswer: 'api::hub.comments-answer',
  moderationRead: 'api::hub.moderation-read',
  moderationDecide: 'api::hub.moderation-decide',
  moderationLead: 'api::hub.moderation-lead',
  personsReveal: 'api::hub.persons-reveal',
} as const;

/** The RBAC actions behind what people do with editions. */
export const EDITION_ACTION_IDS = {
  submit: 'api::hub.edition-submit',
  review: 'api::hub.edition-review',
  fact_check: 'api::hub.edition-fact-check',
  publish: 'api::hub.edition-publish',
  force_publish: 'api::hub.edition-force-publish',
  withdraw: 'api::hub.edition-withdraw',
} as const;

const DEFINITIONS = [
  { uid: 'hub.check-texts', displayName: 'Check texts for the audiences', subCategory: 'Writing' },
  { uid: 'hub.preview-channels', displayName: 'Preview channel posts', subCategory: 'Channels' },
  { uid: 'hub.editorial-desk', displayName: 'See the editorial desk', subCategory: 'Editorial' },
  { uid: 'hub.edition-submit', displayName: 'Submit and restore texts', subCategory: 'Editorial' },
  { uid: 'hub.edition-review', displayName: 'Approve texts of others', subCategory: 'Editorial' },
  { uid: 'hub.edition-fact-check', displayName: 'Sign fact checks', subCategory: 'Editorial' },
  { uid: 'hub.edition-publish', displayName: 'Publish and schedule', subCategory: 'Editorial' },
  {
    uid: 'hub.edition-force-publish',
    displayName: 'Publish without approval',
    subCategory: 'Editorial',
  },
  { uid: 'hub.edition-withdraw', displayName: 'Withdraw and take down', subCategory: 'Editorial' },
  { uid: 'hub.deliveries-read', displayName: 'See deliveries', subCategory: 'Deliveries' },
  {
    uid: 'hub.deliveries-act',
    displayName: 'Hold, retry, link and finish deliveries, and switch all sending off',
    subCategory: 'Deliveries',
  },
  { uid: 'hub.accounts-read', displayName: 'See channel accounts', subCategory: 'Deliveries' },
  {
    uid: 'hub.accounts-manage',
    displayName: 'Connect and manage channel accounts',
    subCategory: 'Deliveries',
  },
  {
    uid: 'hub.comments-answer',
    displayName: 'Answer and hide comments on channels',
    subCategory: 'Deliveries',
  },
  { uid: 'hub.moderation-read', displayName: 'See the moderation queue', subCategory: 'Forum' },
  {
    uid: 'hub.moderation-decide',
    displayName: 'Claim and decide cases, lead threads',
    subCategory: 'Forum',
  },
  {
    uid: 'hub.moderation-lead',
    displayName: 'Decide appeals and reports on staff, keep rules and word lists',
    subCategory: 'Forum',
  },
  {
    uid: 'hub.persons-reveal',
    displayName: 'See the address of a citizen and purge texts, with a reason',
    subCategory: 'Forum',
  },
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
