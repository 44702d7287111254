import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../shared/add-side-panel';
import { AudiencesPanel } from './panel';

/** Shows beside the form how easily each audience will read the text. */
export const addAudiences = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  addSidePanel(app, AudiencesPanel);
};
