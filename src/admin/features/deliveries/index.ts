import type { StrapiApp } from '@strapi/strapi/admin';
import { PaperPlane } from '@strapi/icons';
import { DELIVERIES_PATH } from '../shared/hub-pages';
import { DELIVERIES_PERMISSIONS } from './rules/delivery-page';

/** Adds the page "Deliveries" to the menu of those who may open it. */
export const addDeliveries = (app: Pick<StrapiApp, 'addMenuLink'>): void => {
  app.addMenuLink({
    to: DELIVERIES_PATH,
    icon: PaperPlane,
    intlLabel: { id: 'hub.deliveries.title', defaultMessage: 'Deliveries' },
    permissions: [...DELIVERIES_PERMISSIONS],
    Component: () => import('./deliveries-page'),
  });
};
