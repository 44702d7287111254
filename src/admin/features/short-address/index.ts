import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../shared/add-side-panel';
import { ShortAddressPanel } from './panel';

/** Makes the short address of a new document follow its title. */
export const addShortAddress = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  addSidePanel(app, ShortAddressPanel);
};
