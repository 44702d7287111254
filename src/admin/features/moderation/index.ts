import type { StrapiApp } from '@strapi/strapi/admin';
import { Shield } from '@strapi/icons';
import { MODERATION_PATH } from '../shared/hub-pages';
import { MODERATION_PERMISSIONS } from './rules/pages';

/** Adds the page "Moderation" to the menu of those who may open it. */
export const addModeration = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: MODERATION_PATH,
    icon: Shield,
    intlLabel: { id: 'hub.moderation.title', defaultMessage: 'Moderation' },
    permissions: [...MODERATION_PERMISSIONS],
    Component: () => import('./moderation-page'),
  });
};
