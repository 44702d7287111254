import type { StrapiApp } from '@strapi/strapi/admin';
import { Key } from '@strapi/icons';
import { ACCOUNTS_PATH } from '../shared/hub-pages';
import { ACCOUNTS_PERMISSIONS } from './rules/account-rights';

/** Adds the page "Channel accounts" to the menu of those who may open it. */
export const addAccounts = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: ACCOUNTS_PATH,
    icon: Key,
    intlLabel: { id: 'hub.accounts.title', defaultMessage: 'Channel accounts' },
    permissions: [...ACCOUNTS_PERMISSIONS],
    Component: () => import('./accounts-page'),
  });
};
